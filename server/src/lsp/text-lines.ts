import type { Position, Range } from "vscode-languageserver";

export type Encoding = "utf-16" | "utf-8";

/**
 * The lines of a text as the Language Server Protocol counts them: LF, CRLF and CR alone end a line, and columns are
 * UTF-16 or UTF-8 units, whichever was agreed on. The only place that converts positions.
 */
export class TextLines {
  readonly text: string;
  private readonly starts: Uint32Array;
  private readonly isAscii: boolean;
  /** The column found last: findings come in the order of the text, and a line may be megabytes long. */
  private known = { lineStart: 0, offset: 0, column: 0 };

  constructor(text: string, encoding: Encoding) {
    this.text = text;
    this.starts = lineStarts(text);
    this.isAscii = encoding === "utf-16" || !/[^\x00-\x7f]/.test(text);
  }

  get count(): number {
    return this.starts.length;
  }

  position(offset: number): Position {
    const line = this.lineOf(offset);
    const end = Math.min(offset, this.endOf(line));
    return { line, character: this.columnOf(this.starts[line], end) };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** A column beyond the end of its line is that end, a line beyond the last one the end of the text. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    const start = this.starts[line];
    const end = this.endOf(line);
    if (this.isAscii) return Math.min(start + Math.max(0, character), end);
    let column = 0;
    let offset = start;
    while (offset < end) {
      const code = this.text.codePointAt(offset)!;
      column += bytesOf(code);
      // A column inside of a character is the beginning of the character.
      if (column > character) break;
      offset += code > 0xffff ? 2 : 1;
    }
    return offset;
  }

  private columnOf(lineStart: number, offset: number): number {
    if (this.isAscii) return offset - lineStart;
    let { offset: from, column } = this.known;
    if (this.known.lineStart !== lineStart || from > offset) {
      from = lineStart;
      column = 0;
    }
    while (from < offset) {
      const code = this.text.codePointAt(from)!;
      const next = from + (code > 0xffff ? 2 : 1);
      if (next > offset) break;
      column += bytesOf(code);
      from = next;
    }
    this.known = { lineStart, offset: from, column };
    return column;
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset behind the last character of a line, in front of what ends it. */
  private endOf(line: number): number {
    if (line + 1 >= this.starts.length) return this.text.length;
    let end = this.starts[line + 1] - 1;
    if (this.text.charCodeAt(end) === 0x0a && end > this.starts[line] && this.text.charCodeAt(end - 1) === 0x0d) end--;
    return end;
  }
}

/** A lone surrogate is written as U+FFFD, which has three bytes. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0];
  if (text.includes("\r")) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  } else {
    for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1)) starts.push(found + 1);
  }
  return Uint32Array.from(starts);
}
