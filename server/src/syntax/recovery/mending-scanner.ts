import type { Dialect } from "../../parameters/dialect.ts";
import { Scanner } from "../scanner.ts";
import { CharacterClass, characterClasses, isNameCharacter, isPiece, TokenKind } from "../token.ts";
import type { TokenList } from "../token-list.ts";
import { closingTypographicQuotes, isBlankLike, isControl } from "./illegal-characters.ts";
import { LongStrings } from "./long-strings.ts";
import { endOfOpenString, isEndOfValue } from "./open-string.ts";

/**
 * How a broken file is read a second time, so that a slip costs the user one message and not the rest of the file.
 * Nothing of this is jail(8)'s; a file that jail(8) accepts is never read this way.
 */
export interface Mending {
  /** Take a quoted string for unterminated where a line in it looks like the end of a statement, the next like another. */
  readonly splitLongStrings: boolean;
  /** Take a comment that is never closed for one line only. */
  readonly closeComments: boolean;
}

/** How far a typographic quote is looked for; farther apart, two of them are hardly one string. */
const longestTypographicString = 2000;

/** Splits a broken text: illegal characters and unterminated strings become tokens that a parser can go on with. */
export function scanMending(text: string, dialect: Dialect, mending: Mending): TokenList {
  return new MendingScanner(text, dialect, mending).run();
}

class MendingScanner extends Scanner {
  private readonly mending: Mending;
  private readonly longStrings: LongStrings;
  /** Up to where each of the closing typographic quotes was looked for in vain. */
  private readonly searched = new Map<string, number>();

  constructor(text: string, dialect: Dialect, mending: Mending) {
    super(text, dialect);
    this.mending = mending;
    this.longStrings = new LongStrings(text, (from) => this.endOfLine(from));
  }

  /** One in the middle of a word ends at the `;` that it would swallow. */
  protected override endOfLineComment(signLength: number): number {
    const next = this.text[this.position + signLength];
    const isText = this.isGlued() && next !== undefined && !" \t\n\r".includes(next);
    return isText ? this.endOfSwallowed(signLength) : super.endOfLineComment(signLength);
  }

  protected override blockComment(close: number): void {
    if (this.isGlued() && (close < 0 || this.endOfLine(this.position) < close)) {
      // A glob such as /etc/*.conf opened this comment: what stands after it is not lost to it.
      this.push(TokenKind.UnterminatedComment, this.endOfSwallowed(2));
    } else if (close < 0 && this.mending.closeComments) {
      this.push(TokenKind.UnterminatedComment, this.endOfOpenComment());
    } else super.blockComment(close);
  }

  /** End of a comment that is not closed: of its line, and of those after it that start with a `*`. */
  private endOfOpenComment(): number {
    let end = this.endOfLine(this.position);
    for (;;) {
      const next = end + 1 + (/^[ \t]*/.exec(this.text.slice(end + 1, end + 200))?.[0].length ?? 0);
      if (this.text[next] !== "*") return end;
      end = this.endOfLine(next);
    }
  }

  /** End of a comment that was not meant as one: the first `;` on its line, or the end of the line. */
  private endOfSwallowed(signLength: number): number {
    const lineEnd = this.endOfLine(this.position);
    for (let offset = this.position + signLength; offset < lineEnd; offset++) {
      if (this.text.charCodeAt(offset) === 0x3b) return offset;
    }
    return lineEnd;
  }

  /** Whether the character where the scanner stands has characters of a word on both sides. */
  private isInsideWord(): boolean {
    const next = this.text.charCodeAt(this.position + 1);
    return this.isGlued() && next < 128 && characterClasses[next] === CharacterClass.Word;
  }

  /** Whether a piece of a string ends where the scanner stands. */
  private isGlued(): boolean {
    const { count, kinds } = this.tokens;
    return count > 0 && isPiece(kinds[count - 1]);
  }

  /** A backslash between blanks at the end of a line was meant to continue it, which jail.conf does not need. */
  protected override escape(): void {
    const { text, position } = this;
    const continuesLine =
      text.charCodeAt(position + 1) === 0x0a &&
      !this.isGlued() &&
      /^[\s}]?$/.test(text.slice(position + 2, position + 3));
    if (continuesLine) this.push(TokenKind.IllegalBlank, position + 1);
    else super.escape();
  }

  protected override endOfQuoted(from: number, quote: number): number {
    const { text } = this;
    const end = super.endOfQuoted(from, quote);
    if (!this.mending.splitLongStrings) return end;
    if (end > 0 && isEndOfValue(text, end)) return end;
    // The string ends where no string should, so perhaps another quote was to close it.
    return this.longStrings.isSplit(from, end < 0 ? text.length : end) ? -1 : end;
  }

  /** jail(8) takes any name; a `;` in it was hardly meant. */
  protected override bracedVariable(end: number, insideQuotes: boolean): boolean {
    if (this.text.slice(this.position, end).includes(";")) return this.unterminatedVariable(insideQuotes);
    return super.bracedVariable(end, insideQuotes);
  }

  /** A broken variable ends the string for jail(8), but was hardly meant to. */
  protected override unterminatedVariable(insideQuotes: boolean): boolean {
    if (!insideQuotes) return super.unterminatedVariable(insideQuotes);
    const { text } = this;
    let stop = this.position + 2;
    while (isNameCharacter(text.charCodeAt(stop)) || text.charCodeAt(stop) === 0x2e) stop++;
    this.push(TokenKind.UnterminatedVariable, stop);
    return true;
  }

  /** The end of the statement is left outside of the string. */
  protected override unterminatedString(): void {
    const { text, position } = this;
    const end = endOfOpenString(text, position, this.endOfLine(position));
    this.push(TokenKind.UnterminatedString, Math.max(end, position + 1));
  }

  protected override illegal(code: number): void {
    if (isBlankLike(code) || (isControl(code) && !this.isInsideWord()))
      return this.push(TokenKind.IllegalBlank, this.position + 1);
    const close = closingTypographicQuotes(code);
    const end = close === undefined ? -1 : this.endOfTypographic(close);
    if (end > 0) this.push(TokenKind.IllegalQuoted, end);
    else this.push(TokenKind.IllegalWord, this.endOfIllegalWord());
  }

  /** Offset after the first of the characters `close` on this line, or -1. */
  private endOfTypographic(close: string): number {
    const { text, position } = this;
    const limit = Math.min(this.endOfLine(position), position + longestTypographicString);
    for (let offset = Math.max(position + 1, this.searched.get(close) ?? 0); offset < limit; offset++) {
      if (close.includes(text[offset])) return offset + 1;
    }
    this.searched.set(close, limit);
    return -1;
  }

  private endOfIllegalWord(): number {
    const { text } = this;
    let end = this.position + 1;
    while (end < text.length) {
      const next = text.charCodeAt(end);
      if (next < 128 ? characterClasses[next] !== CharacterClass.Illegal : isBlankLike(next)) break;
      if (closingTypographicQuotes(next)) break;
      end++;
    }
    return end;
  }
}
