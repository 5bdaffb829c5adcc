import { contentRange, TokenKind, type ValueNode } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";

/** How values are written, and how to write them otherwise without changing what they say (LANGUAGE.md §1). */

/** A stretch of a value that is written in one way: without quotes, or in quotes of one kind. */
export interface QuotedStretch extends Range {
  readonly quote: "" | '"' | "'";
  /** The text within the quotes. */
  readonly content: Range;
}

/** What a value is made of when it is written in double quotes: text, and variables with or without braces. */
export type ValuePart = TextPart | ReferencePart;

interface TextPart {
  readonly text: string;
}

interface ReferencePart {
  readonly reference: string;
  readonly isBraced: boolean;
  /** The token that it was read from. */
  readonly token: number;
}

/** The stretches of a value, one after the other; undefined for what only a broken file has. */
export function stretchesOf({ tree, index }: ValueNode): QuotedStretch[] | undefined {
  const { tokens, nodes, text } = tree;
  const stretches: QuotedStretch[] = [];
  /** Where a double-quoted string began that goes on after a variable. */
  let opened: number | undefined;
  const bare = (start: number, end: number): void => {
    const last = stretches.at(-1);
    const from = last?.quote === "" && last.end === start ? (stretches.pop() as QuotedStretch).start : start;
    stretches.push({ quote: "", start: from, end, content: { start: from, end } });
  };
  for (let token = nodes.firstTokens[index]; token < nodes.endTokens[index]; token++) {
    const start = tokens.start(token);
    const end = tokens.ends[token];
    switch (tokens.kinds[token] as TokenKind) {
      case TokenKind.Word:
      case TokenKind.Symbol:
      case TokenKind.Escape:
        bare(start, end);
        break;
      case TokenKind.Variable:
        if (opened === undefined) bare(start, end);
        break;
      case TokenKind.SingleQuoted:
        stretches.push({ quote: "'", start, end, content: { start: start + 1, end: end - 1 } });
        break;
      case TokenKind.DoubleQuoted: {
        const isEnd = opened !== undefined && text[start] === '"';
        const closes = isEnd || contentRange(tree, token)[1] < end;
        const from: number = opened ?? start;
        opened = closes ? undefined : from;
        if (closes) stretches.push({ quote: '"', start: from, end, content: { start: from + 1, end: end - 1 } });
        break;
      }
      default:
        return undefined;
    }
  }
  return opened === undefined ? stretches : undefined;
}

/** What a value says, as it is written within double quotes; undefined for what only a broken file has. */
export function partsOf(value: ValueNode): ValuePart[] | undefined {
  const stretches = stretchesOf(value);
  const { tree, index } = value;
  if (stretches === undefined) return undefined;
  const { tokens, nodes } = tree;
  const parts: ValuePart[] = [];
  for (const { quote, content } of stretches) {
    if (quote === "'") {
      parts.push({ text: fromSingleQuotes(tree.text.slice(content.start, content.end)) });
      continue;
    }
    let position = content.start;
    for (let token = nodes.firstTokens[index]; token < nodes.endTokens[index]; token++) {
      const start = tokens.start(token);
      if (tokens.kinds[token] !== TokenKind.Variable || start < content.start || start >= content.end) continue;
      const end = tokens.ends[token];
      const isBraced = tree.text[start + 1] === "{";
      parts.push({ text: tree.text.slice(position, start) });
      const reference = tree.text.slice(start + (isBraced ? 2 : 1), end - (isBraced ? 1 : 0));
      parts.push({ reference, isBraced, token });
      position = end;
    }
    parts.push({ text: tree.text.slice(position, content.end) });
  }
  return parts.filter((part) => !("text" in part && part.text === ""));
}

/** The text of parts within double quotes. Where two of them would be read as something else, braces or a backslash part them. */
export function joinParts(parts: readonly ValuePart[]): string {
  let joined = "";
  for (const [index, part] of parts.entries()) {
    if ("reference" in part) {
      const next = parts[index + 1];
      const isBraced = part.isBraced || (next !== undefined && "text" in next && /^\w/.test(next.text));
      joined += isBraced ? `\${${part.reference}}` : `$${part.reference}`;
      continue;
    }
    // A `$` of its own would take the name that comes after it.
    const isDollar = /(?:^|[^\\])(?:\\\\)*\$$/.test(joined) && /^[A-Za-z_{]/.test(part.text);
    joined = isDollar ? `${joined.slice(0, -1)}\\$${part.text}` : joined + part.text;
  }
  return joined;
}

/** The text of single quotes as it is written within double ones: escapes are the same, `$` and `"` get one. */
export function fromSingleQuotes(text: string): string {
  return text.replace(/\\[\s\S]|["$]/g, (found) => (found.length === 1 ? `\\${found}` : found));
}

/** Whether text within quotes can stand there without them, whatever stands beside it. */
export const isPlainText = (text: string): boolean => /^[\w.:@-]+$/.test(text);

/**
 * Whether a text is read as one string without quotes: no comment begins in it, and nothing else ends it. The name of a variable is
 * taken whole, so that there is one way to read many.
 */
export const isBareText = (text: string): boolean =>
  /^(?:[\w!%&()\-.:<>?@[\]^`|~/*+]|\$\w+(?!\w)|\$\{[\w.]+\})+$/.test(text) && !/\/[/*]|^\$\d/.test(text);
