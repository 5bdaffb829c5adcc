/**
 * What ends a line: for jail(8) and for terminals only LF, before which a CR may stand; for the Language Server Protocol a CR
 * alone as well.
 */
export type LineEnds = "line-feed" | "any";

/** Lines of a text: zero-based line numbers and columns in UTF-16 units. */
export class LineIndex {
  readonly text: string;
  private readonly starts: Uint32Array;

  constructor(text: string, ends: LineEnds = "line-feed") {
    this.text = text;
    this.starts = ends === "any" && text.includes("\r") ? startsAfterAnyEnd(text) : startsAfterLineFeed(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** Zero-based line of an offset. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  startOf(line: number): number {
    return this.starts[line];
  }

  /** Offset after the last character of a line, before what ends it. */
  endOf(line: number): number {
    let end = line + 1 < this.starts.length ? this.starts[line + 1] - 1 : this.text.length;
    if (this.text.charCodeAt(end - 1) === 0x0d && end > this.starts[line]) end--;
    return end;
  }

  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  position(offset: number): { line: number; character: number } {
    const line = this.lineOf(offset);
    return { line, character: offset - this.starts[line] };
  }
}

/** Counted first: a file may have a million lines, and a list would take several times the room of the numbers. */
function startsAfterLineFeed(text: string): Uint32Array {
  let count = 1;
  for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1)) count++;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1)) starts[line++] = found + 1;
  return starts;
}

function startsAfterAnyEnd(text: string): Uint32Array {
  const starts: number[] = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return Uint32Array.from(starts);
}

/** The one-based number of the line in which an offset lies, for whoever asks once and needs no index. */
export function lineNumberAt(text: string, offset: number): number {
  let line = 1;
  for (let found = text.indexOf("\n"); found >= 0 && found < offset; found = text.indexOf("\n", found + 1)) line++;
  return line;
}
