import type { Definition, EffectiveJail } from "../../config/index.ts";
import {
  type CommandStep,
  epairHalf,
  innerCommands,
  jailPlan,
  pairName,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { type CommandLine, parseCommandLine, type SimpleCommand, type Word } from "../../shell/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { insertBefore } from "./list-edits.ts";

/** The statement in which `span` stands. */
export const definitionAt = (jail: EffectiveJail, { parameter, valueIndex }: ValueSpan): Definition | undefined =>
  jail.get(parameter)?.elements[valueIndex]?.written.definition;

/** The string in which `span` stands, as jail(8) takes it apart. */
export function commandLineOf(jail: EffectiveJail, span: ValueSpan): CommandLine | undefined {
  const value = jail.get(span.parameter)?.values[span.valueIndex];
  return value === undefined ? undefined : parseCommandLine(value);
}

/** All commands of the string in which `span` stands, those in the argument of `sh -c` in the place of the shell. */
export function commandsOf(jail: EffectiveJail, span: ValueSpan): readonly SimpleCommand[] {
  const value = jail.get(span.parameter)?.values[span.valueIndex];
  return value === undefined ? [] : innerCommands(value);
}

/** The command that an outcome is about; undefined where it has no place of its own in its string. */
export function commandAt(jail: EffectiveJail, span: ValueSpan): SimpleCommand | undefined {
  return commandsOf(jail, span).find(({ start }) => start === span.start);
}

/** Whether the string of a command holds others besides it. */
export function isOneOfSeveral(jail: EffectiveJail, span: ValueSpan): boolean {
  return commandsOf(jail, span).length > 1;
}

/**
 * Edits that run `command` (spelled as between double quotes) directly before the command at `span`: as a line of its own
 * or, where others stand before it in its string, inside the string. What stands behind may be there for its failure alone
 * (`|| true`), which that of the new command must not be taken for.
 */
export function runBefore(jail: EffectiveJail, span: ValueSpan, command: string): TextEdit[] | undefined {
  const parameter = jail.get(span.parameter);
  if (!parameter?.elements[span.valueIndex]) return undefined;
  if (commandsOf(jail, span)[0]?.start === span.start || !isOneOfSeveral(jail, span))
    return insertBefore(parameter, span.valueIndex, command);
  const range = rangeOf(jail, span);
  if (!range) return undefined;
  return [{ path: range.path, start: range.start, end: range.start, text: `${command} && ` }];
}

/** The first word of the command at `span`, as the author spells it: `ifconfig` or `/sbin/ifconfig`. Empty where there is none. */
export function programSpelling(jail: EffectiveJail, span: ValueSpan): string {
  const command = commandAt(jail, span) ?? commandsOf(jail, span)[0];
  const word = command?.words[0];
  return (word && spelling(jail, { ...span, start: word.start, end: word.end })?.text) ?? "";
}

/** What an edit has to know of a jail. */
export type OfJail = Pick<JailContext, "jail" | "configuration" | "release">;

/** How the jail's commands of the given place spell a program, e.g. `/sbin/ifconfig`; the first such spelling. */
export function usualSpelling(context: OfJail, program: string, where: "host" | "jail"): string | undefined {
  return findWord(context, (text, step, position) => {
    return position === 0 && step.where === where && (text === program || text.endsWith(`/${program}`));
  });
}

/** How the jail's commands spell a word such as the name of an interface, e.g. `epair${id}b`. */
export function spellingOfWord(context: OfJail, wanted: string): string {
  const found = findWord(context, (text) => text === wanted);
  if (found !== undefined) return found;
  const half = epairHalf(wanted);
  const pair = half ? findWord(context, (text) => text === pairName(wanted)) : undefined;
  // `$pair` would become the variable `$paira`.
  return pair === undefined ? wanted : pair.replace(/\$(\w+)$/, "${$1}") + half;
}

function findWord(
  { jail, release }: OfJail,
  matches: (text: string, step: CommandStep, position: number) => boolean,
): string | undefined {
  for (const step of [...jailPlan(jail, release, "start"), ...jailPlan(jail, release, "stop")]) {
    if (step.kind !== "command" || !step.commandLine) continue;
    for (const command of commandsOf(jail, step.span)) {
      const word = command.words.find((candidate: Word, position: number) => {
        return candidate.text !== undefined && matches(candidate.text, step, position);
      });
      if (word) return spelling(jail, { ...step.span, start: word.start, end: word.end })?.text;
    }
  }
  return undefined;
}
