import type { Position, Range } from "vscode-languageserver-protocol";

export type Encoding = "utf-8" | "utf-16" | "utf-32";

/**
 * A document as an editor counts it, written a second time and apart from the server's own: which positions there are in it, and
 * which text stands between two of them.
 */
export class ClientText {
  readonly text: string;
  private readonly encoding: Encoding;
  /** Where each line begins, and where its text ends before what ends the line. */
  private readonly lines: { start: number; end: number }[] = [];

  constructor(text: string, encoding: Encoding) {
    this.text = text;
    this.encoding = encoding;
    let start = 0;
    for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\n|\r/g)) {
      this.lines.push({ start, end: index });
      start = index + lineEnd.length;
    }
    this.lines.push({ start, end: text.length });
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** The end of the document. */
  get end(): Position {
    return this.positionAt(this.text.length);
  }

  /** The nearest position before an offset that is one: none lies in a pair of surrogates, or in a line's end. */
  positionAt(offset: number): Position {
    const line = this.lines.findLastIndex(({ start }) => start <= offset);
    const { start, end } = this.lines[line];
    let character = 0;
    let at = start;
    for (const each of this.text.slice(start, end)) {
      if (at + each.length > Math.min(offset, end)) break;
      at += each.length;
      character += this.unitsOf(each);
    }
    return { line, character };
  }

  /** The offset of a position; undefined for one that the document does not have. */
  offsetAt({ line, character }: Position): number | undefined {
    const found = this.lines[line];
    if (found === undefined) return undefined;
    let at = found.start;
    let units = 0;
    for (const each of this.text.slice(found.start, found.end)) {
      if (units >= character) break;
      units += this.unitsOf(each);
      at += each.length;
    }
    return units === character ? at : undefined;
  }

  /** The text of a range; undefined when the range is not one of this document. */
  slice({ start, end }: Range): string | undefined {
    const [from, to] = [this.offsetAt(start), this.offsetAt(end)];
    return from === undefined || to === undefined || from > to ? undefined : this.text.slice(from, to);
  }

  /** What the protocol makes of a position that may lie behind the end of its line, or of the text, or within a character. */
  clamped({ line, character }: Position): Position {
    const found = this.lines[line];
    if (found === undefined) return this.end;
    let units = 0;
    for (const each of this.text.slice(found.start, found.end)) {
      const next = units + this.unitsOf(each);
      if (next > character) break;
      units = next;
    }
    return { line, character: units };
  }

  private unitsOf(character: string): number {
    if (this.encoding === "utf-16") return character.length;
    return this.encoding === "utf-8" ? Buffer.byteLength(character) : 1;
  }
}

export const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** Whether a position lies in a range, or at one of its ends. */
export const holds = ({ start, end }: Range, position: Position): boolean =>
  !isBefore(position, start) && !isBefore(end, position);

export const holdsRange = (outer: Range, inner: Range): boolean => holds(outer, inner.start) && holds(outer, inner.end);
