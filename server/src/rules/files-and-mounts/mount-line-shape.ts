import type { FileRange } from "../../config/index.ts";
import { isNoType, listOf, type Outcome } from "../../lifecycle/index.ts";
import { fstabFields } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { fstabLines, type LineOfFile, type MountLine, mountLines, refusalOf, rootOf } from "../support/mount-lines.ts";
import { type MountPlace, placeOfMount } from "../support/mount-place.ts";
import { type Refused, refusals } from "../support/refusals.ts";
import { placeOfSpan } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "mount-line-shape",
  severity: "error",
  checkJail(context) {
    for (const refused of refusals(context, ["mount-fields", "relative-path"])) {
      if (refused.refusal.span.parameter === "mount") reportLine(context, refused);
    }
    for (const outcome of context.model.outcomes) reportNoType(context, outcome);
    for (const each of fstabLines(context)) reportLineOfFile(context, each);
    reportPlaces(context);
  },
};

function reportLine(context: JailContext, { refusal, outcome, range, value }: Refused): void {
  const fields = fstabFields(value);
  const isShort = refusal.reason === "mount-fields";
  context.report({
    ...range,
    about: outcome,
    message: isShort
      ? lacks(value, fields)
      : say`\`mount\` on ${shown(fields[1]?.text ?? "", 36)}, which is not an absolute path. The start is rolled back.`,
    jailSays: saysAbout(context.jail, refusal.message),
  });
}

/** mount(8) is given something else for a type, and fails. */
function reportNoType(context: JailContext, outcome: Outcome): void {
  if (outcome.type !== "command-fails" || outcome.reason !== "usage" || outcome.phase !== "mount") return;
  const { jail } = context;
  const range = placeOfSpan(jail, outcome.command);
  if (range === undefined) return;
  const value = listOf(jail, "mount")[outcome.command.valueIndex];
  context.report({ ...range, about: outcome, message: lacks(value, []) });
}

const lacks = (value: string, fields: readonly unknown[]): string =>
  say`${shortLine(fields)} in \`mount\` ${shown(value, 30)}. It takes DEVICE DIRECTORY TYPE [OPTIONS].`;

/** jail(8) reads the files of `mount.fstab` line by line, each as a value of `mount`. */
function reportLineOfFile({ jail, report }: JailContext, each: LineOfFile): void {
  const { path, text } = each.file;
  const { fields, ...whole } = each.line;
  const [, directory, type] = fields;
  const refusal = refusalOf(each);
  const hasNoType = type === undefined || isNoType(type.text);
  if (refusal === undefined && !hasNoType) return;
  const { start, end } = hasNoType ? whole : directory;
  const written = text.slice(start, end);
  report({
    path,
    start,
    end,
    message: hasNoType
      ? say`${shortLine(fields)} in the line ${shown(written, 30)}. It takes DEVICE DIRECTORY TYPE [OPTIONS].`
      : say`This mounts on ${shown(written, 36)}, which is not an absolute path. The start is rolled back.`,
    jailSays: refusal && saysAbout(jail, refusal),
  });
}

const shortLine = (fields: readonly unknown[]): string =>
  fields.length === 1 ? say`Only one field` : say`No file system type`;

/** What is mounted outside of the jail's root; those of which only that is known are told together. */
function reportPlaces(context: JailContext): void {
  const { jail } = context;
  const lines = mountLines(context);
  const beside: [MountLine, FileRange][] = [];
  for (const line of lines) {
    const place = placeOfMount(context.configuration, jail, line, lines);
    const range = line.rangeOf(line.directory);
    if (range === undefined || place.kind === "inside") continue;
    if (place.kind === "beside") beside.push([line, range]);
    else reportPlace(context, line, range, place);
  }
  const [first, ...others] = beside;
  if (first !== undefined) reportBeside(context, first, others);
}

function reportPlace(context: JailContext, line: MountLine, range: FileRange, place: MountPlace): void {
  const what = shown(line.target, 28);
  const prefix = line.valueIndex === undefined ? (rootOf(context.jail) ?? "") : "$path";
  context.report({
    ...range,
    severity: "warning",
    message:
      place.kind === "other-jail"
        ? say`${what} lies in the jail ${shown(place.jail, 20)}, not in this one.`
        : say`This is mounted over the host's ${what}, not in the jail. Begin it with ${shown(prefix, 28)}.`,
    notes: [rootNote(context)],
    fixes: () => (place.kind === "host" ? prefixFix(context, line, range) : []),
  });
}

function rootNote({ jail }: JailContext): string {
  return say`The jail sees what lies below its \`path\`, which is ${shown(rootOf(jail) ?? "")}.`;
}

/** In a file of mounts nothing is a variable; in single quotes neither, so that the judge does not offer what becomes relative. */
function prefixFix({ jail }: JailContext, { valueIndex }: MountLine, range: FileRange): readonly Proposal[] {
  const path = rootOf(jail);
  // A blank ends the field in which the directory stands (fstab(5)).
  if (path === undefined || /\s/.test(path)) return [];
  const root = valueIndex === undefined ? path : "$path";
  const edit = { ...range, end: range.start, text: root };
  return [{ title: say`Begin the directory with \`${root}\``, guess: true, edits: [edit] }];
}

function reportBeside(
  context: JailContext,
  [line, range]: [MountLine, FileRange],
  others: readonly (readonly [MountLine, FileRange])[],
): void {
  context.report({
    ...range,
    severity: "info",
    message: say`${shown(line.target, 36)} lies outside of \`path\`: the jail does not see it.`,
    notes: [rootNote(context)],
    related: others.map(([other, place]) => ({ ...place, message: say`${shown(other.target)} lies outside, too` })),
  });
}
