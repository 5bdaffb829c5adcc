import type { Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import { knownPath } from "./known-path.ts";

/** `test ! -e PATH`, alone or with what depends on it: it fails where a command of the jail has made the file (test(1)). */
export function test(machine: Machine, words: readonly Word[], at: number): void {
  const [not, operator, file, end] = words.slice(at + 1);
  const isLast = words[at].text!.endsWith("[") ? end?.text === "]" : end === undefined;
  if (not?.text !== "!" || !isLast || machine.isGuarded() || machine.where === "jail") return;
  const path = knownPath(machine, file);
  const known = path === undefined ? undefined : machine.resources.get("file", path, "host");
  if (path === undefined || known === undefined || known.presence !== "present" || known.by === undefined) return;
  if (machine.mounts.mayHide(path) || !meets(operator?.text, known.detail === "directory")) return;
  machine.fail("exists", file, known.by, path);
}

function meets(operator: string | undefined, isDirectory: boolean): boolean {
  return operator === "-e" || operator === (isDirectory ? "-d" : "-f");
}
