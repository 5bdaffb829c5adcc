import { holdsCommands } from "../../rules/support/shell-values.ts";
import {
  type SimpleStatement,
  type SyntaxTree,
  simpleStatementAt,
  TokenKind,
  type ValueNode,
} from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";
import { type QuotedStretch, stretchesOf } from "./value-text.ts";

/** A part of a value that something else can be put in the place of. */
export interface TextInValue extends Range {
  readonly statement: SimpleStatement;
  readonly value: ValueNode;
  /** The stretch in which it lies; undefined for a whole value that is written in several ways. */
  readonly stretch: QuotedStretch | undefined;
  /** As it is written, without quotes around all of it. */
  readonly text: string;
  /** Whether it is all that the value says. */
  readonly isWhole: boolean;
}

/** What is selected of a value, or the word of it in which the cursor is. */
export function textAt(tree: SyntaxTree, selection: Range): TextInValue | undefined {
  const { start, end } = withoutBlanks(tree.text, selection);
  const statement = simpleStatementAt(tree, start);
  const value = statement?.values().find((each) => each.start <= start && end <= each.end);
  if (statement === undefined || statement.kind === "include" || value === undefined) return undefined;
  return start === end ? wordIn(statement, value, start) : textInValue(statement, value, { start, end });
}

/** A stretch of a value, when it cuts nothing in two that jail(8) reads as one. */
export function textInValue(
  statement: SimpleStatement,
  value: ValueNode,
  { start, end }: Range,
): TextInValue | undefined {
  const { tree } = value;
  const stretches = stretchesOf(value);
  if (stretches === undefined) return undefined;
  const isAll = start === value.start && end === value.end;
  if (isAll && stretches.length > 1) {
    return { start, end, statement, value, stretch: undefined, text: tree.text.slice(start, end), isWhole: true };
  }
  const stretch = stretches.find((each) => each.start <= start && end <= each.end);
  if (stretch === undefined) return undefined;
  const { content } = stretch;
  // Quotes are selected with the text in them, or not at all.
  const isStretch = start === stretch.start && end === stretch.end;
  if (!isStretch && (start < content.start || end > content.end)) return undefined;
  const within = isStretch ? content : { start, end };
  if (within.start === within.end || cuts(value, stretch, within.start) || cuts(value, stretch, within.end))
    return undefined;
  const isWhole = stretches.length === 1 && within.start === content.start && within.end === content.end;
  return { start, end, statement, value, stretch, text: tree.text.slice(within.start, within.end), isWhole };
}

function withoutBlanks(text: string, { start, end }: Range): Range {
  while (start < end && /\s/.test(text[end - 1])) end--;
  while (start < end && /\s/.test(text[start])) start++;
  return { start, end };
}

/** What parts words, in commands for the shell and elsewhere: `em0|10.0.0.1` is one. */
const inCommands = /[\s;|&()<>"'`]/;
const elsewhere = /\s/;

function wordIn(statement: SimpleStatement, value: ValueNode, offset: number): TextInValue | undefined {
  const { tree } = value;
  const stretch = stretchesOf(value)?.find(({ start, end }) => start <= offset && offset <= end);
  if (stretch === undefined) return undefined;
  const separators = holdsCommands(statement.name) ? inCommands : elsewhere;
  const { content } = stretch;
  let start = Math.min(Math.max(offset, content.start), content.end);
  let end = start;
  if (stretch.quote === "") ({ start, end } = content);
  while (start > content.start && !separators.test(tree.text[start - 1])) start--;
  while (end < content.end && !separators.test(tree.text[end])) end++;
  return start === end ? undefined : textInValue(statement, value, { start, end });
}

const escapes = /\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{0,2}|[\s\S]?)/g;

/** Whether an offset lies within a variable, an escape or a character. */
function cuts({ tree }: ValueNode, { content, quote }: QuotedStretch, offset: number): boolean {
  const { tokens, text } = tree;
  if (offset <= content.start || offset >= content.end) return false;
  const token = tokens.at(offset);
  const start = tokens.start(token);
  const kind: TokenKind = tokens.kinds[token];
  if (kind === TokenKind.Variable || kind === TokenKind.Escape) return start < offset;
  const code = text.charCodeAt(offset);
  if (code >= 0xdc00 && code < 0xe000) return true;
  // A line end, or a `$` and what would then no longer be its name.
  if (text[offset] === "\n" && text[offset - 1] === "\r") return true;
  if (quote === "") return false;
  const from = Math.max(start, content.start);
  for (const { index, 0: written } of text.slice(from, tokens.ends[token]).matchAll(escapes)) {
    if (from + index < offset && offset < from + index + written.length) return true;
  }
  return false;
}
