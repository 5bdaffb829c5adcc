/**
 * What ends a line: for jail(8) and for terminals only LF, before which a CR may stand; for the Language Server Protocol a CR
 * alone as well.
 */
export type LineEnds = "line-feed" | "any";

/** Lines of a text: zero-based line numbers and columns in UTF-16 units. */
export class LineIndex {
  readonly text: string;
  private readonly starts: Uint32Array;
  /** Whether a CR alone ends a line here, because it does so for whoever asks and the text has one. */
  private readonly endsAfterReturn: boolean;
  private readonly ends: LineEnds;

  constructor(text: string, ends: LineEnds = "line-feed", before?: EditedIndex) {
    this.text = text;
    this.ends = ends;
    this.endsAfterReturn = ends === "any" && (before ? hasReturn(text, before) : text.includes("\r"));
    if (this.endsAfterReturn) this.starts = startsAfterAnyEnd(text);
    else this.starts = before ? startsAfterEdit(text, before) : startsAfterLineFeed(text);
  }

  /**
   * The lines of a text that an edit has made of this one's: only what has changed is searched.
   *
   * @param beginning how many characters the two have in common at the beginning
   * @param end how many of the others they have in common at the end
   */
  edited(text: string, beginning: number, end: number): LineIndex {
    if (this.endsAfterReturn) return new LineIndex(text, this.ends);
    return new LineIndex(text, this.ends, { starts: this.starts, length: this.text.length, beginning, end });
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

/** The lines of an older text, and how much of it is the same at both ends. */
interface EditedIndex {
  readonly starts: Uint32Array;
  readonly length: number;
  readonly beginning: number;
  readonly end: number;
}

/** The older text has none. */
const hasReturn = (text: string, { beginning, end }: EditedIndex): boolean =>
  text.slice(beginning, text.length - end).includes("\r");

function startsAfterEdit(text: string, { starts, length, beginning, end }: EditedIndex): Uint32Array {
  const kept = countUpTo(starts, beginning);
  const firstBehind = countUpTo(starts, length - end);
  const shift = text.length - length;
  const added: number[] = [];
  for (let found = text.indexOf("\n", beginning); found >= 0 && found < text.length - end; ) {
    added.push(found + 1);
    found = text.indexOf("\n", found + 1);
  }
  const result = new Uint32Array(kept + added.length + starts.length - firstBehind);
  result.set(starts.subarray(0, kept));
  result.set(added, kept);
  const first = kept + added.length;
  for (let line = firstBehind; line < starts.length; line++) result[first + line - firstBehind] = starts[line] + shift;
  return result;
}

/** How many numbers of a list that goes up are not greater than `most`. */
function countUpTo(numbers: Uint32Array, most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
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
