import { looksUnterminated } from "./open-string.ts";

/** So many lines of a string are looked at for the end of the statement that it should have closed in. */
const mostLines = 100;

/**
 * Tells which strings of several lines were to be closed in one of them. They may overlap, because a quote that is missing
 * turns text and strings around: no line is looked at twice, however many strings it may belong to.
 */
export class LongStrings {
  private readonly text: string;
  private readonly endOfLine: (from: number) => number;
  /** Ends of lines that follow each other and tell nothing; those before `next` are behind the scanner. */
  private quiet: number[] = [];
  private next = 0;
  /** The end of the line after those, if it tells that a string should have been closed in it, or -1. */
  private telling = -1;

  constructor(text: string, endOfLine: (from: number) => number) {
    this.text = text;
    this.endOfLine = endOfLine;
  }

  /** Whether the string whose text starts at `from` and ends before `limit` was to be closed before. `from` must not fall. */
  isSplit(from: number, limit: number): boolean {
    const firstEnd = this.endOfLine(from);
    if (firstEnd >= limit) return false;
    if (looksUnterminated(this.text, from, firstEnd)) return true;
    this.forget(firstEnd);
    let seen = 1 + this.quiet.length - this.next;
    let lastEnd = this.quiet.at(-1) ?? firstEnd;
    while (this.telling < 0 && seen < mostLines) {
      const start = lastEnd + 1;
      lastEnd = this.endOfLine(start);
      if (lastEnd >= limit) return false;
      if (looksUnterminated(this.text, start, lastEnd)) {
        this.telling = lastEnd;
      } else {
        this.quiet.push(lastEnd);
        seen++;
      }
    }
    return seen < mostLines && this.telling < limit;
  }

  /** Forgets the lines up to the one that ends at `offset`. */
  private forget(offset: number): void {
    while (this.next < this.quiet.length && this.quiet[this.next] <= offset) this.next++;
    if (this.telling <= offset) this.telling = -1;
    if (this.next < this.quiet.length) return;
    this.quiet = [];
    this.next = 0;
  }
}
