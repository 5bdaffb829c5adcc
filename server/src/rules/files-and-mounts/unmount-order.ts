import { type CommandFails, innerCommands, listOf, ownMounts, type ValueSpan } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { programOf } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { unmountFix } from "../edits/clean-up.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import { removeCommand } from "../edits/remove-command.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "unmount-order",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type !== "command-fails") continue;
      if (outcome.reason === "busy") reportBusy(context, outcome);
      if (outcome.reason === "not-mounted") reportGone(context, outcome);
    }
  },
};

/** So that two names leave room for the words between them. */
const longest = 22;

/** What jail(8) itself unmounts has no command in the file: the value that asks for the mount, or its name, stands for it. */
function isOwn({ phase }: CommandFails): boolean {
  return !phase.startsWith("exec.") && phase !== "command";
}

function placeOf({ jail }: JailContext, span: ValueSpan) {
  const definition = jail.get(span.parameter)?.definitions.at(-1);
  return rangeOf(jail, span) ?? (definition && nameRange(definition));
}

function reportBusy(context: JailContext, outcome: CommandFails): void {
  const range = placeOf(context, outcome.command);
  if (!range) return;
  const { subject, holding = "", earlier, guarded, operation, phase } = outcome;
  const mounted = earlier && placeOf(context, earlier);
  const same = holding === subject;
  const what = same
    ? say`Cannot unmount ${shown(subject, longest)}: something else is mounted over it.`
    : say`Cannot unmount ${shown(subject, longest)}: ${shown(holding, longest)} is still mounted.`;
  context.report({
    ...range,
    about: outcome,
    severity: guarded ? "info" : undefined,
    message: isOwn(outcome)
      ? say`${what} ${advice(outcome)}`
      : guarded
        ? what
        : say`${what} ${impact(phase, operation)}`,
    notes: [
      ...(isOwn(outcome)
        ? [say`jail(8) unmounts what it has mounted after exec.poststop and before exec.release.`]
        : []),
      outcome.program === "zfs"
        ? say`The dataset stays, and the next start cannot make it again.`
        : say`\`umount\` fails with \`Device busy\`, both stay mounted, and the next start mounts them once more.`,
    ],
    related: mounted ? [{ ...mounted, message: say`${shown(holding)} is mounted here` }] : [],
    fixes: () => (isOwn(outcome) ? unmountFirst(context, outcome) : unmountLater(context, outcome)),
  });
}

function advice({ holding = "" }: CommandFails): string {
  return say`Unmount ${shown(holding, longest)} in exec.poststop.`;
}

/** What lies on top goes in exec.poststop: the command for that is there and comes too late, or it is missing. */
function unmountFirst(context: JailContext, { earlier, holding }: CommandFails): readonly Proposal[] {
  if (earlier === undefined || holding === undefined || !earlier.parameter.startsWith("exec.")) return [];
  const late = lateUnmount(context, holding);
  if (late === undefined) return unmountFix(context, holding, earlier);
  if (isOneOfSeveral(context.jail, late)) return [];
  const edits = moveToPhase(context, late.parameter, late.valueIndex, "exec.poststop");
  return edits ? [{ title: say`Unmount it in exec.poststop`, guess: true, edits }] : [];
}

/** The command of exec.release that unmounts a directory. */
function lateUnmount({ jail }: JailContext, directory: string): ValueSpan | undefined {
  const parameter = "exec.release";
  for (const [valueIndex, value] of listOf(jail, parameter).entries()) {
    const command = innerCommands(value).find(({ words: [program, ...rest] }) => {
      if (programOf(program) !== "umount") return false;
      return rest.some(({ text }) => text !== undefined && normalizePath(text) === directory);
    });
    if (command !== undefined) return { parameter, valueIndex, start: command.start, end: command.end };
  }
  return undefined;
}

/** A hook that unmounts below what jail(8) has still mounted has to wait for exec.release, or to leave it to jail(8). */
function unmountLater(context: JailContext, { command, earlier, phase, subject }: CommandFails): readonly Proposal[] {
  if (ownMounts(context.jail).some(({ target }) => target === subject)) return removeFix(context, command);
  if (phase !== "exec.poststop" || earlier === undefined || earlier.parameter.startsWith("exec.")) return [];
  if (!isAtLeast(context.release, "12.2") || isOneOfSeveral(context.jail, command)) return [];
  const edits = moveToPhase(context, command.parameter, command.valueIndex, "exec.release");
  return edits ? [{ title: say`Unmount it in exec.release, after jail(8)'s own unmounts`, guess: true, edits }] : [];
}

function reportGone(context: JailContext, outcome: CommandFails): void {
  const range = placeOf(context, outcome.command);
  if (!range) return;
  const { subject, earlier, guarded, operation, phase } = outcome;
  const taken = earlier && placeOf(context, earlier);
  const what = isOwn(outcome)
    ? say`${shown(subject, longest)} is unmounted already when jail(8) unmounts it.`
    : say`${shown(subject, longest)} is unmounted already: this fails.`;
  context.report({
    ...range,
    about: outcome,
    severity: guarded ? "info" : undefined,
    message: guarded ? what : say`${what} ${impact(phase, operation)}`,
    notes: isOwn(outcome) ? [say`jail(8) unmounts what it has mounted; no hook has to do it.`] : [],
    related: taken ? [{ ...taken, message: say`${shown(subject)} is unmounted here` }] : [],
    fixes: () => removeFix(context, isOwn(outcome) ? earlier : outcome.command),
  });
}

function removeFix(context: JailContext, command: ValueSpan | undefined): readonly Proposal[] {
  return command === undefined ? [] : removeCommand(context, command, say`Remove the command that unmounts it`);
}
