import type { Position, Range } from "vscode-languageserver";
import { characterStart, LineIndex } from "../../text/index.ts";

export const encodings = ["utf-16", "utf-8", "utf-32"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The lines of a text as the Language Server Protocol counts them: LF, CRLF and CR alone end a line, and columns are
 * UTF-16 or UTF-8 units or whole characters (UTF-32), whichever was agreed on. The only place that converts positions.
 */
export class TextLines {
  readonly text: string;
  private readonly lines: LineIndex;
  /** A column is the number of UTF-16 units before it, as in a text. */
  private readonly isPlain: boolean;
  private readonly unitsOf: (code: number) => number;
  /** The column found last: findings come in the order of the text, and a line may be megabytes long. */
  private known = { lineStart: 0, offset: 0, column: 0 };

  constructor(text: string, encoding: Encoding, lines?: LineIndex, isPlain?: boolean) {
    this.text = text;
    this.lines = lines ?? new LineIndex(text, "any");
    this.isPlain = isPlain ?? (encoding === "utf-16" || !/[^\x00-\x7f]/.test(text));
    this.unitsOf = encoding === "utf-8" ? bytesOf : oneEach;
  }

  /** The lines of an edited text, which has so many characters in common with this one at its beginning and at its end. */
  edited(text: string, encoding: Encoding, beginning: number, end: number): TextLines {
    const isPlain = this.isPlain && !/[^\x00-\x7f]/.test(text.slice(beginning, text.length - end)) ? true : undefined;
    return new TextLines(text, encoding, this.lines.edited(text, beginning, end), isPlain);
  }

  get count(): number {
    return this.lines.count;
  }

  /** Zero-based line of an offset. */
  lineOf(offset: number): number {
    return this.lines.lineOf(offset);
  }

  /** Offset of the first character of a line. */
  startOf(line: number): number {
    return this.lines.startOf(line);
  }

  /** Offset after the last character of a line, before what ends it. */
  endOf(line: number): number {
    return this.lines.endOf(line);
  }

  /** Column of an offset that lies in a line. */
  columnAt(line: number, offset: number): number {
    return this.columnOf(this.lines.startOf(line), offset);
  }

  position(offset: number): Position {
    const line = this.lines.lineOf(offset);
    const end = Math.min(offset, this.lines.endOf(line));
    return { line, character: this.columnOf(this.lines.startOf(line), end) };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /**
   * A column beyond the end of its line is that end, a line beyond the last one the end of the text, and one within a character the
   * beginning of the character: no answer is to cut one in two.
   */
  offset(position: Position): number {
    return characterStart(this.text, this.offsetOfEdit(position));
  }

  /** The same for an edit, which a client that counts in UTF-16 may have made between the halves of a character: what it did is done. */
  offsetOfEdit({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lines.count) return this.text.length;
    const start = this.lines.startOf(line);
    const end = this.lines.endOf(line);
    if (this.isPlain) return Math.min(start + Math.max(0, character), end);
    let column = 0;
    let offset = start;
    while (offset < end) {
      const code = this.text.codePointAt(offset)!;
      column += this.unitsOf(code);
      // A column inside of a character is the beginning of the character.
      if (column > character) break;
      offset += code > 0xffff ? 2 : 1;
    }
    return offset;
  }

  private columnOf(lineStart: number, offset: number): number {
    if (this.isPlain) return offset - lineStart;
    let { offset: from, column } = this.known;
    if (this.known.lineStart !== lineStart || from > offset) {
      from = lineStart;
      column = 0;
    }
    while (from < offset) {
      const code = this.text.codePointAt(from)!;
      const next = from + (code > 0xffff ? 2 : 1);
      if (next > offset) break;
      column += this.unitsOf(code);
      from = next;
    }
    this.known = { lineStart, offset: from, column };
    return column;
  }
}

/** A lone surrogate is written as U+FFFD, which has three bytes. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A lone surrogate counts as the one character that is written for it. */
const oneEach = (): number => 1;
