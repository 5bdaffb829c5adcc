import { programName, type Word } from "../../shell/index.ts";
import { isBelow, normalizePath } from "../../text/index.ts";
import { scalar } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import { ownMounts } from "../steps/own-mounts.ts";

/**
 * Notes that a command of the host writes below the jail's path, where root of the jail may have put a symbolic link (M39).
 *
 * @param what `into` for the directory, or the name, that something is copied to
 */
export function noteWrite(machine: Machine, word: Word, what: "directory" | "file" | "into"): void {
  if (machine.where === "jail") return;
  const root = scalar(machine.view, "path");
  if (root === undefined || root[0] !== "/" || root === "/") return;
  const target = spellingOf(machine, word);
  if (target?.startsWith(root) !== true || target.includes("/../")) return;
  const path = normalizePath(target);
  const directory = normalizePath(root);
  if (!isBelow(path, directory) && !(what === "into" && path === directory)) return;
  if (isReported(machine) || isSafe(machine, path, what)) return;
  const program = programName(machine.command.words[0]?.text ?? "");
  const command = machine.commandSpan();
  machine.events.push({ type: "write-below-path", phase: machine.step.phase, command, program, target });
}

/** The word as it is written: of `/j/web/tmp/*` the beginning is known. */
function spellingOf({ container, step, view }: Machine, { text, start, end }: Word): string | undefined {
  if (text !== undefined || container !== undefined) return text;
  const { parameter, valueIndex } = step.span;
  return view.get(parameter)?.values[valueIndex]?.slice(start, end).replace(/^["']/, "");
}

/** One finding a command is enough. */
function isReported(machine: Machine): boolean {
  const last = machine.events.at(-1);
  if (last?.type !== "write-below-path") return false;
  const { parameter, valueIndex, start } = machine.commandSpan();
  return last.command.parameter === parameter && last.command.valueIndex === valueIndex && last.command.start === start;
}

/** File systems that are empty, or made by the kernel, each time they are mounted. */
const fresh = new Set(["tmpfs", "devfs", "fdescfs", "procfs", "linprocfs", "linsysfs"]);

/**
 * jail(8) itself looks for symbolic links on the way to what it mounts, so that a directory for that is safe; and in a
 * fresh file system nobody has put one before the jail runs.
 */
function isSafe({ jailExists, starting, view }: Machine, path: string, what: "directory" | "file" | "into"): boolean {
  return ownMounts(view).some(({ target, type }) => {
    if (path === target && what === "directory") return true;
    return starting && !jailExists && fresh.has(type) && (isBelow(path, target) || path === target);
  });
}
