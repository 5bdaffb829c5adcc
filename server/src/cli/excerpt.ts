import { characterStart, printable } from "../text/index.ts";
import { widthOf } from "./terminal/display-width.ts";

/** A line of a file and, to be printed under it, carets below a part of it. */
export interface Excerpt {
  readonly source: string;
  readonly mark: string;
}

/** One character as it is printed. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isMarked: boolean;
}

/**
 * Draws a line with a mark under the UTF-16 units from `start` to `end`, or a single caret where the two are the same. Tabs
 * stay tabs in both lines, so that the mark is right whatever their width; a line that is too long is cut around the mark.
 */
export function drawExcerpt(line: string, start: number, end: number, columns: number): Excerpt {
  // Of a line of megabytes only what can be seen is looked at.
  const from = characterStart(line, Math.max(0, start - columns));
  const to = characterStart(line, Math.min(line.length, start + 2 * columns));
  const cells = [...line.slice(from, to)].reduce(
    (done, character) => {
      const offset = done.offset + character.length;
      const isMarked = offset > start && done.offset < end;
      const text = character === "\t" ? character : printable(character);
      done.cells.push({ text, width: widthOf(text), isMarked });
      done.offset = offset;
      return done;
    },
    { cells: [] as Cell[], offset: from },
  ).cells;
  const before = [...line.slice(from, start)].length;
  const window = visibleCells(cells, before, columns);
  const cutBefore = from > 0 || window.first > 0;
  const cutAfter = to < line.length || window.end < cells.length;
  const shown = cells.slice(window.first, window.end);
  const marked = shown.some((cell) => cell.isMarked && cell.width > 0);
  const source = (cutBefore ? "…" : "") + shown.map((cell) => cell.text).join("") + (cutAfter ? "…" : "");
  const lead = cutBefore ? " " : "";
  if (marked) return { source, mark: lead + shown.map(markOf).join("").trimEnd() };
  // Nothing to underline: the mark is a place between two characters.
  const blanks = cells.slice(window.first, before).map(markOf).join("").replaceAll("^", " ");
  return { source, mark: `${lead}${blanks}^` };
}

const markOf = ({ text, width, isMarked }: Cell): string =>
  text === "\t" ? text : (isMarked ? "^" : " ").repeat(width);

/** The cells that fit: as many as possible, with a third of the room before the mark when the line has to be cut there. */
function visibleCells(cells: readonly Cell[], marked: number, columns: number): { first: number; end: number } {
  // Two columns are for the signs that something is left out.
  const room = columns - 2;
  let first = 0;
  if (widthFrom(cells, 0, marked) > (room * 2) / 3) {
    let used = 0;
    first = marked;
    while (first > 0 && used + columnsOf(cells[first - 1]) <= room / 3) used += columnsOf(cells[--first]);
  }
  let end = first;
  let used = 0;
  while (end < cells.length && used + columnsOf(cells[end]) <= room) used += columnsOf(cells[end++]);
  return { first, end: Math.max(end, Math.min(marked, cells.length)) };
}

const widthFrom = (cells: readonly Cell[], first: number, end: number): number =>
  cells.slice(first, end).reduce((sum, cell) => sum + columnsOf(cell), 0);

/** A tab is counted with its greatest width, for nobody knows where it ends. */
const columnsOf = ({ text, width }: Cell): number => (text === "\t" ? 8 : width);
