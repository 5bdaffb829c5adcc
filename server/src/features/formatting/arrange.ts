import { alignChain } from "./alignment.ts";
import { Indentation } from "./indentation.ts";
import { spaceLines } from "./inline-gaps.ts";
import { isCommentLexeme, type Layout, LexemeKind } from "./layout.ts";
import { Lines } from "./lines.ts";
import { forEachChain } from "./rows.ts";
import type { FileStyle } from "./style.ts";
import { placeTrailingComments } from "./trailing-comments.ts";

/** What is lined up with something that moves is looked at again, so many times at most. */
const mostPasses = 8;

/** Decides all gaps of a layout, until there is nothing more to decide: what was formatted once is formatted. */
export function arrange(layout: Layout, style: FileStyle): void {
  placeBraces(layout, style);
  limitBlankLines(layout, style);
  for (let pass = 0; pass < mostPasses; pass++) {
    layout.decided = 0;
    arrangeOnce(layout, style);
    if (layout.decided === 0) return;
  }
}

function arrangeOnce(layout: Layout, style: FileStyle): void {
  const lines = new Lines(layout);
  const isFree = new Uint8Array(layout.count).fill(1);
  forEachChain(layout, isFree, (chain) => alignChain(layout, chain, style));
  spaceLines(layout, lines, style, isFree);
  const indentation = new Indentation(layout, lines, style);
  indentation.run();
  placeTrailingComments(layout, lines, indentation);
}

/** The `{` of blocks of more than one line stands on the line of the name, or on its own. */
function placeBraces(layout: Layout, style: FileStyle): void {
  const { count, kinds, breaks } = layout;
  for (let brace = 1; brace < count; brace++) {
    if ((kinds[brace] as LexemeKind) !== LexemeKind.OpenBrace) continue;
    if ((kinds[brace - 1] as LexemeKind) !== LexemeKind.Text || !endsLine(layout, brace)) continue;
    if (style.ownLineBrace === breaks[brace] > 0) continue;
    layout.setBreaks(brace, style.ownLineBrace ? 1 : 0);
    if (breaks[brace] === 0) layout.setWidth(brace, style.beforeBrace);
  }
}

/** Whether a line ends after a lexeme, or after a comment that follows it. */
function endsLine({ count, kinds, breaks }: Layout, lexeme: number): boolean {
  const next = lexeme + 1;
  if (next >= count || breaks[next] > 0) return true;
  return isCommentLexeme(kinds[next]) && (next + 1 >= count || breaks[next + 1] > 0);
}

function limitBlankLines(layout: Layout, style: FileStyle): void {
  const { count, breaks } = layout;
  // At the beginning of the file there is no line to end.
  const most = style.mostBlankLines + 1;
  for (let gap = 0; gap < count; gap++)
    if (breaks[gap] > most) layout.setBreaks(gap, layout.beginsFile(gap) ? most - 1 : most);
  // A file of nothing but blanks stays as it is.
  if (!layout.endsFile || (count === 0 && layout.start === 0)) return;
  const atEnd = style.trimsFinalNewlines ? 1 : most;
  if (breaks[count] > atEnd) layout.setBreaks(count, atEnd);
  if (breaks[count] === 0 && style.finalNewline === "add") layout.setBreaks(count, 1);
  layout.setWidth(count, 0);
}
