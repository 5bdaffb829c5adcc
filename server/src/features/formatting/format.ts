import { applyEdits, type FormatSettings } from "../../analysis/index.ts";
import { linesOf, parse, type SyntaxTree } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";
import { arrange } from "./arrange.ts";
import { brokenStretches } from "./broken-stretches.ts";
import { type FormatEdit, gapEdits } from "./gap-edits.ts";
import { doubleQuotes } from "./quotes.ts";
import { readLayout } from "./read-layout.ts";
import { isReadAlike } from "./same-meaning.ts";
import { type EditorOptions, fileStyle } from "./style.ts";
import { wholeLines } from "./touched-lines.ts";

/**
 * The edits that format a file, in the order of the text; offsets are UTF-16. They lie between tokens; where the file is broken it
 * stays as it is. None for a file that is written in its own style throughout.
 */
export function formatDocument(tree: SyntaxTree, settings: FormatSettings, options: EditorOptions = {}): FormatEdit[] {
  const broken = brokenStretches(tree);
  if (broken.length === 0) return formatAround(tree, [], settings, options);
  for (const stretches of [broken, fromFirst(tree, broken)]) {
    const edits = formatAround(tree, stretches, settings, options);
    if (edits.length === 0 || isReadAlike(tree, parse(applyEdits(tree.text, edits), tree.dialect))) return edits;
  }
  return [];
}

function formatAround(
  tree: SyntaxTree,
  broken: readonly Range[],
  settings: FormatSettings,
  options: EditorOptions,
): FormatEdit[] {
  const { layout, habits } = readLayout(tree, broken);
  arrange(layout, fileStyle(habits, settings, options));
  const edits = gapEdits(layout);
  // How far a string reaches is a guess in a broken file.
  if (settings.quotes !== "double" || broken.length > 0) return edits;
  return [...edits, ...doubleQuotes(layout)].sort((a, b) => a.start - b.start);
}

/** All from the block or statement on in which a file begins to be broken. */
function fromFirst(tree: SyntaxTree, [{ start }]: readonly Range[]): Range[] {
  const { nodes, tokens, text } = tree;
  const lines = linesOf(tree);
  let from = start;
  for (let node = 1; node < nodes.count; node = nodes.endNodes[node]) {
    const nodeStart = tokens.start(nodes.firstTokens[node]);
    if (nodeStart > start) break;
    if (tokens.ends[nodes.endTokens[node] - 1] >= start) from = Math.min(from, nodeStart);
  }
  return [{ start: lines.startOf(lines.lineOf(from)), end: text.length }];
}

/** The same for some stretches of a file: the statements that they touch are formatted as a whole, and nothing else. */
export function formatRanges(
  tree: SyntaxTree,
  ranges: readonly Range[],
  settings: FormatSettings,
  options: EditorOptions = {},
): FormatEdit[] {
  const whole = ranges.map((range) => wholeLines(tree, range));
  const edits = formatDocument(tree, settings, options);
  return edits.filter(({ start, end }) => whole.some((range) => range.start <= start && end <= range.end));
}
