import type { TokenPart, WrittenTokens } from "../../features/semantic-tokens/index.ts";
import { encode, semanticTokenEdit } from "./semantic-token-data.ts";
import type { SemanticTokenLegend } from "./semantic-token-legend.ts";
import type { TextLines } from "./text-lines.ts";

/**
 * The numbers of a part of a file. All but the first two stay the same wherever the part stands, since each token is relative to the
 * one before; those two are zero here, and what they have to be stands beside them.
 */
export interface NumberedPart {
  readonly data: Uint32Array;
  /** Lines from the last token of the part before to the first of this one. */
  readonly line: number;
  /** Column of the first token, counted from the last token before where that is in the same line. */
  readonly column: number;
}

interface KnownPart {
  readonly data: Uint32Array;
  /** UTF-16 units from the beginning of the part to its first token. */
  readonly offset: number;
  /** Lines from its first token to its last one. */
  readonly lines: number;
  /** Column of its last token; of one in the line of the first, counted from that. */
  readonly column: number;
}

/** Makes numbers for one client, and remembers those of parts that stay. */
export class PartEncoder {
  private readonly legend: SemanticTokenLegend;
  private readonly known = new WeakMap<WrittenTokens, KnownPart>();

  constructor(legend: SemanticTokenLegend) {
    this.legend = legend;
  }

  encode(parts: readonly TokenPart[], lines: TextLines): NumberedPart[] {
    const numbered: NumberedPart[] = [];
    let lastLine = 0;
    let lastColumn = 0;
    for (const part of parts) {
      let known = this.known.get(part.tokens);
      if (!known) {
        known = encodePart(part, lines, this.legend);
        this.known.set(part.tokens, known);
      }
      if (known.data.length === 0) continue;
      const offset = part.start + known.offset;
      const line = lines.lineOf(offset);
      const column = lines.columnAt(line, offset);
      const isInLine = line === lastLine;
      numbered.push({ data: known.data, line: line - lastLine, column: isInLine ? column - lastColumn : column });
      lastLine = line + known.lines;
      lastColumn = known.lines === 0 ? column + known.column : known.column;
    }
    return numbered;
  }
}

function encodePart({ tokens, start }: TokenPart, lines: TextLines, legend: SemanticTokenLegend): KnownPart {
  const { data, offset } = encode(tokens, start - tokens.start, lines, legend, { start: 0, end: lines.text.length });
  let line = 0;
  let column = 0;
  // Of the first token nothing is counted.
  for (let at = 5; at < data.length; at += 5) {
    line += data[at];
    column = data[at] === 0 ? column + data[at + 1] : data[at + 1];
  }
  data.fill(0, 0, 2);
  return { data, offset: offset - start, lines: line, column };
}

/** The numbers of parts that follow each other. */
export function allNumbers(parts: readonly NumberedPart[]): Uint32Array {
  const all = new Uint32Array(count(parts));
  let at = 0;
  for (const { data, line, column } of parts) {
    all.set(data, at);
    all[at] = line;
    all[at + 1] = column;
    at += data.length;
  }
  return all;
}

/** Whether the numbers of parts have stayed the same. */
export function areSame(before: readonly NumberedPart[], after: readonly NumberedPart[]): boolean {
  return before.length === after.length && before.every((part, index) => isSame(part, after[index]));
}

/** What has to be replaced in the numbers of an earlier answer, so that they become those of another. */
export function difference(
  before: readonly NumberedPart[],
  after: readonly NumberedPart[],
): ReturnType<typeof semanticTokenEdit> {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isSame(before[first], after[first])) first++;
  let kept = 0;
  while (kept < shorter - first && isSame(before[before.length - 1 - kept], after[after.length - 1 - kept])) kept++;
  const edit = semanticTokenEdit(
    allNumbers(before.slice(first, before.length - kept)),
    allNumbers(after.slice(first, after.length - kept)),
  );
  return edit && { ...edit, start: edit.start + count(before.slice(0, first)) };
}

const count = (parts: readonly NumberedPart[]): number => parts.reduce((sum, { data }) => sum + data.length, 0);

function isSame(a: NumberedPart, b: NumberedPart): boolean {
  if (a.line !== b.line || a.column !== b.column) return false;
  if (a.data === b.data) return true;
  return a.data.length === b.data.length && a.data.every((number, index) => number === b.data[index]);
}
