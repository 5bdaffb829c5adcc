import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { isOn, type Outcome, type OwnMount, ownMounts } from "../../lifecycle/index.ts";
import { defaultDevfsRuleset, integerValue } from "../../parameters/index.ts";
import { isBelow } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { moveBehind } from "../edits/list-edits.ts";
import { removeMountLine } from "../edits/remove-mount-line.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { hiddenByRuleset } from "../support/hidden-devices.ts";
import { type MountLine, mountLines } from "../support/mount-lines.ts";
import { isAtOrBelow } from "../support/mount-place.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "hidden-mount",
  severity: "warning",
  checkJail(context) {
    const lines = mountLines(context);
    const byTarget = linesByTarget(lines);
    const own = ownMounts(context.jail).filter(({ span }) => span.parameter !== "mount");
    for (const [index, line] of lines.entries()) {
      if (line.type.text === "nullfs") reportFromOwn(context, line, lines.slice(0, index), own);
      if (isToldAsDevice(line)) continue;
      if (reportHiddenName(context, line, lines.slice(0, index))) continue;
      const later = firstHiding(line, index, lines, byTarget);
      if (later !== undefined) reportLine(context, line, later);
      else reportBelowOwn(context, line, own);
    }
  },
};

/** By directory, the places of the lines that mount something on it. */
function linesByTarget(lines: readonly MountLine[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { target }] of lines.entries()) {
    const known = places.get(target);
    if (known) known.push(index);
    else places.set(target, [index]);
  }
  return places;
}

/** The first line behind one that hides it: it mounts on the same directory, or on one above, so that no others are compared. */
function firstHiding(
  line: MountLine,
  index: number,
  lines: readonly MountLine[],
  byTarget: ReadonlyMap<string, readonly number[]>,
): MountLine | undefined {
  let first: number | undefined;
  for (let directory = line.target; ; directory = directoryAbove(directory)) {
    const found = byTarget.get(directory)?.find((other) => other > index && hides(lines[other], line));
    if (found !== undefined && (first === undefined || found < first)) first = found;
    if (directory === "/") break;
  }
  return first === undefined ? undefined : lines[first];
}

const directoryAbove = (directory: string): string => directory.slice(0, directory.lastIndexOf("/")) || "/";

/** A devfs without ruleset under that of `mount.devfs` is told as that. */
const isToldAsDevice = ({ type, options }: MountLine): boolean =>
  type.text === "devfs" && !options.some(({ name }) => name === "ruleset");

/** A union shows what lies below it, and what is mounted from within needs the one before. */
function hides(later: MountLine, { target }: MountLine): boolean {
  if (!isAtOrBelow(target, later.target) || later.type.text === "unionfs") return false;
  if (later.options.some(({ name }) => name === "union" || name === "below")) return false;
  return later.source === undefined || !isAtOrBelow(later.source, target);
}

function reportLine(context: JailContext, line: MountLine, later: MountLine): void {
  const isSame = line.target === later.target;
  // Of two on one directory the second is the one too many; a parent that comes too late hides what was there.
  const range = isSame ? later.rangeOf(later.directory) : line.rangeOf(line.directory);
  const other = isSame ? line.rangeOf(line) : later.rangeOf(later);
  if (range === undefined) return;
  context.report({
    ...range,
    about: isSame ? refusedMount(context, later) : undefined,
    message: isSame
      ? say`${shown(line.target)} is mounted on twice. The second mount hides the first.`
      : say`${shown(later.target, 36)} is mounted later, and hides this. Put this line after it.`,
    notes: [say`jail(8) mounts the lines of \`mount\` in their order, and then those of \`mount.fstab\`.`],
    related: other ? [{ ...other, message: isSame ? say`the first` : say`this hides ${shown(line.target)}` }] : [],
    fixes: () => (isSame ? removeFix(context, line, later) : moveFix(context, line, later)),
  });
}

/** The kernel refuses the second of two that show one directory at one place. */
function refusedMount({ model }: JailContext, { valueIndex }: MountLine): Outcome | undefined {
  return model.outcomes.find(
    (outcome) =>
      outcome.type === "command-fails" &&
      outcome.reason === "already-mounted" &&
      outcome.command.parameter === "mount" &&
      outcome.command.valueIndex === valueIndex,
  );
}

/** On what the ruleset of a devfs hides, nothing can be mounted: the start ends there. */
function reportHiddenName(context: JailContext, line: MountLine, before: readonly MountLine[]): boolean {
  const devfs = before.findLast(({ target, type }) => type.text === "devfs" && isBelow(line.target, target));
  const ruleset = integerValue([devfs?.options.findLast(({ name }) => name === "ruleset")?.value ?? ""]);
  const range = line.rangeOf(line.directory);
  if (devfs === undefined || ruleset === undefined || range === undefined) return false;
  const name = hiddenByRuleset(context, devfs.target, ruleset, line.target);
  if (name === undefined) return false;
  const place = devfs.rangeOf(devfs);
  // Many have written a ruleset 5 of their own since before FreeBSD had one.
  const mayBeOwn = context.hostFiles.devfsRules === undefined && ruleset !== defaultDevfsRuleset;
  context.report({
    ...range,
    severity: mayBeOwn ? "info" : "warning",
    message: say`Ruleset ${ruleset} hides ${shown(name)}: this mount fails, and the jail does not start. Use one that shows it.`,
    notes: [say`A ruleset for it has \`add include $devfsrules_jail\` and \`add path ${name} unhide\`.`],
    related: place ? [{ ...place, message: say`this devfs has it` }] : [],
  });
  return true;
}

function moveFix({ jail }: JailContext, line: MountLine, later: MountLine): readonly Proposal[] {
  const parameter = jail.get("mount");
  if (parameter === undefined || line.valueIndex === undefined || later.valueIndex === undefined) return [];
  const edits = moveBehind(parameter, line.valueIndex, later.valueIndex);
  return edits === undefined ? [] : [{ title: say`Mount it afterwards`, guess: true, edits }];
}

/** Only where both say the same. */
function removeFix({ jail }: JailContext, line: MountLine, later: MountLine): readonly Proposal[] {
  const isRepeated = line.device.text === later.device.text && line.type.text === later.type.text;
  return isRepeated ? removeMountLine(jail, later.valueIndex) : [];
}

/** jail(8) mounts `mount.devfs` and its likes after all lines (LANGUAGE.md §5.5). */
function reportBelowOwn(context: JailContext, line: MountLine, all: readonly OwnMount[]): void {
  const { jail, report } = context;
  const own = all.find(({ target }) => isAtOrBelow(line.target, target));
  const range = line.rangeOf(line.directory);
  if (own === undefined || range === undefined) return;
  const { parameter } = own.span;
  const isSame = own.target === line.target;
  report({
    ...range,
    message: isSame
      ? say`\`${parameter}\` mounts on ${shown(line.target, 32)} as well, after this line. Remove one of them.`
      : say`\`${parameter}\` is mounted after this line, and hides ${shown(line.target, 30)}.`,
    notes: isSame
      ? []
      : [say`With a line for ${shown(own.type)} in front of this one, in the place of \`${parameter}\`, it is seen.`],
    related: placeOf(jail, own),
    fixes: () => (isSame && line.type.text === own.type ? removeMountLine(jail, line.valueIndex) : []),
  });
}

/** What a line shows elsewhere is what lies there before jail(8) mounts on it: a nullfs does not follow what comes later. */
function reportFromOwn(
  context: JailContext,
  { source, device, rangeOf }: MountLine,
  before: readonly MountLine[],
  all: readonly OwnMount[],
): void {
  const own = source === undefined ? undefined : all.find(({ target }) => isAtOrBelow(source, target));
  if (source === undefined || own === undefined) return;
  const isThere = before.some(({ target }) => isAtOrBelow(source, target) && isAtOrBelow(target, own.target));
  const range = isThere ? undefined : rangeOf(device);
  if (range === undefined) return;
  context.report({
    ...range,
    message: say`This line shows ${shown(source, 30)} as it is before \`${own.span.parameter}\`.`,
    related: placeOf(context.jail, own),
  });
}

function placeOf(jail: EffectiveJail, { span: { parameter } }: OwnMount): (FileRange & { message: string })[] {
  const definition = isOn(jail, parameter) ? jail.get(parameter)?.definitions.at(-1) : undefined;
  return definition === undefined ? [] : [{ ...nameRange(definition), message: say`mounted last` }];
}
