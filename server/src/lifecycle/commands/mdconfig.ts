import type { Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";

/**
 * `mdconfig -u UNIT -f FILE`: a memory disk, of a number that is free (FACTS.md 20), and `mdconfig -d -u UNIT`, which takes it away.
 * Without -u only the kernel knows the number of a new one, unless what it prints is kept.
 */
export function mdconfig(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "fLoSstuxy");
  if (given.has("l") || given.has("r")) return;
  const unit = given.value("u");
  if (given.has("d")) {
    // getopt(3) misses the argument, or mdconfig the number of what it is to take away.
    if (unit === undefined && given.operands.length === 0) return machine.fail("usage", words.at(-1)!);
    if (unit?.text !== undefined) {
      machine.setResource("memory-disk", diskOf(unit.text), "absent");
      machine.resources.forget(({ kind, name }) => kind === "memory-disk" && name === unnumbered);
    } else machine.resources.forget(({ kind }) => kind === "memory-disk");
    return;
  }
  const { redirects, substituted } = machine.command;
  if (unit === undefined && (given.has("t") || given.has("f")) && redirects.length === 0 && !substituted)
    machine.setResource("memory-disk", unnumbered, "present", given.value("f")?.text);
  if (unit?.text === undefined) return;
  const disk = diskOf(unit.text);
  machine.trace.tell("path-made", { path: `/dev/${disk}`, made: "device" });
  if (!machine.failIfThere("memory-disk", disk, unit)) {
    machine.setResource("memory-disk", disk, "present", given.value("f")?.text);
  }
}

/** A disk of which the kernel chooses the number. */
const unnumbered = "md";

const diskOf = (unit: string): string => (unit.startsWith("md") ? unit : `md${unit}`);
