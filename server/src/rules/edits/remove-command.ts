import { isIncidental, type ValueSpan } from "../../lifecycle/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { removalOf } from "../support/definitions.ts";
import { rangeOf } from "../support/source-text.ts";
import { commandsOf } from "./commands.ts";
import { removeStatement } from "./list-edits.ts";
import { takenOut } from "./take-out.ts";

/** A fix that takes a command away (`removalOfCommand`). */
export function removeCommand(context: JailContext, command: ValueSpan, title: string): readonly Proposal[] {
  const edits = removalOfCommand(context, command);
  return edits === undefined ? [] : [{ title, edits }];
}

/**
 * Takes a command away: its statement, or the command alone where its string does something else as well. Undefined where
 * what stands after it would then mean something else.
 */
export function removalOfCommand({ jail }: JailContext, command: ValueSpan): readonly TextEdit[] | undefined {
  const parameter = jail.get(command.parameter);
  const element = parameter?.elements[command.valueIndex];
  if (parameter === undefined || element === undefined || element.splicedFrom !== undefined) return undefined;
  const others = commandsOf(jail, command).filter(({ start }) => start !== command.start);
  if (!others.every(({ words }) => isIncidental(words[0]?.text))) {
    const gap = takenOut({ jail }, command)?.gap;
    const range = gap && rangeOf(jail, gap);
    return range && [{ ...range, text: "" }];
  }
  const { definition } = element.written;
  if (definition.values.length !== 1) return undefined;
  const { definitions, overridden } = parameter;
  // What it replaced would come back, and what adds to it would add to that.
  const startsList = !definition.appends && (definitions.length > 1 || overridden !== undefined);
  return removeStatement(parameter, command.valueIndex, "") ?? (startsList ? undefined : [removalOf(definition)]);
}
