import type { Dialect } from "../../parameters/index.ts";
import { CharacterClass, characterClasses, isNameCharacter, isNameStart, TokenKind } from "../tree/token.ts";
import { TokenList } from "../tree/token-list.ts";

/**
 * Splits a text into tokens exactly as jail(8)'s lexer does (LANGUAGE.md §1), whatever the text is. Offsets are UTF-16.
 */
export function scan(text: string, dialect: Dialect): TokenList {
  return new Scanner(text, dialect).run();
}

/** jail(8)'s lexer. What is protected is what the scanner of error recovery does in another way. */
export class Scanner {
  protected readonly tokens: TokenList;
  protected position = 0;
  protected readonly text: string;
  private readonly carriageReturnIsBlank: boolean;
  private nextCommentEnd: number | undefined;
  /** A stretch of the text that has no line feed in it, up to the one that follows. */
  private lineStart = 0;
  private lineEnd = -1;
  /** Where the first string of each quote starts that is never closed. */
  private openSingleQuote: number;
  private openDoubleQuote: number;

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.carriageReturnIsBlank = dialect === "current";
    this.tokens = new TokenList(text.length);
    this.openSingleQuote = text.length + 1;
    this.openDoubleQuote = text.length + 1;
  }

  /** Reads the whole text. */
  run(): TokenList {
    const { text, tokens } = this;
    const { length } = text;
    while (this.position < length) {
      const code = text.charCodeAt(this.position);
      const kind = code < 128 ? characterClasses[code] : CharacterClass.Illegal;
      switch (kind) {
        case CharacterClass.Word: {
          let end = this.position + 1;
          while (end < length) {
            const next = text.charCodeAt(end);
            if (next >= 128 || characterClasses[next] !== CharacterClass.Word) break;
            end++;
          }
          this.push(TokenKind.Word, end);
          break;
        }
        case CharacterClass.Whitespace:
          this.push(TokenKind.Whitespace, this.endOfWhitespace(this.position + 1));
          break;
        case CharacterClass.Punctuation:
          this.push(punctuationKind(code), this.position + 1);
          break;
        case CharacterClass.DoubleQuote:
          this.doubleQuoted();
          break;
        case CharacterClass.SingleQuote:
          this.singleQuoted();
          break;
        case CharacterClass.Dollar:
          this.dollar();
          break;
        case CharacterClass.Hash:
          this.push(TokenKind.LineComment, this.endOfLineComment(1));
          break;
        case CharacterClass.Slash:
          this.slash();
          break;
        case CharacterClass.Plus:
          if (text.charCodeAt(this.position + 1) === 0x3d) this.push(TokenKind.PlusEqual, this.position + 2);
          else this.push(TokenKind.Symbol, this.position + 1);
          break;
        case CharacterClass.Backslash:
          this.escape();
          break;
        case CharacterClass.Symbol:
          this.push(TokenKind.Symbol, this.position + 1);
          break;
        case CharacterClass.CarriageReturn:
          if (this.carriageReturnIsBlank) this.push(TokenKind.Whitespace, this.endOfWhitespace(this.position + 1));
          else this.illegal(code);
          break;
        default:
          this.illegal(code);
      }
    }
    tokens.trim();
    return tokens;
  }

  protected push(kind: TokenKind, end: number): void {
    this.tokens.push(kind, end);
    this.position = end;
  }

  private endOfWhitespace(from: number): number {
    const { text } = this;
    let end = from;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code !== 0x20 && code !== 0x0a && code !== 0x09 && !(code === 0x0d && this.carriageReturnIsBlank)) return end;
      end++;
    }
  }

  /** Offset of the next line feed, or the end. It is remembered, so that many tokens on one long line do not all search it. */
  protected endOfLine(from: number): number {
    if (from < this.lineStart || from > this.lineEnd) {
      const end = this.text.indexOf("\n", from);
      this.lineStart = from;
      this.lineEnd = end < 0 ? this.text.length : end;
    }
    return this.lineEnd;
  }

  private slash(): void {
    const next = this.text.charCodeAt(this.position + 1);
    if (next === 0x2f) this.push(TokenKind.LineComment, this.endOfLineComment(2));
    else if (next === 0x2a) this.blockComment(this.endOfBlockComment(this.position + 2));
    else this.push(TokenKind.Symbol, this.position + 1);
  }

  /** Offset at which a comment ends whose sign has so many characters. */
  protected endOfLineComment(_signLength: number): number {
    return this.endOfLine(this.position);
  }

  /** Takes a comment up to the `*` of its end, which is -1 when it is never closed. */
  protected blockComment(close: number): void {
    if (close < 0) this.push(TokenKind.UnterminatedComment, this.text.length);
    else this.push(TokenKind.BlockComment, close + 2);
  }

  /** Offset of the next `*` + `/`, or -1. It is remembered, so that many unclosed comments do not search the rest again. */
  private endOfBlockComment(from: number): number {
    if (this.nextCommentEnd !== undefined && (this.nextCommentEnd < 0 || this.nextCommentEnd >= from))
      return this.nextCommentEnd;
    this.nextCommentEnd = this.text.indexOf("*/", from);
    return this.nextCommentEnd;
  }

  /** `\` and the byte, the 1-3 octal digits or the `x` with 1-2 hex digits after it. */
  protected escape(): void {
    const { text, position } = this;
    const code = text.charCodeAt(position + 1);
    // A backslash takes one *byte*: of a character outside of ASCII it leaves the other bytes, which are illegal.
    if (Number.isNaN(code) || code >= 128) return this.push(TokenKind.Symbol, position + 1);
    let end = position + 2;
    if (code >= 0x30 && code <= 0x37) {
      while (end < position + 4 && isOctal(text.charCodeAt(end))) end++;
    } else if (code === 0x78) {
      while (end < position + 4 && isHexadecimal(text.charCodeAt(end))) end++;
    }
    this.push(TokenKind.Escape, end);
  }

  private singleQuoted(): void {
    const end = this.endOfQuoted(this.position + 1, 0x27);
    if (end < 0) this.unterminatedString();
    else this.push(TokenKind.SingleQuoted, end);
  }

  /** Offset after the quote that closes, or -1. A backslash takes the next character with it; none stands before `from`. */
  protected endOfQuoted(from: number, quote: number): number {
    const { text } = this;
    // Behind a string that is never closed no other is, so that many of them do not all search the rest of the file.
    if (from > (quote === 0x22 ? this.openDoubleQuote : this.openSingleQuote)) return -1;
    for (let offset = from; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === quote) return offset + 1;
      if (code === 0x5c) offset++;
    }
    if (quote === 0x22) this.openDoubleQuote = from;
    else this.openSingleQuote = from;
    return -1;
  }

  private doubleQuoted(): void {
    const close = this.endOfQuoted(this.position + 1, 0x22);
    if (close < 0) return this.unterminatedString();
    const variable = this.findVariable(this.position + 1, close - 1);
    if (variable < 0) return this.push(TokenKind.DoubleQuoted, close);
    this.push(TokenKind.DoubleQuoted, variable);
    this.insideDoubleQuotes(close);
  }

  /** What follows a variable inside double quotes: more variables and text, up to the quote that closes. */
  private insideDoubleQuotes(firstClose: number): void {
    const { text } = this;
    let close = firstClose;
    for (;;) {
      const code = text.charCodeAt(this.position);
      if (code === 0x24 && this.startsVariable(this.position)) {
        if (!this.variable(true)) return;
        continue;
      }
      if (code === 0x22) return this.push(TokenKind.DoubleQuoted, this.position + 1);
      // A `${…}` may, through its escapes, have swallowed the quote that was to close; then the next one does.
      if (close <= this.position) close = this.endOfQuoted(this.position, 0x22);
      if (close < 0) return this.unterminatedString();
      const variable = this.findVariable(this.position, close - 1);
      if (variable < 0) return this.push(TokenKind.DoubleQuoted, close);
      this.push(TokenKind.DoubleQuoted, variable);
    }
  }

  /** Offset of the first `$` between `from` and `to` that starts a variable, or -1. */
  private findVariable(from: number, to: number): number {
    const { text } = this;
    for (let offset = from; offset < to; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 0x5c) offset++;
      else if (code === 0x24 && this.startsVariable(offset)) return offset;
    }
    return -1;
  }

  private startsVariable(dollar: number): boolean {
    const code = this.text.charCodeAt(dollar + 1);
    return code === 0x7b || isNameStart(code);
  }

  private dollar(): void {
    if (this.startsVariable(this.position)) this.variable(false);
    else this.push(TokenKind.Symbol, this.position + 1);
  }

  /** Reads `$name` or `${any name}`; false when the string around it is over, too. */
  private variable(insideQuotes: boolean): boolean {
    const { text, position } = this;
    if (text.charCodeAt(position + 1) !== 0x7b) {
      let end = position + 2;
      while (isNameCharacter(text.charCodeAt(end))) end++;
      this.push(TokenKind.Variable, end);
      return true;
    }
    const end = endOfBracedVariable(text, position + 2, insideQuotes);
    if (end < 0) return this.unterminatedVariable(insideQuotes);
    return this.bracedVariable(end, insideQuotes);
  }

  /** Takes a `${any name}` that ends at `end`; false when the string around it is over, too. */
  protected bracedVariable(end: number, _insideQuotes: boolean): boolean {
    this.push(TokenKind.Variable, end);
    return true;
  }

  /** Takes a `${` that is not closed; false when the string around it is over, too. */
  protected unterminatedVariable(insideQuotes: boolean): boolean {
    const { text } = this;
    let stop = this.position + 2;
    while (stop < text.length && !'\n{}";'.includes(text[stop])) {
      // `\}` closes nothing here, and `\{` opens no block.
      stop += text[stop] === "\\" && "{}".includes(text.charAt(stop + 1) || " ") ? 2 : 1;
    }
    if (insideQuotes && text[stop] === '"') stop++;
    this.push(TokenKind.UnterminatedVariable, stop);
    return false;
  }

  /** A string that is not closed: jail(8) gives up on the rest of the line. */
  protected unterminatedString(): void {
    this.push(TokenKind.UnterminatedString, Math.max(this.endOfLine(this.position), this.position + 1));
  }

  /** A character that no token may hold. */
  protected illegal(code: number): void {
    this.push(code === 0 || code >= 128 ? TokenKind.EndOfInput : TokenKind.Illegal, this.position + 1);
  }
}

function punctuationKind(code: number): TokenKind {
  switch (code) {
    case 0x3b:
      return TokenKind.Semicolon;
    case 0x3d:
      return TokenKind.Equal;
    case 0x2c:
      return TokenKind.Comma;
    case 0x7b:
      return TokenKind.OpenBrace;
    default:
      return TokenKind.CloseBrace;
  }
}

/**
 * Offset after the `}` of a `${`, or -1. `from` is the offset after the brace that opens. A backslash may stand for itself
 * or take the next character with it, and jail(8)'s lexer takes the longest match: both readings are followed, and so is that of
 * a `${` that is never closed, which goes on to the end of its line.
 */
function endOfBracedVariable(text: string, from: number, insideQuotes: boolean): number {
  let end = -1;
  let endOfUnclosed = from;
  let isFirstLine = true;
  let plain = true;
  let escaped = false;
  for (let offset = from; offset < text.length && (plain || escaped); offset++) {
    const code = text.charCodeAt(offset);
    const special = code === 0x0a || code === 0x7b || code === 0x7d || (insideQuotes && code === 0x22);
    if (code === 0x7d && plain) end = offset + 1;
    const nextPlain: boolean = escaped || (plain && !special);
    escaped = plain && code === 0x5c;
    plain = nextPlain;
    if (code === 0x0a) isFirstLine = false;
    if (plain && isFirstLine) endOfUnclosed = offset + 1;
  }
  return endOfUnclosed > end ? -1 : end;
}

const isOctal = (code: number): boolean => code >= 0x30 && code <= 0x37;
const isHexadecimal = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);
