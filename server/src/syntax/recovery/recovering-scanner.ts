import type { Dialect } from "../../parameters/index.ts";
import { Scanner } from "../strict/scanner.ts";
import { CharacterClass, characterClasses, isNameCharacter, isPiece, TokenKind } from "../tree/token.ts";
import type { TokenList } from "../tree/token-list.ts";
import { asciiAt, asciiOf, closingTypographicQuotes, isBlankLike, isControl } from "./illegal-characters.ts";
import { LongStrings } from "./long-strings.ts";
import { conflictsIn } from "./merge-conflict.ts";
import { commaBehindOpenString, endOfOpenString, isEndOfValue } from "./open-string.ts";

/**
 * How a broken file is read a second time, so that one mistake costs the user one message and not the rest of the file.
 * Nothing of this is jail(8)'s; a file that jail(8) accepts is never read this way.
 */
export interface ScanOptions {
  /** Take a quoted string for unterminated where a line in it looks like the end of a statement, the next like another. */
  readonly splitLongStrings: boolean;
  /** Take a comment that is never closed for one line only. */
  readonly closeComments: boolean;
  /** Offset up to which jail(8) reads the text as it is. Nothing is corrected there but long strings. */
  readonly soundEnd: number;
}

/** A text split for a parser that goes on where jail(8) would stop. */
export interface RecoveredTokens {
  readonly tokens: TokenList;
  /** Offset up to which the tokens are those of jail(8). */
  readonly strictEnd: number;
  /** Whether some string ends elsewhere than jail(8) would end it. */
  readonly hasSplitStrings: boolean;
}

/** How far a typographic quote is looked for; farther apart, two of them are hardly one string. */
const longestTypographicString = 2000;
/** The name of a variable after a `＄` is looked for in so many characters. */
const longestName = 200;

/** Splits a broken text: illegal characters and unterminated strings become tokens that a parser can go on with. */
export function scanRecovering(text: string, dialect: Dialect, options: ScanOptions): RecoveredTokens {
  const scanner = new RecoveringScanner(text, dialect, options);
  const tokens = scanner.run();
  return { tokens, strictEnd: scanner.strictEnd, hasSplitStrings: scanner.hasSplitStrings };
}

class RecoveringScanner extends Scanner {
  strictEnd: number;
  hasSplitStrings = false;
  private readonly options: ScanOptions;
  private readonly longStrings: LongStrings;
  private readonly conflicts: ReadonlyMap<number, number>;
  /** Before which the string was to be closed that is taken for unterminated next, or -1. */
  private comma = -1;
  /** Up to where each of the closing typographic quotes was looked for in vain. */
  private readonly searched = new Map<string, number>();

  constructor(text: string, dialect: Dialect, options: ScanOptions) {
    super(text, dialect);
    this.options = options;
    this.strictEnd = options.soundEnd;
    this.longStrings = new LongStrings(text, (from) => this.endOfLine(from));
    this.conflicts = conflictsIn(text, options.soundEnd);
  }

  override run(): TokenList {
    this.passConflict();
    return super.run();
  }

  protected override push(kind: TokenKind, end: number): void {
    super.push(kind, end);
    if (kind === TokenKind.Whitespace && this.conflicts.size > 0) this.passConflict();
  }

  private passConflict(): void {
    const end = this.conflicts.get(this.position);
    if (end !== undefined) this.push(TokenKind.IllegalBlank, end);
  }

  /** One in the middle of a word ends at the `;` that it would swallow. */
  protected override endOfLineComment(signLength: number): number {
    if (this.position < this.strictEnd) return super.endOfLineComment(signLength);
    const next = this.text[this.position + signLength];
    const isText = this.isGlued() && next !== undefined && !" \t\n\r".includes(next);
    return isText ? this.endOfSwallowed(signLength) : super.endOfLineComment(signLength);
  }

  protected override blockComment(close: number): void {
    if (this.position < this.strictEnd) super.blockComment(close);
    else if (this.isGlued() && (close < 0 || (this.endOfLine(this.position) < close && !this.looksLikeComment()))) {
      // A glob such as /etc/*.conf opened this comment: what stands after it is not lost to it.
      this.push(TokenKind.UnterminatedComment, this.endOfSwallowed(2));
    } else if (close < 0 && this.options.closeComments) {
      this.push(TokenKind.UnterminatedComment, this.endOfOpenComment());
    } else super.blockComment(close);
  }

  /** Whether a `/*` after a word is no glob: it stands after a closing quote, or its next line begins with a `*`. */
  private looksLikeComment(): boolean {
    const { count, kinds } = this.tokens;
    const before: TokenKind = kinds[count - 1];
    if (before === TokenKind.DoubleQuoted || before === TokenKind.SingleQuoted) return true;
    const next = this.endOfLine(this.position) + 1;
    return /^[ \t]*\*/.test(this.text.slice(next, next + 200));
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

  /** A backslash after a blank at the end of a line was meant to continue it, which jail.conf does not need. */
  protected override escape(): void {
    const { position } = this;
    const continuesLine =
      position >= this.strictEnd &&
      !this.isGlued() &&
      /^\\(?:\n[\s}]|\n?$|[ \t\r]+(?:\n|$))/.test(this.restOfLine(position));
    if (continuesLine) this.push(TokenKind.IllegalBlank, position + 1);
    else super.escape();
  }

  /** The text from an offset on, with the first character of the next line, or some of it where the line is long. */
  private restOfLine(from: number): string {
    return this.text.slice(from, Math.min(this.endOfLine(from) + 2, from + 1000));
  }

  protected override endOfQuoted(from: number, quote: number): number {
    const { text } = this;
    const end = super.endOfQuoted(from, quote);
    if (!this.options.splitLongStrings) return end;
    if (end > 0 && isEndOfValue(text, end)) return end;
    // The string ends where no string should, so perhaps another quote was to close it.
    this.comma = end < 0 ? -1 : commaBehindOpenString(text, from, end);
    if (this.comma < 0 && !this.longStrings.isSplit(from, end < 0 ? text.length : end)) return end;
    this.strictEnd = Math.min(this.strictEnd, this.position);
    this.hasSplitStrings = true;
    return -1;
  }

  /** jail(8) takes any name; a `;` in it was hardly meant. */
  protected override bracedVariable(end: number, insideQuotes: boolean): boolean {
    const isSound = this.position < this.strictEnd;
    if (!isSound && this.text.slice(this.position, end).includes(";")) return this.unterminatedVariable(insideQuotes);
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
    const end = this.comma > position ? this.comma : endOfOpenString(text, position, this.endOfLine(position));
    this.comma = -1;
    this.push(TokenKind.UnterminatedString, Math.max(end, position + 1));
  }

  protected override illegal(code: number): void {
    if (isBlankLike(code) || (isControl(code) && !this.isInsideWord()))
      return this.push(TokenKind.IllegalBlank, this.position + 1);
    if (this.lookAlike(code)) return;
    const close = closingTypographicQuotes(code);
    const end = close === undefined ? -1 : this.endOfTypographic(close);
    if (end > 0) this.push(TokenKind.IllegalQuoted, end);
    else this.push(TokenKind.IllegalWord, this.endOfIllegalWord());
  }

  /** Takes a sign that looks like one of jail.conf(5)'s for that one; false when it is none, or stands for text. */
  private lookAlike(code: number): boolean {
    const { text, position } = this;
    const following = asciiAt(text, position + 1);
    switch (asciiOf(code)) {
      case ";":
        this.push(TokenKind.Semicolon, position + 1);
        return true;
      case ",":
        this.push(TokenKind.Comma, position + 1);
        return true;
      case "{":
        this.push(TokenKind.OpenBrace, position + 1);
        return true;
      case "}":
        this.push(TokenKind.CloseBrace, position + 1);
        return true;
      case "=":
        this.equal();
        return true;
      case "+":
        if (following !== "=") return false;
        this.push(TokenKind.PlusEqual, position + 2);
        return true;
      case "#":
        if (this.isGlued()) return false;
        this.push(TokenKind.LineComment, this.endOfLine(position));
        return true;
      case "/":
        if (this.isGlued() || following !== "/") return false;
        this.push(TokenKind.LineComment, this.endOfLine(position));
        return true;
      case "$": {
        const name = /^.(?:[{｛][^\n"';{}｛｝]*[}｝]|[A-Za-z_]\w*)/.exec(text.slice(position, position + longestName));
        if (!name) return false;
        this.push(TokenKind.Variable, position + name[0].length);
        return true;
      }
      default:
        return false;
    }
  }

  /** A `＝`; with a plain `+` directly before it, both are one sign. */
  private equal(): void {
    const { tokens, position } = this;
    const last = tokens.count - 1;
    if (last >= 0 && tokens.kinds[last] === TokenKind.Symbol && this.text[position - 1] === "+") {
      tokens.count--;
      this.push(TokenKind.PlusEqual, position + 1);
    } else this.push(TokenKind.Equal, position + 1);
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
      if (closingTypographicQuotes(next) || ";,={}".includes(asciiOf(next) ?? " ")) break;
      end++;
    }
    return end;
  }
}
