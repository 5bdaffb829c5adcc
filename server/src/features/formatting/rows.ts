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

/** Rows that follow each other in one block, with no other block between them. */
export type Chain = readonly Row[];

/** Finds the chains of a file. `isFree` is set to 0 for each gap that belongs to a row. */
export function chainsOf(layout: Layout, isFree: Uint8Array): Chain[] {
  const { count, kinds, breaks } = layout;
  const chains: Chain[] = [];
  let chain: Row[] = [];
  let joins = false;
  let isStart = true;
  for (let lexeme = 0; lexeme < count; lexeme++) {
    const kind: LexemeKind = kinds[lexeme];
    if (breaks[lexeme] > 1) joins = false;
    if (isCommentLexeme(kind)) continue;
    if (kind === LexemeKind.OpenBrace || kind === LexemeKind.CloseBrace) {
      if (chain.length > 0) chains.push(chain);
      chain = [];
      joins = false;
    } else if (isStart && kind === LexemeKind.Text && layout.isFirst(lexeme)) {
      const row = rowAt(layout, lexeme, joins);
      joins = row !== undefined;
      if (row) {
        chain.push(row);
        if (row.operator !== undefined) isFree[row.operator] = 0;
        if (row.value !== undefined) isFree[row.value] = 0;
      }
    } else if (isStart && kind === LexemeKind.Text) joins = false;
    isStart = kind === LexemeKind.Semicolon || kind === LexemeKind.OpenBrace || kind === LexemeKind.CloseBrace;
  }
  if (chain.length > 0) chains.push(chain);
  return chains;
}

function rowAt(layout: Layout, name: number, joins: boolean): Row | undefined {
  const { kinds, breaks, held, count, tall, text, starts } = layout;
  const next = name + 1;
  if (next >= count || tall[name] === 1 || breaks[next] > 0 || held[name] === Held.whole) return undefined;
  const kind: LexemeKind = kinds[next];
  if (kind === LexemeKind.Operator) {
    const hasValue = next + 1 < count && breaks[next + 1] === 0 && kinds[next + 1] === LexemeKind.Text;
    return { name, operator: next, value: hasValue ? next + 1 : undefined, joins };
  }
  // What follows the name of a file that is included stays as it is.
  if (kind !== LexemeKind.Text || text.startsWith(".include", starts[name])) return undefined;
  return { name, operator: undefined, value: next, joins };
}
