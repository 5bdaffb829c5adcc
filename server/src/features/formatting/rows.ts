import { Held, isCommentLexeme, type Layout, LexemeKind } from "./layout.ts";

/** A line with a statement that sets something: its operator and its value may be lined up with those of its neighbours. */
export interface Row {
  readonly name: number;
  /** The lexeme of `=` or `+=`; undefined for `name value;`. */
  readonly operator: number | undefined;
  /** The first value, where it stands on the same line. */
  readonly value: number | undefined;
  /** The row is directly below the one before it, comments between them left out. */
  readonly joins: boolean;
}

/** Rows that follow each other in one block, with no other block between them. They are used again for the next chain. */
export type Chain = readonly Row[];

type WritableRow = { -readonly [Key in keyof Row]: Row[Key] };

/** Visits the chains of a file. `isFree` is set to 0 for each gap that belongs to a row. */
export function forEachChain(layout: Layout, isFree: Uint8Array, visit: (chain: Chain) => void): void {
  const { count, kinds, breaks } = layout;
  // A file has as many rows as lines: new objects for all of them would cost more than all else.
  const rows: WritableRow[] = [];
  let used = 0;
  let joins = false;
  let isStart = true;
  for (let lexeme = 0; lexeme < count; lexeme++) {
    const kind: LexemeKind = kinds[lexeme];
    if (breaks[lexeme] > 1) joins = false;
    if (isCommentLexeme(kind)) continue;
    if (kind === LexemeKind.OpenBrace || kind === LexemeKind.CloseBrace) {
      if (used > 0) visit(rows.slice(0, used));
      used = 0;
      joins = false;
    } else if (isStart && kind === LexemeKind.Text) {
      if (used === rows.length) rows.push({ name: 0, operator: undefined, value: undefined, joins });
      const row = rows[used];
      row.joins = joins;
      joins = layout.isFirst(lexeme) && readRow(layout, lexeme, row);
      if (joins) {
        used++;
        if (row.operator !== undefined) isFree[row.operator] = 0;
        if (row.value !== undefined) isFree[row.value] = 0;
      }
    }
    isStart = kind === LexemeKind.Semicolon || kind === LexemeKind.OpenBrace || kind === LexemeKind.CloseBrace;
  }
  if (used > 0) visit(rows.slice(0, used));
}

/** Reads the row that begins with a name; false where it is none. */
function readRow(layout: Layout, name: number, row: WritableRow): boolean {
  const { kinds, breaks, held, count, tall, text, starts } = layout;
  const next = name + 1;
  if (next >= count || tall[name] === 1 || breaks[next] > 0 || held[name] === Held.whole) return false;
  const kind: LexemeKind = kinds[next];
  row.name = name;
  if (kind === LexemeKind.Operator) {
    const hasValue = next + 1 < count && breaks[next + 1] === 0 && kinds[next + 1] === LexemeKind.Text;
    row.operator = next;
    row.value = hasValue ? next + 1 : undefined;
    return true;
  }
  // What follows the name of a file that is included stays as it is.
  if (kind !== LexemeKind.Text || text.startsWith(".include", starts[name])) return false;
  row.operator = undefined;
  row.value = next;
  return true;
}
