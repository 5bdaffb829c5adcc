import { characterStart } from "../../text/index.ts";
import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import type { TokenList } from "../tree/token-list.ts";

/** More characters of a name than this are not shown. */
const longestExcerpt = 30;

/**
 * The tokens of a broken file over its text, with what is asked about places in it. Tokens are given by their numbers; the
 * tokens `first`…`end` are those from `first` up to the one before `end`.
 */
export class BrokenText {
  readonly text: string;
  readonly tokens: TokenList;

  constructor(text: string, tokens: TokenList) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The kind of a token, or nothing after the last one. */
  kindAt(token: number): TokenKind | undefined {
    return token < this.tokens.count ? this.tokens.kinds[token] : undefined;
  }

  /** What is written of a token when it is short; nothing when it is long, or after the last one. */
  textAt(token: number): string {
    if (token < 0 || token >= this.tokens.count) return "";
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    return end - start > longestExcerpt ? "" : this.text.slice(start, end);
  }

  /** Offset at which token `end - 1` ends. */
  endBefore(end: number): number {
    return this.tokens.ends[end - 1];
  }

  /** The text of the tokens `first`…`end`. */
  slice(first: number, end: number): string {
    return this.text.slice(this.tokens.start(first), this.endBefore(end));
  }

  /** The token after the pieces that stand at `first` with nothing between them. */
  endOfPieces(first: number): number {
    const { kinds, count } = this.tokens;
    let token = first;
    while (token < count && isPiece(kinds[token])) token++;
    return token;
  }

  /** The first token from `from` on that is neither a blank nor a comment. */
  skipBlanks(from: number): number {
    const { kinds, count } = this.tokens;
    let token = from;
    while (token < count && isTrivia(kinds[token])) token++;
    return token;
  }

  /**
   * The token after the last word of the line on which token `first` stands, when nothing on it ends a statement or opens or
   * closes a block, nothing goes on in the next line, and the next line does not go on with it.
   */
  endOfPlainLine(first: number): number | undefined {
    const { kinds, count } = this.tokens;
    let end = first;
    for (let token = first; token < count; token++) {
      const kind: TokenKind = kinds[token];
      if (kind === TokenKind.Whitespace) {
        if (this.lineBreakBetween(token, token + 1)) break;
        continue;
      }
      if (kind === TokenKind.LineComment) continue;
      if (kind === TokenKind.Semicolon || kind === TokenKind.OpenBrace || kind === TokenKind.CloseBrace)
        return undefined;
      if (this.lineBreakBetween(token, token + 1)) return undefined;
      end = token + 1;
    }
    const next = this.kindAt(this.skipBlanks(end));
    const goesOn =
      next !== undefined && !isPiece(next) && next !== TokenKind.CloseBrace && next !== TokenKind.Semicolon;
    return goesOn ? undefined : end;
  }

  /** The last token before `token` that is neither a blank nor a comment, closed or not. */
  lastSignificantBefore(token: number): number {
    const { kinds } = this.tokens;
    let last = token - 1;
    while (last > 0 && (isTrivia(kinds[last]) || kinds[last] === TokenKind.UnterminatedComment)) last--;
    return last;
  }

  /** Whether a line ends between the starts of two tokens. */
  lineBreakBetween(from: number, to: number): boolean {
    const end = to < this.tokens.count ? this.tokens.start(to) : this.text.length;
    for (let offset = this.tokens.start(from); offset < end; offset++) {
      if (this.text.charCodeAt(offset) === 0x0a) return true;
    }
    return false;
  }

  /** Columns of blanks before `token` when nothing else stands before it on its line. */
  indentationOf(token: number): number | undefined {
    const start = this.tokens.start(token);
    let offset = this.blanksBefore(start);
    if (offset > 0 && this.text[offset - 1] !== "\n") return undefined;
    let column = 0;
    for (; offset < start; offset++) column = this.text[offset] === "\t" ? (column | 7) + 1 : column + 1;
    return column;
  }

  /** The blanks with which the line of `token` starts. */
  indentationText(token: number): string {
    const start = this.tokens.start(token);
    const lineStart = this.text.lastIndexOf("\n", start - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(lineStart, start))?.[0] ?? "";
  }

  /** Offset of the first of the blanks before `offset`. */
  blanksBefore(offset: number): number {
    let start = offset;
    while (this.text[start - 1] === " " || this.text[start - 1] === "\t") start--;
    return start;
  }

  /** What the statement or block that starts with token `first` is called, short enough for a message. */
  nameOf(first: number): string {
    const { kinds, ends, count } = this.tokens;
    const start = this.tokens.start(first);
    let end = first + 1;
    while (end < count && isPiece(kinds[end]) && ends[end - 1] - start <= longestExcerpt) end++;
    return excerpt(this.text.slice(start, Math.min(ends[end - 1], start + longestExcerpt + 1)));
  }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").replaceAll("`", "'");
  return line.length > longestExcerpt ? `${line.slice(0, characterStart(line, longestExcerpt - 1))}…` : line;
}
