import type { ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

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
      guess: true,
      alternative: true,
      edits: [{ path: range.path, start: range.end, end: range.end, text: " || true" }],
    },
  ];
}
