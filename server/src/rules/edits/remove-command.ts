import { isIncidental, type ValueSpan } from "../../lifecycle/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { removalOf } from "../support/definitions.ts";
import { rangeOf } from "../support/source-text.ts";
import { commandsOf } from "./commands.ts";
import { removeStatement } from "./list-edits.ts";
import { takenOut } from "./take-out.ts";

/**
 * Takes a command away: its statement, or the command alone where its string does something else as well. Nothing where what
 * stands after it would then mean something else.
 */
export function removeCommand({ jail }: JailContext, command: ValueSpan, title: string): readonly Proposal[] {
  const parameter = jail.get(command.parameter);
  const element = parameter?.elements[command.valueIndex];
  if (parameter === undefined || element === undefined || element.splicedFrom !== undefined) return [];
  const others = commandsOf(jail, command).filter(({ start }) => start !== command.start);
  if (!others.every(({ words }) => isIncidental(words[0]?.text))) {
    const gap = takenOut({ jail }, command)?.gap;
    const range = gap && rangeOf(jail, gap);
    return range === undefined ? [] : [{ title, guess: true, edits: [{ ...range, text: "" }] }];
  }
  const { definition } = element.written;
  if (definition.values.length !== 1) return [];
  const { definitions, overridden } = parameter;
  // What it replaced would come back, and what adds to it would add to that.
  const startsList = !definition.appends && (definitions.length > 1 || overridden !== undefined);
  const edits = removeStatement(parameter, command.valueIndex, "") ?? (startsList ? [] : [removalOf(definition)]);
  return edits.length === 0 ? [] : [{ title, guess: true, edits }];
}
