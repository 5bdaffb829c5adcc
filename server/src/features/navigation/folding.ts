import { groupBy } from "../../group-by.ts";
import type { FeatureContext } from "../shared/context.ts";
import { type Comment, type FoldableBlock, type FoldableStretch, foldable } from "./foldable.ts";

/** Lines that can be folded away, zero-based; of a block the last one stays visible, since it holds the brace. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "comment" | "region" | "block" | "list";
}

/** A list of fewer lines takes as much room when it is folded. */
const fewestLines = 3;

/**
 * Blocks, comments, stretches between `# region` and `# endregion`, and lists: `+=` lines one after the other, and values in
 * several lines.
 *
 * @param lineOf the zero-based line of an offset, as the editor counts lines
 * @param most an editor takes no more than these; what stands deepest is left out first
 */
export function foldingRanges(
  { tree }: FeatureContext,
  lineOf: (offset: number) => number,
  most = Number.POSITIVE_INFINITY,
): FoldingRange[] {
  const { blocks, comments, lists } = foldable(tree);
  const lastLineOf: LastLine = (end) => (isLastOfLine(tree.text, end) ? lineOf(end) : lineOf(end) - 1);
  const ranges = distinct([
    ...ofBlocks(blocks, lineOf),
    ...ofComments(comments, lastLineOf, lineOf),
    ...ofLists(lists, lastLineOf, lineOf),
  ]);
  const kept = ranges.length > most ? ranges.slice(0, most) : ranges;
  return kept.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** A comment may take up all lines of its block or of its list: an editor has one mark for them, and the first is told. */
function distinct(ranges: readonly FoldingRange[]): FoldingRange[] {
  const byLines = groupBy(ranges, ({ startLine, endLine }) => `${startLine} ${endLine}`);
  return [...byLines.values()].map(([first]) => first);
}

/** What follows in the line of an end stays visible, as the brace that closes a block. A comment behind it is folded away with it. */
function isLastOfLine(text: string, end: number): boolean {
  let offset = end;
  while (text[offset] === " " || text[offset] === "\t" || text[offset] === ";") offset++;
  return offset === text.length || /^(?:[\r\n#]|\/\/)/.test(text.slice(offset, offset + 2));
}

/** The last line that can be folded away of what ends at an offset. */
type LastLine = (end: number) => number;

/** The outer ones first. */
function ofBlocks(blocks: readonly FoldableBlock[], lineOf: (offset: number) => number): FoldingRange[] {
  const found: { range: FoldingRange; depth: number }[] = [];
  for (const { start, end, isClosed, depth } of blocks) {
    const startLine = lineOf(start);
    const endLine = isClosed ? lineOf(end) - 1 : lineOf(end);
    if (endLine > startLine) found.push({ range: { startLine, endLine, kind: "block" }, depth });
  }
  return found.sort((a, b) => a.depth - b.depth).map(({ range }) => range);
}

function ofComments(
  comments: readonly Comment[],
  lastLineOf: LastLine,
  lineOf: (offset: number) => number,
): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const regions: number[] = [];
  let firstLine = -1;
  let lastLine = -2;
  const finish = (): void => {
    if (lastLine > firstLine) ranges.push({ startLine: firstLine, endLine: lastLine, kind: "comment" });
    firstLine = -1;
    lastLine = -2;
  };
  for (const { start, end, mark, isBlock, isAlone } of comments) {
    const line = lineOf(start);
    if (mark !== undefined) {
      finish();
      const startLine = mark === "region" ? undefined : regions.pop();
      if (mark === "region") regions.push(line);
      else if (startLine !== undefined && line > startLine) ranges.push({ startLine, endLine: line, kind: "region" });
    } else if (isBlock) {
      finish();
      const endLine = lastLineOf(end);
      if (endLine > line) ranges.push({ startLine: line, endLine, kind: "comment" });
    } else if (isAlone) {
      if (line !== lastLine + 1) {
        finish();
        firstLine = line;
      }
      lastLine = line;
    }
  }
  finish();
  return ranges;
}

function ofLists(
  lists: readonly FoldableStretch[],
  lastLineOf: LastLine,
  lineOf: (offset: number) => number,
): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const { start, end } of lists) {
    const [startLine, endLine] = [lineOf(start), lastLineOf(end)];
    if (endLine - startLine + 1 >= fewestLines) ranges.push({ startLine, endLine, kind: "list" });
  }
  return ranges;
}
