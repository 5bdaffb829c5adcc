import { ownText } from "../../text/index.ts";
import { keptStretches, nextDollar, withoutEscapes } from "./escape.ts";
import { isPiece, TokenKind } from "./token.ts";
import type { TokenList } from "./token-list.ts";

/** What the text of a token is worked out from: all that a tree is before it has nodes. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: TokenList;
}

/** Name of the variable that token `token` refers to, after escapes; a text of its own. */
export function variableName(tree: TokenizedText, token: number): string {
  const { text } = tree;
  const start = tree.tokens.start(token);
  const end = tree.tokens.ends[token];
  const brace = text.charCodeAt(start + 1);
  // A full-width brace stands in a broken file only.
  if (brace !== 0x7b && brace !== 0xff5b) return ownText(text.slice(start + 1, end));
  // A brace ends the name even after a backslash, which then takes it with it all the same.
  const last = isEscaped(text, start + 2, end - 1) ? end : end - 1;
  return ownText(withoutEscapes(text, start + 2, last));
}

/** Whether an odd number of backslashes stands before an offset (UTF-16), none of them before `start`. */
function isEscaped(text: string, start: number, offset: number): boolean {
  let backslash = offset - 1;
  while (backslash >= start && text.charCodeAt(backslash) === 0x5c) backslash--;
  return (offset - 1 - backslash) % 2 === 1;
}

/** Text of one piece that is no variable, without quotes and after escapes; a text of its own. */
export function pieceText(tree: TokenizedText, token: number): string {
  const { text } = tree;
  const [start, end] = contentRange(tree, token);
  switch (tree.tokens.kinds[token] as TokenKind) {
    case TokenKind.Word:
    case TokenKind.Symbol:
    case TokenKind.IllegalWord:
      return ownText(text.slice(start, end));
    default: {
      // Nothing in most strings is left out or stands for something else.
      const written = text.slice(start, end);
      if (!written.includes("\\") && !written.includes("\0")) return ownText(written);
      let result = "";
      for (const [from, to] of keptText(tree, token)) result += withoutEscapes(text, from, to);
      return ownText(result);
    }
  }
}

/** The stretches of the text of a piece, without its quotes, that jail(8) keeps: all of it where no NUL is written in it. */
export function keptText(tree: TokenizedText, token: number): readonly (readonly [start: number, end: number])[] {
  const { text, tokens } = tree;
  const [start, end] = contentRange(tree, token);
  if ((tokens.kinds[token] as TokenKind) !== TokenKind.DoubleQuoted) return [[start, end]];
  return keptStretches(text, start, end, text.charCodeAt(tokens.start(token)) !== 0x22);
}

/** Offsets of the text of a piece without its quotes. */
export function contentRange(tree: TokenizedText, token: number): [start: number, end: number] {
  const { text } = tree;
  let start = tree.tokens.start(token);
  let end = tree.tokens.ends[token];
  switch (tree.tokens.kinds[token] as TokenKind) {
    case TokenKind.SingleQuoted:
    case TokenKind.IllegalQuoted:
      return [start + 1, end - 1];
    case TokenKind.UnterminatedString:
      return [text[start] === '"' || text[start] === "'" ? start + 1 : start, end];
    case TokenKind.DoubleQuoted: {
      if (text.charCodeAt(start) === 0x22) start++;
      // A quote after an odd number of backslashes is text; then a variable follows and the string goes on.
      if (end > start && text.charCodeAt(end - 1) === 0x22 && !isEscaped(text, start, end - 1)) end--;
      return [start, end];
    }
    default:
      return [start, end];
  }
}

/**
 * UTF-16 offset of the first `$` within a piece in double quotes, or -1. It starts no variable, and jail(8)'s lexer ends its token
 * there all the same: in a value the rest is glued on again, but a name is over, and a message shows no more of the string.
 */
export function dollarWithin({ text, tokens }: TokenizedText, token: number): number {
  if ((tokens.kinds[token] as TokenKind) !== TokenKind.DoubleQuoted) return -1;
  const end = tokens.ends[token];
  const dollar = nextDollar(text, tokens.start(token), end);
  return dollar < end ? dollar : -1;
}

/** Index after the run of glued pieces that starts with token `first`. */
export function endOfPieces(tree: TokenizedText, first: number): number {
  const { kinds, count } = tree.tokens;
  let token = first;
  while (token < count && isPiece(kinds[token])) token++;
  return token;
}
