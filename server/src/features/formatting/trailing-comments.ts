import { columnNow, type Indentation } from "./indentation.ts";
import { Held, isCommentLexeme, type Layout } from "./layout.ts";
import type { Lines } from "./lines.ts";

/** Comments are moved no farther to the right than this to line them up. */
const widestComment = 200;

/** A comment at the end of a line, or one below it that goes on with it. */
interface PlacedComment {
  readonly comment: number;
  readonly goesOn: boolean;
  /** The column as it is. */
  readonly column: number;
  /** Where what stands before it ends, as it is and as it is to be. */
  readonly endWas: number;
  readonly end: number;
}

/**
 * Decides the gaps before the comments at the ends of lines. Those that stand below each other do so again, and with them the lines
 * of comment that go on below; another one keeps its distance.
 */
export function placeTrailingComments(layout: Layout, lines: Lines, indentation: Indentation): void {
  let run: PlacedComment[] = [];
  for (let line = 0; line < lines.count; line++) {
    const first = lines.firsts[line];
    const placed = placedOf(layout, lines, indentation, line);
    if (run.length > 0 && (!placed || layout.breaks[first] !== 1)) {
      placeRun(layout, run);
      run = [];
    }
    if (placed) run.push(placed);
  }
  placeRun(layout, run);
}

function placedOf(layout: Layout, lines: Lines, { goesOn }: Indentation, line: number): PlacedComment | undefined {
  const first = lines.firsts[line];
  const comment = lines.firsts[line + 1] - 1;
  if (!isCommentLexeme(layout.kinds[comment]) || layout.held[comment] === Held.whole) return undefined;
  const column = lines.column(line, comment);
  if (goesOn[first] === 1) return { comment, goesOn: true, column, endWas: 0, end: 0 };
  if (comment === first || layout.tabs[comment] === 1) return undefined;
  const endWas = column - lines.widths[comment];
  const end = columnNow(layout, lines, line, comment) - layout.widths[comment];
  return { comment, goesOn: false, column, endWas, end };
}

function placeRun(layout: Layout, run: readonly PlacedComment[]): void {
  const common = columnOfMost(run);
  if (common !== undefined) {
    const members = run.filter(({ goesOn, column }) => !goesOn && column === common);
    const column = commonColumn(members);
    place(layout, run, (placed) => {
      if (placed.column === common) return column;
      if (hasMarkAt(layout, placed, common)) return placed.column + column - common;
      return placed.end < column ? column : ownColumn(placed);
    });
    return;
  }
  // Comments of several columns: those that follow each other in the same one stay together.
  for (let from = 0; from < run.length; ) {
    let to = from + 1;
    while (to < run.length && run[to].column === run[from].column) to++;
    const group = run.slice(from, to);
    const members = group.filter(({ goesOn }) => !goesOn);
    const column = members.length > 1 ? commonColumn(members) : undefined;
    place(layout, group, (placed) => column ?? ownColumn(placed));
    from = to;
  }
}

function place(layout: Layout, run: readonly PlacedComment[], columnFor: (placed: PlacedComment) => number): void {
  let above = 0;
  for (const placed of run) {
    const column = placed.goesOn ? above : Math.max(columnFor(placed), placed.end + 1);
    layout.setWidth(placed.comment, column - placed.end);
    above = column;
  }
}

/** Whether a comment has a sign of a comment in it, in a column: it stands there on purpose, as `# why  # NAME` above `# NAME`. */
function hasMarkAt({ text, starts, ends }: Layout, { comment, column }: PlacedComment, common: number): boolean {
  const at = starts[comment] + common - column;
  if (at <= starts[comment] || at >= ends[comment]) return false;
  const before = text.slice(starts[comment], at);
  // Columns are those of the screen: other letters than these may take two, and a tab takes several.
  return /^[ -~]*[ ]$/.test(before) && (text[at] === "#" || text.startsWith("//", at));
}

const ownColumn = ({ column, endWas, end }: PlacedComment): number => end + column - endWas;

/** The column of comments that stand below each other: as far from the longest of their lines as it was. */
function commonColumn(members: readonly PlacedComment[]): number {
  let longestWas = 0;
  let longest = 0;
  for (const { endWas, end } of members) {
    longestWas = Math.max(longestWas, endWas);
    longest = Math.max(longest, end);
  }
  const [{ column }] = members;
  return longest > widestComment ? column : longest + column - longestWas;
}

/** The column of more than half of the comments, of two at least. */
function columnOfMost(run: readonly PlacedComment[]): number | undefined {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { goesOn, column } of run) {
    if (goesOn) continue;
    all++;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  for (const [column, count] of counts) if (count > 1 && count * 2 > all) return column;
  return undefined;
}
