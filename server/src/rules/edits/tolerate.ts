import type { ValueSpan } from "../../lifecycle/index.ts";
import { programName } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { commandAt } from "./commands.ts";

/** Gives a command the option with which it bears what is there already, directly after its program: `mkdir -p`, `kldload -n`. */
export function toleratingFix({ jail }: JailContext, command: ValueSpan, option: string): readonly Proposal[] {
  const word = commandAt(jail, command)?.words[0];
  const range = word && rangeOf(jail, { ...command, start: word.start, end: word.end });
  if (range === undefined || word?.text === undefined) return [];
  const title = say`Use \`${programName(word.text)} ${option}\``;
  return [{ title, edits: [{ path: range.path, start: range.end, end: range.end, text: ` ${option}` }] }];
}
