import type { FileRange } from "../../config/index.ts";
import {
  foundBy,
  isSameSpan,
  listOf,
  mayMake,
  type Observation,
  type ObservedMachine,
  type Occurrences,
  type OwnMount,
  ownMounts,
  type PathMade,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { isBelow } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { type MountLine, mountLines } from "../support/mount-lines.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** What exec.prestart or exec.created makes. */
interface MadeInPrestart {
  readonly command: ValueSpan;
  /** Without its folder. */
  readonly program: string;
  readonly made: PathMade;
  /** The directory or device that it makes, or that it mounts something on. */
  readonly path: string;
}

/** Nothing that the jail's own values mount needs it; a file of mounts may, which a model knows nothing of. */
interface MadeForNoValue extends MadeInPrestart {
  readonly mount: undefined;
}

/** It is what jail(8) needed before, for a mount of the same jail (M67, LANGUAGE.md §5.5). */
export interface MadeAfterMount extends MadeInPrestart, Need {
  /** The value that asks for the mount; of no width for mount.devfs and the like. */
  readonly mount: ValueSpan;
}

/** What a mount needs of something that is made. */
interface Need {
  /** What the mount needs of it: the same path, or one below. */
  readonly needed: string;
  readonly role: "source" | "target";
  /** `missing`: it is not there without the command. `covered`: another file system is there before the command runs. */
  readonly state: "missing" | "covered";
}

/**
 * Finds commands behind the mounts that make what a mount of the jail needs: jail(8) mounts everything before exec.prestart.
 * Silent where an earlier list may have made it. One command is one mistake, whatever it makes.
 */
export const madeAfterMounts: Observation<MadeAfterMount | MadeForNoValue> = {
  begin({ on, machine, jail }, found) {
    on("path-made", (happened) => {
      const { path, made } = happened;
      const before = phasesBefore[machine.step.phase];
      if (before === undefined || isExpected(machine, happened, before)) return;
      const mounts = ownMounts(jail);
      // What it makes is on something that is mounted by then: that is the right order.
      if (mounts.some(({ target }) => isBelow(path, target))) return;
      const command = machine.commandSpan();
      const program = machine.program;
      let isNeeded = false;
      for (const mount of mounts) {
        const need = needOf(mount, path, made);
        if (need === undefined) continue;
        isNeeded = true;
        const last = found.findLast((each) => each.mount !== undefined);
        if (!isSameSpan(last?.command, command))
          found.push({ command, program, made, path, mount: mount.span, ...need });
      }
      if (!isNeeded) found.push({ command, program, made, path, mount: undefined });
    });
  },
};

/** Lists whose commands run on the host behind the mounts, and those that may have made the same earlier. */
const phasesBefore: Readonly<Record<string, readonly string[]>> = {
  "exec.prestart": ["exec.prepare"],
  "exec.created": ["exec.prepare", "exec.prestart"],
};

/** It may not happen, or may have happened before. */
function isExpected(
  machine: ObservedMachine,
  { path, made }: Occurrences["path-made"],
  before: readonly string[],
): boolean {
  const { where, view } = machine;
  if (where !== "host" || !machine.isCertain()) return true;
  // `mount … || true` means that it is there already, most of the time.
  if (made === "mounted" && machine.command.guarded) return true;
  return before.some((phase) => mayMake(listOf(view, phase), path));
}

function needOf(
  { source, target }: Pick<OwnMount, "source" | "target">,
  path: string,
  made: PathMade,
): Need | undefined {
  switch (made) {
    case "directory":
      // Something else has to make what lies below it, and may make the directory too.
      if (source === path) return { needed: source, role: "source", state: "missing" };
      return target === path ? { needed: target, role: "target", state: "missing" } : undefined;
    case "device":
      if (source === undefined || !isPartOf(source, path)) return undefined;
      return { needed: source, role: "source", state: "missing" };
    default: {
      const state = made === "dataset" ? "missing" : "covered";
      if (source === path || (source !== undefined && isBelow(source, path))) {
        return { needed: source, role: "source", state };
      }
      // What is mounted on a mount point of the jail is meant to lie on top.
      const isNeeded = isBelow(target, path) || (target === path && made === "dataset");
      return isNeeded ? { needed: target, role: "target", state } : undefined;
    }
  }
}

/** `/dev/md7` and its partitions `/dev/md7p1`, `/dev/md7a`, but not `/dev/md70`. */
function isPartOf(device: string, disk: string): boolean {
  return device === disk || (device.startsWith(disk) && !/^\d/.test(device.slice(disk.length)));
}

/** exec.prepare came with 12.2 (FACTS.md 13); before that no command runs before the mounts. */
const firstWithPrepare = "12.2";

export const rule: Rule = {
  id: "mount-before-prestart",
  severity: (release) => (isAtLeast(release, firstWithPrepare) ? "warning" : "error"),
  observation: madeAfterMounts,
  checkJail(context) {
    const all = foundBy(madeAfterMounts, context.model);
    if (all.length === 0) return;
    const told: ValueSpan[] = [];
    for (const found of all) {
      if (found.mount === undefined) continue;
      told.push(found.command);
      reportLate(context, found, found, {
        parameter: found.mount.parameter,
        range: rangeOf(context.jail, found.mount),
      });
    }
    const lines = mountLines(context).filter(({ valueIndex }) => valueIndex === undefined);
    reportForFiles(context, all, lines, told);
  },
};

/** The same for the lines of files that `mount.fstab` names. */
function reportForFiles(
  context: JailContext,
  all: readonly MadeInPrestart[],
  lines: readonly MountLine[],
  told: ValueSpan[],
): void {
  for (const found of all) {
    const { command, path, made } = found;
    if (told.some((each) => isSameSpan(each, command)) || lines.some(({ target }) => isBelow(path, target))) continue;
    for (const line of lines) {
      const need = needOf(line, path, made);
      if (need === undefined) continue;
      told.push(command);
      reportLate(context, found, need, { parameter: "mount.fstab", range: line.rangeOf(line) });
      break;
    }
  }
}

/** The parameter that asks for a mount, and where it or the line of its file is written. */
interface AskedMount {
  readonly parameter: string;
  readonly range: FileRange | undefined;
}

function reportLate(context: JailContext, found: MadeInPrestart, need: Need, mount: AskedMount): void {
  const { jail, release } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const hasPrepare = isAtLeast(release, firstWithPrepare);
  const advice = hasPrepare ? say`Run it in exec.prepare.` : say`Make it once by hand, or mount in exec.prestart.`;
  context.report({
    ...range,
    message: say`${effect(found, need)} ${advice}`,
    notes: notes(found, need, mount.parameter, hasPrepare),
    related: mount.range ? [{ ...mount.range, message: say`this mount needs ${shown(need.needed)}` }] : [],
    fixes: () => moveFix(context, found),
  });
}

/** So that two names leave room for the words between them. */
const longest = 18;

function effect({ path, program }: MadeInPrestart, { needed, role, state }: Need): string {
  if (state === "missing") return say`${shown(program, 12)} makes ${shown(path, 30)} after the mount that needs it.`;
  return role === "source"
    ? say`${shown(path, longest)} is mounted after jail(8) has mounted ${shown(needed, longest)} from it.`
    : say`Mounting ${shown(path, longest)} here hides what jail(8) has mounted on ${shown(needed, longest)}.`;
}

function notes({ made }: MadeInPrestart, { needed, state }: Need, parameter: string, hasPrepare: boolean): string[] {
  const result = [say`jail(8) mounts everything before it runs exec.prestart.`];
  if (state === "missing")
    result.push(say`If ${shown(needed)} is not there by then, the mount fails and the start is rolled back.`);
  if (!hasPrepare) result.push(say`Before FreeBSD 12.2 no command runs earlier than exec.prestart.`);
  else if (made !== "directory") {
    result.push(say`What takes it away again then belongs in exec.release, after the unmounts of \`${parameter}\`.`);
  }
  return result;
}

/** Only a directory can stay where it is when the jail stops; for anything else the stop has to change as well. */
function moveFix(context: JailContext, { command, made, path }: MadeInPrestart): readonly Proposal[] {
  const { jail, release } = context;
  if (!isAtLeast(release, firstWithPrepare)) return [];
  const { parameter, valueIndex } = command;
  const edits = moveToPhase(context, parameter, valueIndex, "exec.prepare");
  if (edits === undefined) return [];
  const before = listOf(jail, parameter).slice(0, valueIndex);
  const safe = made === "directory" && !isOneOfSeveral(jail, command) && !mayMake(before, path);
  return [{ title: say`Run it in exec.prepare, before the mounts`, guess: !safe, alternative: !safe, edits }];
}
