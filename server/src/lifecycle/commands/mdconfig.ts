import type { Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";

/** `mdconfig -u UNIT -f FILE`: a memory disk. Without -u only the kernel knows its name. */
export function mdconfig(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "fLoSstuxy");
  const unit = given.value("u")?.text;
  if (unit === undefined || given.has("d") || given.has("l") || given.has("r")) return;
  const path = `/dev/${unit.startsWith("md") ? unit : `md${unit}`}`;
  machine.trace.tell("path-made", { path, made: "device", kind: undefined, name: path });
}
