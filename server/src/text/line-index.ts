/**
 * What ends a line: for jail(8) and for terminals only LF, before which a CR may stand; for the Language Server Protocol a CR
 * alone as well.
 */
export type LineEnds = "line-feed" | "any";

/** Lines of a text: zero-based line numbers and columns in UTF-16 units. */
export class LineIndex {
  readonly text: string;
  /** Undefined from the moment when they were changed into those of an edited text until somebody asks again. */
  private starts: LineStarts | undefined;
  private readonly ends: LineEnds;

  constructor(text: string, ends: LineEnds = "line-feed", starts?: LineStarts) {
    this.text = text;
    this.ends = ends;
    this.starts = starts;
  }

  /**
   * The lines of a text that an edit has made of this one's: only what has changed is searched, and the numbers are changed where they
   * lie. Memory that the process has not had before costs more than all that is written there.
   *
   * @param beginning how many characters the two have in common at the beginning
   * @param end how many of the others they have in common at the end
   */
  edited(text: string, beginning: number, end: number): LineIndex {
    const { starts, ends } = this;
    const written = text.slice(beginning, text.length - end);
    const mayPatch = starts !== undefined && !starts.areAfterReturns && !(ends === "any" && written.includes("\r"));
    if (!mayPatch) return new LineIndex(text, ends);
    this.starts = undefined;
    starts.edit(this.text.length, text, beginning, end);
    return new LineIndex(text, ends, starts);
  }

  private get known(): LineStarts {
    this.starts ??= startsIn(this.text, this.ends);
    return this.starts;
  }

  get count(): number {
    return this.known.count;
  }

  /** Zero-based line of an offset. */
  lineOf(offset: number): number {
    return this.known.countUpTo(Math.max(0, offset)) - 1;
  }

  startOf(line: number): number {
    return this.known.at(line);
  }

  /** Offset after the last character of a line, before what ends it. */
  endOf(line: number): number {
    const starts = this.known;
    let end = line + 1 < starts.count ? starts.at(line + 1) - 1 : this.text.length;
    if (this.text.charCodeAt(end - 1) === 0x0d && end > starts.at(line)) end--;
    return end;
  }

  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  position(offset: number): { line: number; character: number } {
    const line = this.lineOf(offset);
    return { line, character: offset - this.startOf(line) };
  }
}

/** Where lines begin, in an array that may be longer than there are lines. */
class LineStarts {
  count: number;
  /** Whether a CR alone ends a line here, because it does so for whoever asks and the text has one. */
  readonly areAfterReturns: boolean;
  private offsets: Uint32Array;

  constructor(offsets: Uint32Array, areAfterReturns: boolean) {
    this.offsets = offsets;
    this.count = offsets.length;
    this.areAfterReturns = areAfterReturns;
  }

  /** Where a line begins that there is. */
  at(line: number): number {
    return this.offsets[line];
  }

  /** How many lines begin at an offset or before it. */
  countUpTo(offset: number): number {
    const { offsets } = this;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsets[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Becomes the lines of a text that has so many characters in common with the older one at the beginning and at the end. */
  edit(olderLength: number, text: string, beginning: number, end: number): void {
    const kept = this.countUpTo(beginning);
    const firstBehind = this.countUpTo(olderLength - end);
    const shift = text.length - olderLength;
    const added: number[] = [];
    for (let found = text.indexOf("\n", beginning); found >= 0 && found < text.length - end; ) {
      added.push(found + 1);
      found = text.indexOf("\n", found + 1);
    }
    const next = kept + added.length;
    const count = next + this.count - firstBehind;
    if (count > this.offsets.length) {
      const longer = new Uint32Array(count + (count >> 3));
      longer.set(this.offsets.subarray(0, this.count));
      this.offsets = longer;
    }
    const { offsets } = this;
    if (next !== firstBehind) offsets.copyWithin(next, firstBehind, this.count);
    offsets.set(added, kept);
    if (shift !== 0) for (let line = next; line < count; line++) offsets[line] += shift;
    this.count = count;
  }
}

function startsIn(text: string, ends: LineEnds): LineStarts {
  const afterReturns = ends === "any" && text.includes("\r");
  return new LineStarts(afterReturns ? startsAfterAnyEnd(text) : startsAfterLineFeed(text), afterReturns);
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
