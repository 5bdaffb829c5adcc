import { isCommentLexeme, type Layout } from "./layout.ts";

/** So many lines have their columns kept: the one that is looked at, and those around it. */
const mostKnown = 8;

/** The lines of a layout as it is when they are read, whatever is decided afterwards. */
export class Lines {
  readonly count: number;
  /** The first lexeme of each line that has one; after the last line the number of lexemes. */
  readonly firsts: Uint32Array;
  /** The width of each gap. */
  readonly widths: Uint32Array;
  private readonly layout: Layout;
  private readonly known = new Map<number, Uint32Array>();
  private neighbours: { readonly above: Int32Array; readonly below: Int32Array } | undefined;

  constructor(layout: Layout) {
    const { count, breaks, widths } = layout;
    const firsts = new Uint32Array(count + 1);
    let lines = 0;
    for (let lexeme = 0; lexeme < count; lexeme++) if (lexeme === 0 || breaks[lexeme] > 0) firsts[lines++] = lexeme;
    firsts[lines] = count;
    this.layout = layout;
    this.count = lines;
    this.firsts = firsts;
    this.widths = widths.slice(0, count);
  }

  /** The column of a lexeme of a line, from zero. */
  column(line: number, lexeme: number): number {
    return this.columnsOf(line)[lexeme - this.firsts[line]];
  }

  /** The lexeme of a line that begins at a column; undefined where none does. */
  lexemeAt(line: number, column: number): number | undefined {
    const columns = this.columnsOf(line);
    let low = 0;
    let high = columns.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (columns[middle] < column) low = middle + 1;
      else high = middle;
    }
    return columns[low] === column ? this.firsts[line] + low : undefined;
  }

  /** The nearest line above, without blank lines between, that is no comment; -1 where there is none. */
  above(line: number): number {
    this.neighbours ??= this.findNeighbours();
    return this.neighbours.above[line];
  }

  /** The same below. */
  below(line: number): number {
    this.neighbours ??= this.findNeighbours();
    return this.neighbours.below[line];
  }

  private columnsOf(line: number): Uint32Array {
    const found = this.known.get(line);
    if (found) return found;
    const { layout, firsts, widths } = this;
    const first = firsts[line];
    const columns = new Uint32Array(firsts[line + 1] - first);
    let column = 0;
    for (let index = 0; index < columns.length; index++) {
      column += widths[first + index];
      columns[index] = column;
      column = layout.columnAfter(first + index, column);
    }
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(line, columns);
    return columns;
  }

  private findNeighbours(): { above: Int32Array; below: Int32Array } {
    const { count, firsts } = this;
    const { kinds, breaks } = this.layout;
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
}
