import type { Dialect } from "../parameters/dialect.ts";
import { findParameter } from "../parameters/lookup.ts";
import { CharacterClass, characterClasses, isNameCharacter, isNameStart, isPiece, TokenKind } from "./token.ts";
import { TokenList } from "./token-list.ts";

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

/**
 * Splits a text into tokens exactly as jail(8)'s lexer does (LANGUAGE.md §1), whatever the text is. Offsets are UTF-16.
 * With `mending`, illegal characters and unterminated strings become tokens that a parser can go on with.
 */
export function scan(text: string, dialect: Dialect, mending?: Mending): TokenList {
  return new Scanner(text, dialect, mending).run();
}

class Scanner {
  private readonly tokens: TokenList;
  private position = 0;
  private readonly text: string;
  private readonly carriageReturnIsBlank: boolean;
  private readonly mending: Mending | undefined;
  private nextCommentEnd: number | undefined;
  /** A stretch of the text that has no line feed in it, up to the one that follows. */
  private lineStart = 0;
  private lineEnd = -1;

  constructor(text: string, dialect: Dialect, mending: Mending | undefined) {
    this.text = text;
    this.carriageReturnIsBlank = dialect === "current";
    this.mending = mending;
    this.tokens = new TokenList(text.length);
  }

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
          this.lineComment(1);
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
          else this.push(this.mending ? TokenKind.IllegalBlank : TokenKind.Illegal, this.position + 1);
          break;
        default:
          this.illegal(code);
      }
    }
    tokens.trim();
    return tokens;
  }

  private push(kind: TokenKind, end: number): void {
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
  private endOfLine(from: number): number {
    if (from < this.lineStart || from > this.lineEnd) {
      const end = this.text.indexOf("\n", from);
      this.lineStart = from;
      this.lineEnd = end < 0 ? this.text.length : end;
    }
    return this.lineEnd;
  }

  private slash(): void {
    const next = this.text.charCodeAt(this.position + 1);
    if (next === 0x2f) return this.lineComment(2);
    if (next !== 0x2a) return this.push(TokenKind.Symbol, this.position + 1);
    const end = this.endOfBlockComment(this.position + 2);
    if (this.mending && this.isGlued() && (end < 0 || this.endOfLine(this.position) < end)) {
      // A glob such as /etc/*.conf opened this comment: when mending, what stands after it is not lost to it.
      this.push(TokenKind.UnterminatedComment, this.endOfSwallowed(2));
    } else if (end < 0) {
      this.push(
        TokenKind.UnterminatedComment,
        this.mending?.closeComments ? this.endOfOpenComment() : this.text.length,
      );
    } else this.push(TokenKind.BlockComment, end + 2);
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

  /** `#` or `//` up to the end of the line. When mending, one in the middle of a word ends at the `;` it would swallow. */
  private lineComment(length: number): void {
    const isText = this.mending && this.isGlued() && !isBlankOrNone(this.text.charCodeAt(this.position + length));
    this.push(TokenKind.LineComment, isText ? this.endOfSwallowed(length) : this.endOfLine(this.position));
  }

  /** End of a comment that was not meant as one: the first `;` on its line, or the end of the line. */
  private endOfSwallowed(length: number): number {
    const lineEnd = this.endOfLine(this.position);
    for (let offset = this.position + length; offset < lineEnd; offset++) {
      if (this.text.charCodeAt(offset) === 0x3b) return offset;
    }
    return lineEnd;
  }

  /** Offset of the next `*` + `/`, or -1. It is remembered, so that many unclosed comments do not search the rest again. */
  private endOfBlockComment(from: number): number {
    if (this.nextCommentEnd !== undefined && (this.nextCommentEnd < 0 || this.nextCommentEnd >= from))
      return this.nextCommentEnd;
    this.nextCommentEnd = this.text.indexOf("*/", from);
    return this.nextCommentEnd;
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

  /** `\` and the byte, the 1-3 octal digits or the `x` with 1-2 hex digits after it. */
  private escape(): void {
    const { text, position } = this;
    const code = text.charCodeAt(position + 1);
    // A backslash takes one *byte*: of a character outside of ASCII it leaves the other bytes, which are illegal.
    if (Number.isNaN(code) || code >= 128) return this.push(TokenKind.Symbol, position + 1);
    // A backslash between blanks at the end of a line was meant to continue it, which jail.conf does not need.
    if (code === 0x0a && this.mending && !this.isGlued() && /^[\s}]?$/.test(text.slice(position + 2, position + 3)))
      return this.push(TokenKind.IllegalBlank, position + 1);
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

  /** Offset after the quote that closes, or -1. A backslash takes the next character with it. */
  private endOfQuoted(from: number, quote: number): number {
    const { text } = this;
    const end = closingQuote(text, from, quote);
    if (!this.mending?.splitLongStrings) return end;
    if (end > 0 && isEndOfValue(text, end)) return end;
    // The string ends where no string should, so perhaps another quote was to close it.
    const limit = end < 0 ? text.length : end;
    let lineEnd = this.endOfLine(from);
    for (let line = 0; line < 100 && lineEnd < limit; line++) {
      if (looksUnterminated(text, from, lineEnd)) return -1;
      lineEnd = this.endOfLine(lineEnd + 1);
    }
    return end;
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
        // A broken one ends the string for jail(8), but was hardly meant to.
        if (!this.variable(true) && !this.mending) return;
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

  /** Reads `$name` or `${any name}`; false when a `${` is not closed. */
  private variable(insideQuotes: boolean): boolean {
    const { text, position } = this;
    if (text.charCodeAt(position + 1) !== 0x7b) {
      let end = position + 2;
      while (isNameCharacter(text.charCodeAt(end))) end++;
      this.push(TokenKind.Variable, end);
      return true;
    }
    const end = endOfBracedVariable(text, position + 2, insideQuotes);
    // jail(8) takes any name; a `;` in it was hardly meant.
    if (end >= 0 && !(this.mending && text.slice(position, end).includes(";"))) {
      this.push(TokenKind.Variable, end);
      return true;
    }
    let stop = position + 2;
    if (this.mending && insideQuotes) {
      while (isNameCharacter(text.charCodeAt(stop)) || text.charCodeAt(stop) === 0x2e) stop++;
    } else {
      while (stop < text.length && !'\n{}";'.includes(text[stop])) stop++;
      if (insideQuotes && text[stop] === '"') stop++;
    }
    this.push(TokenKind.UnterminatedVariable, stop);
    return false;
  }

  /** jail(8) gives up on the rest of the line. When mending, the end of the statement is left outside of the string. */
  private unterminatedString(): void {
    const { text, position } = this;
    const lineEnd = this.endOfLine(position);
    const end = this.mending ? endOfOpenString(text, position, lineEnd) : lineEnd;
    this.push(TokenKind.UnterminatedString, Math.max(end, position + 1));
  }

  private illegal(code: number): void {
    const { text, position, mending } = this;
    if (!mending) {
      const kind = code === 0 || code >= 128 ? TokenKind.EndOfInput : TokenKind.Illegal;
      return this.push(kind, position + 1);
    }
    if (isBlankLike(code) || (isControl(code) && !this.isInsideWord()))
      return this.push(TokenKind.IllegalBlank, position + 1);
    const close = closingTypographicQuotes(code);
    if (close) {
      const limit = Math.min(this.endOfLine(position), position + longestTypographicString);
      for (let offset = position + 1; offset < limit; offset++) {
        if (close.includes(text[offset])) return this.push(TokenKind.IllegalQuoted, offset + 1);
      }
    }
    let end = position + 1;
    while (end < text.length) {
      const next = text.charCodeAt(end);
      if (next < 128 ? characterClasses[next] !== CharacterClass.Illegal : isBlankLike(next)) break;
      if (closingTypographicQuotes(next)) break;
      end++;
    }
    this.push(TokenKind.IllegalWord, end);
  }
}

/** How far a typographic quote is looked for; farther apart, two of them are hardly one string. */
const longestTypographicString = 2000;

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
 * or take the next character with it, and jail(8)'s lexer takes the longest match: both readings are followed.
 */
function endOfBracedVariable(text: string, from: number, insideQuotes: boolean): number {
  let end = -1;
  let plain = true;
  let escaped = false;
  for (let offset = from; offset < text.length && (plain || escaped); offset++) {
    const code = text.charCodeAt(offset);
    const special = code === 0x0a || code === 0x7b || code === 0x7d || (insideQuotes && code === 0x22);
    if (code === 0x7d && plain) end = offset + 1;
    const nextPlain: boolean = escaped || (plain && !special);
    escaped = plain && code === 0x5c;
    plain = nextPlain;
  }
  return end;
}

/** Characters that look like a blank but are none to jail(8): form feed, no-break space, U+3000, a byte order mark … */
export function isBlankLike(code: number): boolean {
  return (
    code === 0x0b ||
    code === 0x0c ||
    code === 0x0d ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The characters that may close a typographic quote, or nothing when `code` opens none. */
function closingTypographicQuotes(code: number): string | undefined {
  switch (code) {
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
      return '\u201c\u201d\u201f"';
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
      return "\u2018\u2019\u201b'";
    case 0xab:
      return "\u00bb";
    case 0xff02:
      return "\uff02";
    case 0xff07:
      return "\uff07";
    default:
      return undefined;
  }
}

/** Offset after the quote that closes a string, or -1. */
function closingQuote(text: string, from: number, quote: number): number {
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === quote) return offset + 1;
    if (code === 0x5c) offset++;
  }
  return -1;
}

/** Whether at `offset` something stands that may follow a string: `;`, `,` or `}`, perhaps after blanks or a comment. */
function isEndOfValue(text: string, offset: number): boolean {
  let next = offset;
  while (isBlankOrNone(text.charCodeAt(next)) && next < text.length) next++;
  return next === text.length || ";,}#{".includes(text[next]) || text.startsWith("//", next);
}

/** Whether the line that ends at `lineEnd` was meant to close the string that opened before `from`. */
function looksUnterminated(text: string, from: number, lineEnd: number): boolean {
  const lineStart = Math.max(from, text.lastIndexOf("\n", lineEnd - 1) + 1);
  const nextEnd = Math.min(lineEnd + 200, text.length);
  const next = text.slice(lineEnd + 1, nextEnd);
  if (endsStatement(text, lineStart, lineEnd)) {
    return /^\s*(?:[A-Za-z$.][\w.${}-]*\s*(?:\+?=|;)|\}|[\w.*"-]+\s*\{|[A-Za-z][\w.]*[ \t]+["\w/])/.test(next);
  }
  // Neither quote nor semicolon: only a statement of jail.conf's own kind in the next line is telling.
  const name = /^\s*([a-z][\w.]*|\$\w+)\s*\+?=\s/.exec(next)?.[1];
  return name !== undefined && (name.startsWith("$") || findParameter(name) !== undefined);
}

/** Whether a line ends with a `;`, which closing braces and a comment may follow. */
function endsStatement(text: string, start: number, end: number): boolean {
  return endOfOpenString(text, start, end) < trimmedEnd(text, start, end);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlankOrNone(text.charCodeAt(last - 1))) last--;
  return last;
}

/** Where the text of a string that is not closed on its line most likely ends: before the `;`, `}` and comment behind it. */
function endOfOpenString(text: string, start: number, lineEnd: number): number {
  const comment = /;[ \t}]*(?:#|\/\/)/.exec(text.slice(start, lineEnd));
  if (comment && comment.index > 0) return start + comment.index;
  const trimmed = trimmedEnd(text, start, lineEnd);
  let end = trimmed;
  for (let offset = trimmed; offset > start; offset--) {
    const character = text[offset - 1];
    if (character === ";") end = offset - 1;
    else if (character !== "}" && !isBlankOrNone(character.charCodeAt(0))) break;
  }
  if (end < trimmed || !/[ \t]\}$/.test(text.slice(start, trimmed))) return end;
  // No semicolon, but a brace that closes the block on this line.
  return trimmedEnd(text, start, trimmed - 1);
}

const isBlankOrNone = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || Number.isNaN(code);

/** Control characters, DEL among them; those that look like blanks are judged before. */
const isControl = (code: number): boolean => code < 0x20 || code === 0x7f;

const isOctal = (code: number): boolean => code >= 0x30 && code <= 0x37;
const isHexadecimal = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);
