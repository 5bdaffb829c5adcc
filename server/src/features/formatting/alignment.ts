import type { Layout } from "./layout.ts";
import type { Chain, Row } from "./rows.ts";
import type { FileStyle } from "./style.ts";

/** Nothing is moved farther to the right than this to line it up. */
const widestAlignment = 120;

/** A gap that may be made wider so that what follows it stands in the same column as in the lines around it. */
interface LinedUp {
  readonly row: Row;
  readonly gap: number;
  /** Width of the gap where nothing is lined up. */
  readonly usual: number;
  /** Columns of what stands before and after the gap, from the beginning of the statement to what is lined up. */
  readonly around: number;
  /** The column as it is. */
  readonly column: number;
  isPadded: boolean;
  /** Whether the row of the cell before this one is directly above. */
  joins: boolean;
  /** It is in one column with its neighbours, of which one is padded and another is not. */
  isTight: boolean;
  /** The width of the gap that is decided. */
  width: number;
}

/** Decides the blanks around the operators of the rows of a chain. */
export function alignChain(layout: Layout, chain: Chain, style: FileStyle): void {
  if (style.alignment === "align") {
    align(layout, operatorCells(layout, chain, style), "align");
    // Values are lined up by lining up the operators.
    align(layout, valueCells(layout, chain, style), "none");
    return;
  }
  const rows = rowsToAlign(layout, chain, style);
  if (rows.length === 0) return;
  align(layout, operatorCells(layout, rows, style), style.alignment);
  align(layout, valueCells(layout, rows, style), style.alignment);
}

/** The rows from the first to the last paragraph with a gap that is not as usual, and one on either side: all others stay. */
function rowsToAlign(layout: Layout, chain: Chain, style: FileStyle): Chain {
  let from = 0;
  while (from < chain.length && isPlain(layout, chain[from], style)) from++;
  if (from === chain.length) return [];
  let to = chain.length;
  while (isPlain(layout, chain[to - 1], style)) to--;
  while (from > 0 && chain[from].joins) from--;
  while (to < chain.length && chain[to].joins) to++;
  return chain.slice(Math.max(0, from - 1), to + 1);
}

/** Whether all gaps of a row are as usual. */
function isPlain({ widths, tabs }: Layout, { operator, value }: Row, style: FileStyle): boolean {
  if (operator !== undefined && (widths[operator] !== style.beforeOperator || tabs[operator] === 1)) return false;
  if (value === undefined) return true;
  return widths[value] === (operator === undefined ? 1 : style.afterOperator) && tabs[value] === 0;
}

function operatorCells(layout: Layout, chain: Chain, style: FileStyle): LinedUp[] {
  const { starts, ends, text } = layout;
  const isByStart = linesUpBeginnings(layout, chain);
  const cells = new LinedUpList(layout);
  for (const row of chain) {
    const { name, operator } = row;
    if (operator === undefined) {
      cells.skip(row);
      continue;
    }
    // `+ = x` without the blank is another operator.
    const usual = text[ends[name] - 1] === "+" ? 1 : style.beforeOperator;
    const own = isByStart ? 0 : ends[operator] - starts[operator];
    cells.add(row, operator, usual, ends[name] - starts[name] + own);
  }
  return cells.all;
}

function valueCells(layout: Layout, chain: Chain, style: FileStyle): LinedUp[] {
  const { starts, ends, widths } = layout;
  const cells = new LinedUpList(layout);
  for (const row of chain) {
    const { name, operator, value } = row;
    if (value === undefined) {
      cells.skip(row);
      continue;
    }
    const nameWidth = ends[name] - starts[name];
    if (operator === undefined) cells.add(row, value, 1, nameWidth);
    else cells.add(row, value, style.afterOperator, nameWidth + widths[operator] + ends[operator] - starts[operator]);
  }
  return cells.all;
}

class LinedUpList {
  readonly all: LinedUp[] = [];
  private readonly layout: Layout;
  private joins = true;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** A row that has no such cell. */
  skip(row: Row): void {
    this.joins &&= row.joins;
  }

  add(row: Row, gap: number, usual: number, around: number): void {
    const width = this.layout.widths[gap];
    const joins = this.joins && row.joins;
    const isPadded = width > usual;
    this.all.push({ row, gap, usual, around, column: around + width, isPadded, joins, isTight: false, width: usual });
    this.joins = true;
  }
}

/**
 * Whether `=` and `+=` begin in the same columns, and not `=` below the `=` of `+=`: what more of those rows do that follow
 * each other.
 */
function linesUpBeginnings({ starts, ends, widths }: Layout, chain: Chain): boolean {
  let beginnings = 0;
  let endings = 0;
  for (let index = 1; index < chain.length; index++) {
    const { name: nameAbove, operator: above } = chain[index - 1];
    const { name, operator } = chain[index];
    if (above === undefined || operator === undefined) continue;
    if (widths[above] <= 1 && widths[operator] <= 1) continue;
    const startAbove = ends[nameAbove] - starts[nameAbove] + widths[above];
    const start = ends[name] - starts[name] + widths[operator];
    if (startAbove === start) beginnings++;
    if (startAbove + ends[above] - starts[above] === start + ends[operator] - starts[operator]) endings++;
  }
  return beginnings > endings;
}

function align(layout: Layout, cells: readonly LinedUp[], alignment: FileStyle["alignment"]): void {
  if (alignment === "auto") {
    findTightRuns(cells);
    keepColumns(cells);
  }
  if (alignment !== "none") {
    let first = 0;
    for (let end = 1; end <= cells.length; end++) {
      if (end < cells.length && cells[end].joins) continue;
      if (alignment === "align") alignAll(cells.slice(first, end));
      else if (end - first > 1) drawIntoColumn(layout, cells.slice(first, end));
      first = end;
    }
  }
  for (const [index, { gap, width }] of cells.entries()) {
    if (alignment === "auto" && keepsTabs(layout, cells, index)) continue;
    layout.setWidth(gap, width);
  }
}

/** Marks what is lined up as closely as its longest line lets it be. */
function findTightRuns(cells: readonly LinedUp[]): void {
  let first = 0;
  for (let end = 1; end <= cells.length; end++) {
    if (end < cells.length && cells[end].joins && cells[end].column === cells[first].column) continue;
    let padded = 0;
    for (let index = first; index < end; index++) if (cells[index].isPadded) padded++;
    // One blank where the file has none lines up what it brings into one column with a longer name, and nothing else.
    const isLinedUp = padded < end - first;
    for (let index = first; index < end; index++) {
      const { usual, column, around } = cells[index];
      if (!isLinedUp && usual === 0 && column - around === 1) cells[index].isPadded = false;
    }
    if (padded > 0 && isLinedUp) for (let index = first; index < end; index++) cells[index].isTight = true;
    first = end;
  }
}

/** What stands in one column with the cell above or below it in the block stays there, if one of them was moved for that. */
function keepColumns(cells: readonly LinedUp[]): void {
  let first = 0;
  for (let end = 1; end <= cells.length; end++) {
    if (end < cells.length && cells[end].column === cells[first].column) continue;
    const run = end - first > 1 ? cells.slice(first, end) : [];
    if (run.some(({ isPadded }) => isPadded))
      for (const cell of run) cell.width = Math.max(cell.usual, cell.column - cell.around);
    first = end;
  }
}

/** Puts all cells of a paragraph in one column, those left out that are too long. */
function alignAll(cells: readonly LinedUp[]): void {
  let column = 0;
  for (const { around, usual } of cells)
    if (around + usual <= widestAlignment) column = Math.max(column, around + usual);
  for (const cell of cells) cell.width = Math.max(cell.usual, column - cell.around);
}

/**
 * Where most of what belongs together stands in one column, the rest is put there too if it fits: what was moved somewhere else and
 * is not lined up among itself, and what was not moved.
 */
function drawIntoColumn(layout: Layout, cells: readonly LinedUp[]): void {
  const column = columnOfMost(cells);
  if (column === undefined || column > widestAlignment) return;
  const { families, isMeant } = whatStandsIn(layout, cells, column);
  const belongs = (cell: LinedUp): boolean =>
    families.size >= manyFamilies || families.has(familyOf(nameOf(layout, cell)));
  let inside = 0;
  let all = 0;
  for (const cell of cells) {
    if (cell.column === column) inside++;
    if (belongs(cell)) all++;
  }
  if (inside * 2 <= all) return;
  for (const cell of cells) {
    const width = column - cell.around;
    if (cell.column === column || cell.isTight || width < cell.usual) continue;
    if (belongs(cell) && (cell.isPadded || isMeant)) cell.width = width;
  }
}

/**
 * The kinds of parameters that stand in a column (`exec.`, `$`), and whether it is meant for more than an `=` that was moved to
 * stand above its own `+=`.
 */
function whatStandsIn(
  layout: Layout,
  cells: readonly LinedUp[],
  column: number,
): { families: Set<string>; isMeant: boolean } {
  const families = new Set<string>();
  let isMeant = false;
  for (const [index, cell] of cells.entries()) {
    if (cell.column !== column) continue;
    const name = nameOf(layout, cell);
    families.add(familyOf(name));
    const below = cells[index + 1];
    if (cell.isPadded && !(below?.column === column && nameOf(layout, below) === name)) isMeant = true;
  }
  return { families, isMeant };
}

/** So many kinds of parameters in one column are lined up as lines, not as what belongs together. */
const manyFamilies = 3;

/** The column in which most of some cells stand, two at least, and one of them because it was moved there. */
function columnOfMost(cells: readonly LinedUp[]): number | undefined {
  const counts = new Map<number, number>();
  const padded = new Set<number>();
  for (const { column, isPadded } of cells) {
    counts.set(column, (counts.get(column) ?? 0) + 1);
    if (isPadded) padded.add(column);
  }
  let best: number | undefined;
  let most = 1;
  for (const [column, count] of counts) {
    if (count <= most || !padded.has(column)) continue;
    most = count;
    best = column;
  }
  return best;
}

/** Blanks with tabs end at tab stops that nobody knows here: they stay where a neighbour has them as well. */
function keepsTabs({ tabs }: Layout, cells: readonly LinedUp[], index: number): boolean {
  const isTab = (other: LinedUp | undefined): boolean => other !== undefined && tabs[other.gap] === 1;
  return isTab(cells[index]) && (isTab(cells[index - 1]) || isTab(cells[index + 1]));
}

const nameOf = ({ text, starts, ends }: Layout, { row: { name } }: LinedUp): string =>
  text.slice(starts[name], Math.min(ends[name], starts[name] + widestAlignment));

/** What rows have in common that were lined up because they belong together: `exec.` or `$`. */
function familyOf(name: string): string {
  if (name.startsWith("$")) return "$";
  return name.slice(0, name.indexOf(".") + 1) || name;
}
