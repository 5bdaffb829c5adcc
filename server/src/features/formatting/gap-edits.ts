import { lineEndAt } from "../../text/index.ts";
import { Held, type Layout } from "./layout.ts";

/** A stretch of a text, in UTF-16 offsets, and what is put in its place. */
export interface FormatEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What was decided about the gaps of a layout, as the least that has to be changed in its text. In the order of the text. */
export function gapEdits(layout: Layout): FormatEdit[] {
  const { count, untidy, changed, held } = layout;
  const edits: FormatEdit[] = [];
  for (let gap = 0; gap <= count; gap++) {
    if ((untidy[gap] === 1 || changed[gap] === 1) && held[gap] !== Held.whole) addEdits(layout, gap, edits);
  }
  return edits;
}

function addEdits(layout: Layout, gap: number, edits: FormatEdit[]): void {
  const { text, breaks } = layout;
  const gapStart = layout.gapStart(gap);
  const blanksStart = layout.blanksStart(gap);
  const holdsBreaks = layout.held[gap] === Held.breaks;
  let kept = 0;
  let offset = gapStart;
  while (offset < blanksStart && (holdsBreaks || kept < breaks[gap])) {
    const feed = text.indexOf("\n", offset);
    const lineEnd = feed > offset && text[feed - 1] === "\r" ? feed - 1 : feed;
    if (lineEnd > offset && !holdsBreaks) edits.push({ start: offset, end: lineEnd, text: "" });
    kept++;
    offset = feed + 1;
  }
  const end = layout.startOf(gap);
  const blanks = layout.blanksOf(gap);
  const missing = holdsBreaks ? 0 : breaks[gap] - kept;
  const wanted = missing > 0 ? lineEndAt(text, gapStart).repeat(missing) + blanks : blanks;
  if (text.slice(blanksStart, end) !== wanted) edits.push({ start: offset, end, text: wanted });
  else if (offset < blanksStart) edits.push({ start: offset, end: blanksStart, text: "" });
}
