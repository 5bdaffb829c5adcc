import { isCommentLexeme, type Layout } from "./layout.ts";

/** The lines of a layout as it is, with the columns of their lexemes. */
export interface Lines {
  readonly count: number;
  /** The first lexeme of each line that has one; after the last line the number of lexemes. */
  readonly firsts: Uint32Array;
  /** The column of each lexeme, from zero. */
  readonly columns: Uint32Array;
  /** The nearest lines above and below, without blank lines between, that are no comments; -1 where there is none. */
  readonly above: Int32Array;
  readonly below: Int32Array;
}

export function readLines(layout: Layout): Lines {
  const { count, breaks, widths } = layout;
  const firsts = new Uint32Array(count + 1);
  const columns = new Uint32Array(count);
  let lines = 0;
  let column = 0;
  for (let lexeme = 0; lexeme < count; lexeme++) {
    if (lexeme === 0 || breaks[lexeme] > 0) {
      firsts[lines++] = lexeme;
      column = 0;
    }
    column += widths[lexeme];
    columns[lexeme] = column;
    column = layout.columnAfter(lexeme, column);
  }
  firsts[lines] = count;
  return { count: lines, firsts, columns, ...neighbours(layout, lines, firsts) };
}

function neighbours({ kinds, breaks }: Layout, count: number, firsts: Uint32Array): Pick<Lines, "above" | "below"> {
  const above = new Int32Array(count).fill(-1);
  const below = new Int32Array(count).fill(-1);
  const isComment = (line: number): boolean =>
    isCommentLexeme(kinds[firsts[line]]) && firsts[line + 1] === firsts[line] + 1;
  for (let line = 1; line < count; line++)
    if (breaks[firsts[line]] === 1) above[line] = isComment(line - 1) ? above[line - 1] : line - 1;
  for (let line = count - 2; line >= 0; line--)
    if (breaks[firsts[line + 1]] === 1) below[line] = isComment(line + 1) ? below[line + 1] : line + 1;
  return { above, below };
}

/** The lexeme of a line that begins at a column; undefined where none does. */
export function lexemeAt({ firsts, columns }: Lines, line: number, column: number): number | undefined {
  let low = firsts[line];
  let high = firsts[line + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle] < column) low = middle + 1;
    else high = middle;
  }
  return columns[low] === column ? low : undefined;
}
