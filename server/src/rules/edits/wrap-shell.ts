import { type Definition, type EffectiveJail, type FileRange, writtenRange } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { removalOf } from "../support/definitions.ts";
import { rangeOf } from "../support/source-text.ts";
import { removeStatement, wholeStatement } from "./list-edits.ts";
import { styleOf } from "./statement-style.ts";

/** A string of jail.conf that is written as one piece between quotes. */
export interface QuotedString {
  readonly quote: '"' | "'";
  /** What stands between the quotes. */
  readonly inside: FileRange;
  readonly text: string;
}

/** The string that a value is written as; undefined for words without quotes, several pieces and lists of variables. */
export function quotedString(
  { jail, configuration }: Pick<JailContext, "jail" | "configuration">,
  { parameter, valueIndex }: ValueSpan,
): QuotedString | undefined {
  const element = jail.get(parameter)?.elements[valueIndex];
  if (!element || element.splicedFrom) return undefined;
  const { path, start, end } = writtenRange(element.written);
  const written = configuration.files.get(path)?.tree.text.slice(start, end) ?? "";
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return undefined;
  if (!(quote === '"' ? doubleQuoted : singleQuoted).test(written)) return undefined;
  return { quote, inside: { path, start: start + 1, end: end - 1 }, text: written.slice(1, -1) };
}

const doubleQuoted = /^"(?:[^"\\]|\\[\s\S])*"$/;
const singleQuoted = /^'(?:[^'\\]|\\[\s\S])*'$/;

/**
 * Edits that let a shell run a command that jail(8) executes itself: `/bin/sh -c '…'` around it. Such a command holds no
 * quotes, so that the kind that the author's own string is not written in can stand in it as it is.
 */
export function wrapInShell(jail: EffectiveJail, command: ValueSpan, { quote }: QuotedString): TextEdit[] | undefined {
  const range = rangeOf(jail, command);
  if (!range) return undefined;
  const { path, start, end } = range;
  const inner = quote === '"' ? "'" : '"';
  return [
    { path, start, end: start, text: `/bin/sh -c ${inner}` },
    { path, start: end, end, text: inner },
  ];
}

/** Edits that make one string, `A && B`, of a value and the next one of its list, where each has a line of its own. */
export function joinWithNext(
  context: Pick<JailContext, "jail" | "configuration">,
  span: ValueSpan,
): TextEdit[] | undefined {
  const next: ValueSpan = { ...span, valueIndex: span.valueIndex + 1 };
  const list = context.jail.get(span.parameter);
  const first = quotedString(context, span);
  const second = quotedString(context, next);
  if (!list || !first || !second || first.quote !== second.quote || first.inside.path !== second.inside.path)
    return undefined;
  // A `&` at the end would put both into the background.
  if (second.text.trimEnd().endsWith("&") || second.text.trim() === "") return undefined;
  if (!wholeStatement(list.elements[span.valueIndex].written)) return undefined;
  const removal = removeStatement(list, next.valueIndex, "");
  const { path, end } = first.inside;
  return removal && [{ path, start: end, end, text: ` && ${second.text.trim()}` }, ...removal];
}

/**
 * Edits that make one string, `A B`, of a value and the one before it, where the author has put a comma, or a `+=`, between the words
 * of a command.
 */
export function joinWithWordBefore(
  context: Pick<JailContext, "jail" | "configuration">,
  span: ValueSpan,
): TextEdit[] | undefined {
  const elements = context.jail.get(span.parameter)?.elements;
  if (elements === undefined) return undefined;
  const [first, second] = [elements[span.valueIndex - 1], elements[span.valueIndex]];
  const before = quotedString(context, { ...span, valueIndex: span.valueIndex - 1 });
  const after = quotedString(context, span);
  const { definition } = second.written;
  if (first.written.definition === definition) {
    if (!before || !after) return joinBareWords(definition, writtenRange(first.written), writtenRange(second.written));
    const { path, end: start } = before.inside;
    const { start: end } = after.inside;
    const between = definition.tree.text.slice(start, end);
    return /^(["'])\s*,\s*\1$/.test(between) ? [{ path, start, end, text: " " }] : undefined;
  }
  const isAlone = styleOf(second.written).node.values().length === 1;
  if (!before || !after || !isAlone || before.quote !== after.quote || before.inside.path !== after.inside.path)
    return undefined;
  const { path, end } = before.inside;
  return [{ path, start: end, end, text: ` ${after.text.trim()}` }, removalOf(definition)];
}

/** `sh, /etc/rc` becomes `"sh /etc/rc"`. */
function joinBareWords(
  { tree }: Definition,
  { path, start }: FileRange,
  { start: second, end }: FileRange,
): TextEdit[] | undefined {
  const text = tree.text.slice(start, end);
  if (!/^[^\s"'\\$,;#]+\s*,\s*[^\s"'\\$,;#]+$/.test(text)) return undefined;
  const words = [text.slice(0, text.indexOf(",")).trim(), text.slice(second - start)];
  return [{ path, start, end, text: `"${words.join(" ")}"` }];
}
