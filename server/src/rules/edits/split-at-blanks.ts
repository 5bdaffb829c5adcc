import type { EffectiveJail } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

/**
 * `"a b"` becomes `"a", "b"`, where the string stands so in the file.
 *
 * @param count how many values the string has in the end: a variable that holds several cannot be split where it is used
 * @param spell how each part is written, from its text in the file and that of the first
 */
export function splitAtBlanks(
  { jail, configuration }: JailContext,
  span: ValueSpan,
  count: number,
  spell = (part: string, _first: string): string => part,
): readonly Proposal[] {
  const range = rangeOf(jail, spanOfValue(jail, span));
  const text = range && configuration.files.get(range.path)?.tree.text;
  if (!range || !text) return [];
  const quote = text[range.start - 1];
  if ((quote !== '"' && quote !== "'") || text[range.end] !== quote) return [];
  const content = text.slice(range.start, range.end);
  if (/["'\\]/.test(content)) return [];
  const parts = content.trim().split(/\s+/);
  if (parts.length !== count) return [];
  const written = parts.map((part) => spell(part, parts[0])).join(`${quote}, ${quote}`);
  return [{ title: say`Write each as a value of its own`, edits: [{ ...range, text: written }] }];
}

function spanOfValue(jail: EffectiveJail, { parameter, valueIndex }: ValueSpan): ValueSpan {
  const value = jail.get(parameter)?.values[valueIndex] ?? "";
  return { parameter, valueIndex, start: 0, end: value.length };
}
