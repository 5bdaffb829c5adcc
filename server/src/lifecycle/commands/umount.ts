import type { Word } from "../../shell/command-line.ts";
import type { Machine } from "../machine.ts";
import { Arguments } from "./arguments.ts";
import { knownPath } from "./known-path.ts";
import { forgetMounts } from "./mount.ts";

/** `umount [-f] [-t TYPE] DIRECTORY…`; what was mounted may stand in the place of the directory. */
export function umount(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "Fht");
  if (given.has("a") || given.has("A")) forgetMounts(machine);
  for (const word of given.operands) unmount(machine, word);
}

function unmount(machine: Machine, word: Word): void {
  if (word.text === undefined) {
    forgetMounts(machine);
    return;
  }
  const { resources, place } = machine;
  const path = knownPath(machine, word) ?? word.text;
  if (resources.get("mount", path, place) !== undefined) {
    machine.setResource("mount", path, "absent");
    return;
  }
  for (const { kind, name, where, presence, detail } of resources.values()) {
    if (kind !== "mount" || where !== place || presence !== "present" || !isFrom(detail, path)) continue;
    machine.setResource("mount", name, "absent");
    return;
  }
}

function isFrom(detail: string | undefined, source: string): boolean {
  return detail?.endsWith(` from ${source}`) === true || detail?.includes(` from ${source},`) === true;
}
