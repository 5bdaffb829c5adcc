import type { ValueSpan } from "../../lifecycle/index.ts";
import type { Word } from "../../shell/index.ts";
import type { Proposal } from "../finding.ts";
import type { JailContext } from "../rule.ts";
import { removal } from "../support/definitions.ts";
import { commandsOf } from "./commands.ts";
import { removeStatement } from "./list-edits.ts";

/** Programs that do nothing worth mentioning beside another command of the string. */
const trivial = new Set(["true", ":", "echo", "printf", "logger", "exit", "sleep"]);

export const isTrivial = (words: readonly Word[]): boolean => trivial.has(words[0]?.text ?? "");

/**
 * Takes the statement of a command away. Nothing where its string does something else as well, or where the values behind it
 * would then mean something else.
 */
export function removeCommand({ jail }: JailContext, command: ValueSpan, title: string): readonly Proposal[] {
  const parameter = jail.get(command.parameter);
  const element = parameter?.elements[command.valueIndex];
  if (parameter === undefined || element === undefined || element.splicedFrom !== undefined) return [];
  const others = commandsOf(jail, command).filter(({ start }) => start !== command.start);
  if (!others.every(({ words }) => isTrivial(words))) return [];
  const { definition } = element.written;
  if (definition.values.length !== 1) return [];
  const { definitions, overridden } = parameter.entry;
  // What it replaced would come back, and what adds to it would add to that.
  const startsList = !definition.appends && (definitions.length > 1 || overridden !== undefined);
  const edits = removeStatement(parameter, command.valueIndex, "") ?? (startsList ? [] : [removal(definition)]);
  return edits.length === 0 ? [] : [{ title, guess: true, edits }];
}
