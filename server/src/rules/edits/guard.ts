import type { ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { programSpelling, spellingOfWord } from "./commands.ts";

/**
 * `|| true` after a command. Never preferred: it hides the failure instead of mending it, and the string then needs a
 * shell. Nothing where the end of the command comes from a variable or stands in single quotes.
 */
export function guardFix({ jail, configuration }: JailContext, command: ValueSpan): readonly Proposal[] {
  const range = rangeOf(jail, command);
  const text = range && configuration.files.get(range.path)?.tree.text;
  const value = jail.get(command.parameter)?.values[command.valueIndex];
  if (!range || !text || value === undefined) return [];
  // Outside of quotes a blank would end the value.
  if (command.end === value.length && text[range.end] !== '"' && text[range.end] !== "'") return [];
  return [
    {
      title: say`Let the start go on when this fails (\`|| true\`)`,
      alternative: true,
      edits: [{ path: range.path, start: range.end, end: range.end, text: " || true" }],
    },
  ];
}

/**
 * `ifconfig NAME >/dev/null 2>&1 || ` before the command that makes it, in the place of `|| true` behind it. To be looked at: what is
 * there may be something else.
 */
export function unlessThereFix(context: JailContext, command: ValueSpan, name: string): readonly Proposal[] {
  const { jail, configuration } = context;
  const range = rangeOf(jail, command);
  const program = programSpelling(jail, command);
  const text = range && configuration.files.get(range.path)?.tree.text;
  if (!range || !program.endsWith("ifconfig") || text === undefined) return [];
  // Outside of quotes a blank would end the value.
  if (command.start === 0 && text[range.start - 1] !== '"' && text[range.start - 1] !== "'") return [];
  const { path, start, end } = range;
  const tolerance = /^\s*\|\|\s*(?:true|:)\s*(?=["'])/.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  const edits = [
    { path, start, end: start, text: `${program} ${spellingOfWord(context, name)} >/dev/null 2>&1 || ` },
    ...(tolerance > 0 ? [{ path, start: end, end: end + tolerance, text: "" }] : []),
  ];
  return [{ title: say`Make it only where it is not there yet`, edits }];
}
