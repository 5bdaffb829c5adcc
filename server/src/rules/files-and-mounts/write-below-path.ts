import type { FileRange } from "../../config/index.ts";
import {
  foundBy,
  isSameSpan,
  type Observation,
  type ObservedMachine,
  type Occurrences,
  ownMounts,
  scalar,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import type { Word } from "../../shell/index.ts";
import { isBelow, normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { anchoredRangeOf, rangeNow } from "../support/anchored-ranges.ts";
import { inReadingOrder } from "../support/first-place.ts";
import { gatheredFromModels } from "../support/gathered.ts";
import { shown } from "../support/words.ts";

/** A command of the host makes, changes or removes something in the jail's own files (M39). */
export interface WriteBelowPath {
  readonly command: ValueSpan;
  /** Without its folder; empty for a redirection alone. */
  readonly program: string;
  /** As it is written: it may hold variables of the shell, or a pattern. */
  readonly target: string;
}

type Writing = Occurrences["write"]["what"];

/** Finds commands that write below the jail's path, where root of the jail may have put a symbolic link; each of them once. */
export const writesBelowPath: Observation<WriteBelowPath> = {
  begin({ on, machine, jail }, found) {
    const root = scalar(jail, "path");
    if (root === undefined || root[0] !== "/" || root === "/") return;
    const directory = normalizePath(root);
    on("write", ({ word, what }) => {
      if (machine.where === "jail") return;
      const target = spellingOf(machine, word);
      if (target?.startsWith(root) !== true || target.includes("/../")) return;
      const path = normalizePath(target);
      if (!isBelow(path, directory) && !(what === "into" && path === directory)) return;
      const command = machine.commandSpan();
      if (isSameSpan(found.at(-1)?.command, command) || isSafe(machine, path, what)) return;
      found.push({ command, program: machine.program, target });
    });
  },
};

/** The word as it is written: of `/j/web/tmp/*` the beginning is known. */
function spellingOf({ container, step, view }: ObservedMachine, { text, start, end }: Word): string | undefined {
  if (text !== undefined || container !== undefined) return text;
  const { parameter, valueIndex } = step.span;
  return view.get(parameter)?.values[valueIndex]?.slice(start, end).replace(/^["']/, "");
}

/** File systems that are empty, or made by the kernel, each time they are mounted. */
const fresh = new Set(["tmpfs", "devfs", "fdescfs", "procfs", "linprocfs", "linsysfs"]);

/**
 * jail(8) itself looks for symbolic links on the way to what it mounts, so that a directory for that is safe; and in a
 * fresh file system nobody has put one before the jail runs.
 */
function isSafe({ jailExists, starting, view }: ObservedMachine, path: string, what: Writing): boolean {
  // The model knows no files of the host: a line of this one may mount something on the directory.
  if (what === "directory" && scalar(view, "mount.fstab")) return true;
  return ownMounts(view).some(({ target, type }) => {
    if (path === target && what === "directory") return true;
    return starting && !jailExists && fresh.has(type) && (isBelow(path, target) || path === target);
  });
}

const writesOf = gatheredFromModels((jail, model) =>
  foundBy(writesBelowPath, model).flatMap((write) => {
    const place = anchoredRangeOf(jail, write.command);
    return place === undefined ? [] : [{ place, write, jail: jail.name }];
  }),
);

export const rule: Rule = {
  id: "write-below-path",
  severity: "info",
  observation: writesBelowPath,
  checkConfiguration(context) {
    const writes = context.heard(writesOf(context), ({ place }) => [rangeNow(place)]);
    reportWrites(
      context,
      writes.map(({ place, write, jail }) => ({ ...rangeNow(place), write, jail })),
    );
  },
};

interface WritePlace extends FileRange {
  readonly write: WriteBelowPath;
  readonly jail: string;
}

/** More places than these say nothing new. */
const mostPlaces = 5;

/** Who trusts the root of one jail trusts that of all: it is one finding, at the first such command. */
function reportWrites({ configuration, reportFor }: ConfigurationContext, writes: readonly WritePlace[]): void {
  const [first, ...others] = inReadingOrder(configuration, writes);
  if (first === undefined) return;
  const { program, target } = first.write;
  reportFor([...new Set(writes.map(({ jail }) => jail))], {
    path: first.path,
    start: first.start,
    end: first.end,
    message:
      program === ""
        ? say`This writes to ${shown(target)}, in the jail. Root in the jail can redirect it with a symbolic link.`
        : say`${shown(program, 12)} writes to ${shown(target)}, in the jail. Root in the jail can redirect it with a symbolic link.`,
    notes: [
      say`The host then changes a file of its own, as root.`,
      say`Let the jail do it (exec.start runs in it, and \`jexec\` leads into it from the host), or mount the directory.`,
    ],
    related: others.slice(0, mostPlaces).map(({ path, start, end, write }) => ({
      ...{ path, start, end },
      message: say`${shown(write.target)} is in the jail too`,
    })),
  });
}
