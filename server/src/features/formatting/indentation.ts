import { columnsOfTab, Held, isCommentLexeme, type Layout, LexemeKind } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { FileStyle } from "./style.ts";

/** Blocks in blocks deeper than this are indented no further: jail(8) has no names for so many. */
const deepestIndentation = 100;

/** A statement that goes on in the next line: where it begins, and where its first value stands (-1 before it comes). */
interface LongStatement {
  readonly was: number;
  readonly column: number;
  valueWas: number;
  valueColumn: number;
}

/** The blanks with which lines begin. */
export class Indentation {
  /** 1 for a comment that goes on with the one at the end of the line above. */
  readonly goesOn: Uint8Array;
  private readonly layout: Layout;
  private readonly lines: Lines;
  private readonly style: FileStyle;
  private readonly levels: string[] = [""];
  /** The statement that goes on over lines, with the columns that count for the next ones. */
  private statement: LongStatement | undefined;

  constructor(layout: Layout, lines: Lines, style: FileStyle) {
    this.layout = layout;
    this.lines = lines;
    this.style = style;
    this.goesOn = new Uint8Array(layout.count);
  }

  /** Indents every line. */
  run(): void {
    const { layout, lines } = this;
    let isOver = true;
    for (let line = 0; line < lines.count; line++) {
      const first = lines.firsts[line];
      // What broken text ends with is no statement that goes on.
      if (layout.held[first] !== Held.no || isOver) this.statement = undefined;
      else this.statement ??= this.statementBefore(line);
      if (layout.held[first] !== Held.whole) this.indent(line, first);
      if (this.statement && this.statement.valueWas < 0) this.noteValue(this.statement, line);
      let last = lines.firsts[line + 1] - 1;
      while (last > first && isCommentLexeme(layout.kinds[last])) last--;
      if (!isCommentLexeme(layout.kinds[last])) isOver = isEnd(layout.kinds[last]);
    }
  }

  /** The first value may come only with a later line. */
  private noteValue(statement: LongStatement, line: number): void {
    const { layout, lines } = this;
    let value = lines.firsts[line];
    while (value < lines.firsts[line + 1] && (layout.kinds[value] as LexemeKind) !== LexemeKind.Text) value++;
    if (value === lines.firsts[line + 1]) return;
    statement.valueWas = lines.column(line, value);
    statement.valueColumn = columnNow(layout, lines, line, value);
  }

  /** The statement that goes on with a line. */
  private statementBefore(line: number): LongStatement | undefined {
    const { layout, lines } = this;
    let start = lines.firsts[line] - 1;
    while (start > 0 && !isEnd(layout.kinds[start - 1]) && layout.held[start] === Held.no) start--;
    while (start < lines.firsts[line] && isCommentLexeme(layout.kinds[start])) start++;
    if (start >= lines.firsts[line]) return undefined;
    let value = start + 1;
    while (value < lines.firsts[line] && (layout.kinds[value] as LexemeKind) !== LexemeKind.Text) value++;
    const [was, column] = this.columnsOf(start, line);
    const [valueWas, valueColumn] = value < lines.firsts[line] ? this.columnsOf(value, line) : [-1, -1];
    return { was, column, valueWas, valueColumn };
  }

  /** The column of a lexeme that stands before a line, as it was and as it is to be. */
  private columnsOf(lexeme: number, before: number): [was: number, column: number] {
    const { layout, lines } = this;
    let line = before - 1;
    while (lines.firsts[line] > lexeme) line--;
    return [lines.column(line, lexeme), columnNow(layout, lines, line, lexeme)];
  }

  private indent(line: number, first: number): void {
    const { layout, lines } = this;
    const kind: LexemeKind = layout.kinds[first];
    const depth = layout.depths[first];
    if (kind === LexemeKind.OpenBrace || kind === LexemeKind.CloseBrace) return this.setLevel(first, depth);
    if (this.statement !== undefined) return this.indentRest(first, this.statement);
    if (!isCommentLexeme(kind)) return this.setLevel(first, depth);
    // The lines of a comment were lined up with its first one, and stay as they are.
    if (layout.tall[first] === 1) return;
    if (this.isBelowComment(line, first)) {
      this.goesOn[first] = 1;
      return;
    }
    const isFlush = depth > 0 && lines.widths[first] === 0 && layout.isLast(first);
    if (isFlush && this.staysFlush(first) && !this.goesWithBelow(line)) return;
    this.setLevel(first, depth);
  }

  /** A line with which a statement goes on: it keeps its place below the value, or its distance from the beginning. */
  private indentRest(first: number, statement: LongStatement): void {
    const { layout, lines } = this;
    const was = lines.widths[first];
    const kind: LexemeKind = layout.kinds[first];
    if (layout.tall[first] === 1 && isCommentLexeme(kind)) return;
    const isBelowValue = statement.valueWas === was && statement.valueWas >= 0;
    const moved = isBelowValue ? statement.valueColumn - statement.valueWas : statement.column - statement.was;
    let column = Math.max(0, was + moved);
    const endsHere = kind === LexemeKind.Semicolon;
    const least = statement.column;
    if (column <= least && !(endsHere && column === least)) column = endsHere ? least : least + this.widthOfLevel();
    if (column === layout.widths[first]) return;
    const level = this.level(layout.depths[first]);
    const levelWidth = widthOf(level);
    const blanks = levelWidth <= column ? level + " ".repeat(column - levelWidth) : " ".repeat(column);
    layout.setBlanks(first, blanks, column);
  }

  /** Whether a comment goes on with the one at the end of the line above, and moves with it (trailing-comments.ts). */
  private isBelowComment(line: number, first: number): boolean {
    const { layout, lines, goesOn } = this;
    if (line === 0 || layout.breaks[first] !== 1) return false;
    const above = lines.firsts[line] - 1;
    const column = lines.widths[first];
    return (
      isCommentLexeme(layout.kinds[above]) &&
      lines.column(line - 1, above) === column &&
      column > widthOf(this.level(layout.depths[first])) &&
      (above !== lines.firsts[line - 1] || goesOn[above] === 1)
    );
  }

  /** Whether a comment at the first column stands above a statement that begins there too: it is indented with it. */
  private goesWithBelow(line: number): boolean {
    const { lines, layout } = this;
    const below = lines.below(line);
    if (below < 0) return false;
    const [comment, next] = [lines.firsts[line], lines.firsts[below]];
    if (lines.widths[next] > 0 || layout.depths[next] !== layout.depths[comment]) return false;
    return (layout.kinds[next] as LexemeKind) === LexemeKind.Text;
  }

  /** A comment sign put before a line, its indentation included, or a habit of the file. */
  private staysFlush(comment: number): boolean {
    const { text, starts } = this.layout;
    return this.style.flushComments || /^(?:#|\/\/)(?: {2}|\t)/.test(text.slice(starts[comment], starts[comment] + 4));
  }

  private setLevel(lexeme: number, depth: number): void {
    const level = this.level(depth);
    this.layout.setBlanks(lexeme, level, widthOf(level));
  }

  private level(depth: number): string {
    const counted = Math.min(depth, deepestIndentation);
    while (this.levels.length <= counted)
      this.levels.push(this.levels[this.levels.length - 1] + this.style.indentation);
    return this.levels[counted];
  }

  private widthOfLevel(): number {
    return widthOf(this.style.indentation);
  }
}

function widthOf(blanks: string): number {
  return blanks.startsWith("\t") ? blanks.length * columnsOfTab : blanks.length;
}

/** Whether a lexeme ends a statement, or begins or ends a block. */
function isEnd(kind: LexemeKind): boolean {
  return kind === LexemeKind.Semicolon || kind === LexemeKind.OpenBrace || kind === LexemeKind.CloseBrace;
}

/** The column of a lexeme of a line as it is to be. */
export function columnNow(layout: Layout, { firsts }: Lines, line: number, lexeme: number): number {
  let column = layout.widths[firsts[line]];
  for (let before = firsts[line]; before < lexeme; before++)
    column = layout.columnAfter(before, column) + layout.widths[before + 1];
  return column;
}
