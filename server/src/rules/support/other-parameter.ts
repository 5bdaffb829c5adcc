import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { nameRange } from "./definitions.ts";
import type { BadValue } from "./value-problems.ts";

/** Puts a value into the parameter where it belongs, where the statement has nothing else and that one is not set. */
export function moveToParameter({ jail }: JailContext, { parameter }: BadValue, right: string): Proposal[] {
  const [definition, ...others] = parameter.definitions;
  if (others.length > 0 || definition.values.length !== 1 || jail.exactEntry(right) !== undefined) return [];
  const title = say`Change \`${parameter.spelling}\` to \`${right}\``;
  return [{ title, edits: [{ ...nameRange(definition), text: right }] }];
}
