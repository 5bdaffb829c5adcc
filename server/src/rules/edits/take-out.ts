import { type CommandPhase, isIncidental, type ValueSpan } from "../../lifecycle/index.ts";
import type { SimpleCommand } from "../../shell/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { commandsOf } from "./commands.ts";
import { insertBehind, placeForPhase, reachesSameJails } from "./phase-lists.ts";
import { writeStatement } from "./statement-style.ts";

/** A command among others of one string, and what surrounds it there. */
export interface TakenOut {
  /** The command, with the `|| true` after it. */
  readonly command: ValueSpan;
  /** What has to go from the string: the command, and what separates it from its neighbour. */
  readonly gap: ValueSpan;
}

/**
 * What has to go from a string so that one of its commands is gone and all others stay what they are: `a; b` and `a && b`, also
 * in the argument of `sh -c`. Undefined where a construct depends on the command, and where it stands alone.
 */
export function takenOut({ jail }: Pick<JailContext, "jail">, span: ValueSpan): TakenOut | undefined {
  const { parameter, valueIndex } = span;
  const value = jail.get(parameter)?.values[valueIndex];
  const commands = commandsOf(jail, span);
  const first = commands.findIndex(({ start }) => start === span.start);
  if (value === undefined || first < 0 || commands.length < 2) return undefined;
  if (commands[first].runs !== "always" && commands[first].runs !== "after-success") return undefined;
  let last = first;
  const between = (at: number): string => value.slice(commands[at].end, commands[at + 1].start);
  while (last + 1 < commands.length && isGuard(commands[last + 1], between(last))) last++;
  const of = (start: number, end: number): ValueSpan => ({ parameter, valueIndex, start, end });
  const command = of(commands[first].start, commands[last].end);
  if (last + 1 < commands.length) {
    return separator.test(between(last)) ? { command, gap: of(command.start, commands[last + 1].start) } : undefined;
  }
  if (first === 0 || !separator.test(between(first - 1))) return undefined;
  return { command, gap: of(commands[first - 1].end, command.end) };
}

const separator = /^[ \t]*(?:;|&&|\n)\s*$/;

function isGuard({ runs, words }: SimpleCommand, before: string): boolean {
  return runs === "after-failure" && isIncidental(words[0]?.text) && /^[ \t]*\|\|\s*$/.test(before);
}

/** Edits that take a command out of its string and make it a statement of another phase. */
export function takeOut(
  context: Pick<JailContext, "jail" | "configuration">,
  { command, gap }: TakenOut,
  phase: CommandPhase,
): TextEdit[] | undefined {
  const { jail, configuration } = context;
  const element = jail.get(command.parameter)?.elements[command.valueIndex];
  const text = spelling(jail, command)?.text;
  const range = rangeOf(jail, gap);
  if (element === undefined || element.splicedFrom !== undefined || text === undefined || !range) return undefined;
  const { definition } = element.written;
  if (text.includes("\n") || !reachesSameJails(configuration, jail, definition, phase)) return undefined;
  const { place, style } = placeForPhase(jail, definition, phase);
  const insertion = insertBehind(place, writeStatement(style, "+=", `"${text}"`));
  return insertion && [{ ...range, text: "" }, insertion];
}
