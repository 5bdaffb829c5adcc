import { epairHalf, foundBy, isSameSpan, type JailModel, keyOfSpan, placeOfOutcome } from "../../lifecycle/index.ts";
import { programOf } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { commandAt } from "../edits/commands.ts";
import { guardFix, unlessThereFix } from "../edits/guard.ts";
import { addedUplinks } from "../network/uplink-addm-in-hook.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { type Leftover, notRepeatable, type StartNotRepeatable } from "./non-idempotent-hook.observer.ts";

export const rule: Rule = {
  id: "non-idempotent-hook",
  severity: "info",
  observation: notRepeatable,
  toldOnce: "Let the start go on when these commands fail (`|| true`)",
  checkJail(context) {
    for (const found of foundBy(notRepeatable, context.model)) {
      const rest = withoutOtherCauses(found, context.model);
      if (rest !== undefined) reportCommand(context, rest);
    }
  },
};

/** What stays after a stop as well is told as that, and worse; that a network card is put on a bridge here, as that. */
function withoutOtherCauses(found: StartNotRepeatable, model: JailModel): StartNotRepeatable | undefined {
  const uplinks = foundBy(addedUplinks, model);
  if (model.secondStart.length === 0 && uplinks.length === 0) return found;
  const [first, ...others] = [found, ...found.others].filter(({ command, reason, subject }) => {
    if (reason === "already-a-member" && uplinks.some(({ member }) => member === subject)) return false;
    return !model.secondStart.some((outcome) => isSameSpan(placeOfOutcome(outcome), command));
  });
  return first && { ...first, failing: found.failing, others };
}

function reportCommand(context: JailContext, found: StartNotRepeatable): void {
  const { jail } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const failing = rangeOf(jail, found.failing);
  const related: RelatedPlace[] = failing
    ? [
        {
          ...failing,
          message: say`the last step of the start that can fail; what stands before it then stays as it is`,
        },
      ]
    : [];
  for (const { subject, command } of found.others) {
    const place = rangeOf(jail, command);
    if (place) related.push({ ...place, message: say`${shown(subject)} stays, too` });
  }
  const subjects = [...new Set([found.subject, ...found.others.map(({ subject }) => subject)])];
  const subject = shown(found.subject, 16);
  const isNameTaken = [found, ...found.others].some(({ reason }) => reason === "name-taken");
  context.report({
    ...range,
    message: isNameTaken
      ? say`After a failed start ${subject} stays, and the next start fails here. Make it only where it is not there yet.`
      : subjects.length > 1
        ? say`After a failed start ${subject} and ${subjects.length - 1} more stay, and the next start fails here. Remove what is left first, or add \`|| true\`.`
        : say`After a failed start ${subject} stays, and the next start fails here. Remove what is left first, or add \`|| true\`.`,
    notes: [
      say`A roll-back runs no exec.poststop and no exec.release.`,
      say`The next start ends with \`${messageOf(context, found)}\`.`,
      ...(isNameTaken ? [oneMore()] : []),
    ],
    related,
    fixes: () => guardAll(context, found),
  });
}

/** Why `|| true` is no way out where the kernel chooses the number. */
export const oneMore = (): string =>
  say`\`|| true\` would not help: the interface is made before its name turns out to be taken, and stays without it.`;

/** One way for all of it: where one line is corrected alone, the next one fails. */
function guardAll(context: JailContext, found: StartNotRepeatable): readonly Proposal[] {
  const places = new Map([found, ...found.others].map((each) => [keyOfSpan(each.command), each]));
  const single = [...places.values()].flatMap(({ command, reason, subject }) => {
    return reason === "name-taken" ? unlessThereFix(context, command, subject) : guardFix(context, command);
  });
  const [first] = single;
  if (first === undefined || single.length < places.size) return [];
  if (single.length === 1) return [first];
  const edits = single.flatMap((fix) => fix.edits);
  return [{ ...first, title: say`Let the start go on when these commands fail (\`|| true\`)`, edits }];
}

function messageOf({ jail }: JailContext, { reason, subject, command }: Leftover): string {
  const words = commandAt(jail, command)?.words ?? [];
  const [program, first] = words;
  switch (reason) {
    case "interface-exists":
      return words.length === 3 && epairHalf(subject) === undefined
        ? `interface ${subject} already exists`
        : "SIOCIFCREATE2: File exists";
    case "renamed":
      return `interface ${first?.text ?? "\u2026"} does not exist`;
    case "name-taken":
      return "ioctl SIOCSIFNAME (set name): File exists";
    case "already-a-member":
      return `BRDGADD ${subject}: File exists`;
    case "already-mounted":
      return "Resource deadlock avoided";
    case "route-exists":
      return "route already in table";
    default:
      return sayings.get(programOf(program))?.(subject) ?? `${subject}: … exists`;
  }
}

/** What programs print about something that is there already. */
const sayings = new Map([
  ["mdconfig", () => "ioctl(/dev/mdctl): Device busy"],
  ["mkdir", (subject: string) => `${subject}: File exists`],
  ["zfs", () => "dataset already exists"],
]);
