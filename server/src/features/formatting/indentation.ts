import { columnsOfTab, Held, isCommentLexeme, type Layout, LexemeKind } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { FileStyle } from "./style.ts";

/** Blocks in blocks deeper than this are indented no further: jail(8) has no names for so many. */
const deepestIndentation = 100;

/** The blanks with which lines begin, and the columns at which the lexemes stand then. */
export class Indentation {
  /** The column of each lexeme as it is to be. */
  readonly columns: Uint32Array;
  /** 1 for a comment that goes on with the one at the end of the line above. */
  readonly goesOn: Uint8Array;
  private readonly layout: Layout;
  private readonly lines: Lines;
  private readonly style: FileStyle;
  private readonly levels: string[] = [""];
  /** The first lexeme of the statement that is being written, and its first value. */
  private statement: number | undefined;
  private value: number | undefined;

  constructor(layout: Layout, lines: Lines, style: FileStyle) {
    this.layout = layout;
    this.lines = lines;
    this.style = style;
    this.columns = new Uint32Array(layout.count);
    this.goesOn = new Uint8Array(layout.count);
  }

  /** Indents every line. */
  run(): void {
    const { layout, lines, columns } = this;
    for (let line = 0; line < lines.count; line++) {
      const first = lines.firsts[line];
      // What broken text ends with is no statement that goes on.
      if (layout.held[first] !== Held.no) this.endStatement();
      if (layout.held[first] !== Held.whole) this.indent(line, first);
      let column = 0;
      for (let lexeme = first; lexeme < lines.firsts[line + 1]; lexeme++) {
        column += layout.widths[lexeme];
        columns[lexeme] = column;
        column = layout.columnAfter(lexeme, column);
        this.follow(lexeme);
      }
    }
  }

  private follow(lexeme: number): void {
    const kind: LexemeKind = this.layout.kinds[lexeme];
    if (isCommentLexeme(kind)) return;
    if (kind === LexemeKind.Semicolon || kind === LexemeKind.OpenBrace || kind === LexemeKind.CloseBrace) {
      this.endStatement();
    } else if (this.statement === undefined) this.statement = lexeme;
    else if (kind === LexemeKind.Text) this.value ??= lexeme;
  }

  private endStatement(): void {
    this.statement = undefined;
    this.value = undefined;
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
    const isFlush = depth > 0 && lines.columns[first] === 0 && layout.isLast(first);
    if (isFlush && this.staysFlush(first) && !this.goesWithBelow(line)) return;
    this.setLevel(first, depth);
  }

  /** A line with which a statement goes on: it keeps its place below the value, or its distance from the beginning. */
  private indentRest(first: number, statement: number): void {
    const { layout, lines, columns, value } = this;
    const was = lines.columns[first];
    if (layout.tall[first] === 1 && isCommentLexeme(layout.kinds[first])) return;
    const isBelowValue = value !== undefined && lines.columns[value] === was;
    const anchor = isBelowValue ? value : statement;
    let column = Math.max(0, was + columns[anchor] - lines.columns[anchor]);
    const isEnd = (layout.kinds[first] as LexemeKind) === LexemeKind.Semicolon;
    const least = columns[statement];
    if (column <= least && !(isEnd && column === least)) column = isEnd ? least : least + this.widthOfLevel();
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
    const column = lines.columns[first];
    return (
      isCommentLexeme(layout.kinds[above]) &&
      lines.columns[above] === column &&
      column > widthOf(this.level(layout.depths[first])) &&
      (above !== lines.firsts[line - 1] || goesOn[above] === 1)
    );
  }

  /** Whether a comment at the first column stands above a statement that begins there too: it is indented with it. */
  private goesWithBelow(line: number): boolean {
    const { lines, layout } = this;
    const below = lines.below[line];
    if (below < 0) return false;
    const [comment, next] = [lines.firsts[line], lines.firsts[below]];
    if (lines.columns[next] > 0 || layout.depths[next] !== layout.depths[comment]) return false;
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
