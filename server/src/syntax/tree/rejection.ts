import type { Dialect } from "../../parameters/index.ts";
import { lineNumberAt } from "../../text/index.ts";
import { dollarWithin } from "./pieces.ts";
import { TokenKind } from "./token.ts";
import type { TokenList } from "./token-list.ts";

/** The first message with which jail(8) refuses a file; what it says after the first is noise (LANGUAGE.md §2, §7). */
export interface Rejection {
  /** Where the token stands that jail(8) names (UTF-16 offsets). */
  readonly start: number;
  readonly end: number;
  /** One-based line that jail(8) names: the one on which the token ends. Nothing at the end of the file. */
  readonly line: number | undefined;
  readonly detail: string;
}

/** The message as jail(8) prints it after `jail: `. What follows a line feed in the token is left out. */
export function rejectionMessage(rejection: Rejection, fileName: string): string {
  const { line, detail } = rejection;
  const message = line === undefined ? `${fileName}: ${detail}` : `${fileName} line ${line}: ${detail}`;
  const lineFeed = message.indexOf("\n");
  return lineFeed < 0 ? message : message.slice(0, lineFeed);
}

/** What jail(8) says when token `index` is one that it cannot take; `index` may be the end of the tokens. */
export function rejectionAt(text: string, tokens: TokenList, index: number, dialect: Dialect): Rejection {
  if (index >= tokens.count) return { start: text.length, end: text.length, line: undefined, detail: "unexpected EOF" };
  const start = tokens.start(index);
  const end = tokens.ends[index];
  const at = (line: number, detail: string): Rejection => ({ start, end, line, detail });
  switch (tokens.kinds[index] as TokenKind) {
    case TokenKind.UnterminatedString:
      return at(lineNumberAt(text, start), "unterminated string");
    case TokenKind.UnterminatedVariable:
      return at(lineNumberAt(text, start), "unterminated variable");
    case TokenKind.UnterminatedComment:
      return at(lineNumberAt(text, dialect === "12" ? start : text.length), "unterminated comment");
    case TokenKind.EndOfInput: {
      const code = text.charCodeAt(start);
      if (code === 0) return { start, end, line: undefined, detail: "unexpected EOF" };
      return at(lineNumberAt(text, end), `${byteOf(text, start, isTaken(text, tokens, index) ? 1 : 0)}: syntax error`);
    }
    case TokenKind.DoubleQuoted: {
      const dollar = dollarWithin({ text, tokens }, index);
      return syntaxErrorAt(text, start, dollar < 0 ? end : dollar);
    }
    case TokenKind.Symbol: {
      // A backslash takes one byte with it: of a character outside of ASCII the first.
      const isEscape = text[start] === "\\" && text.charCodeAt(end) >= 128;
      return at(lineNumberAt(text, end), `${text[start]}${isEscape ? byteOf(text, end, 0) : ""}: syntax error`);
    }
    default:
      return syntaxErrorAt(text, start, end);
  }
}

/** What jail(8) says of a token in the middle of something else. It prints the token up to a NUL. */
export const syntaxErrorAt = (text: string, start: number, end: number): Rejection => ({
  ...{ start, end, line: lineNumberAt(text, end) },
  detail: `${text.slice(start, end).split("\0", 1)[0]}: syntax error`,
});

/** Whether a backslash before the character has taken its first byte with it, so that the next one ends the input. */
const isTaken = (text: string, tokens: TokenList, index: number): boolean =>
  index > 0 && (tokens.kinds[index - 1] as TokenKind) === TokenKind.Symbol && text[tokens.start(index) - 1] === "\\";

/** jail(8) names one byte of a character outside of ASCII; it is written as the lone surrogate U+DC80-U+DCFF. */
function byteOf(text: string, offset: number, index: number): string {
  const code = text.codePointAt(offset) ?? 0;
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  const first = [0, 0xc0, 0xe0, 0xf0][more] | (code >> (6 * more));
  const byte = index === 0 ? first : 0x80 | ((code >> (6 * (more - index))) & 0x3f);
  return String.fromCharCode(0xdc00 + byte);
}
