import { applyEdits, type FormatSettings } from "../../analysis/index.ts";
import { linesOf, parse, type SyntaxTree } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";
import { arrange } from "./arrange.ts";
import { brokenStretches } from "./broken-stretches.ts";
import { type FormatEdit, gapEdits } from "./gap-edits.ts";
import { Habits } from "./habits.ts";
import { forEachRun, type Passage, passagesOf } from "./passages.ts";
import { doubleQuotes } from "./quotes.ts";
import { readBroken, readParts } from "./read-layout.ts";
import { isReadAlike } from "./same-meaning.ts";
import { type EditorOptions, type FileStyle, fileStyle } from "./style.ts";
import { wholeLines } from "./touched-lines.ts";

/**
 * The edits that format a file, in the order of the text; offsets are UTF-16. They lie between tokens; where the file is broken it
 * stays as it is. None for a file that is written in its own style throughout.
 */
export function formatDocument(tree: SyntaxTree, settings: FormatSettings, options: EditorOptions = {}): FormatEdit[] {
  const broken = brokenStretches(tree);
  if (broken.length === 0) return formatPassages(tree, settings, options, () => true);
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
  const habits = new Habits();
  const layout = readBroken(tree, broken, habits);
  arrange(layout, fileStyle(habits, settings, options));
  // How far a string reaches is a guess in a broken file: its quotes stay.
  return gapEdits(layout);
}

/** Formats those passages of a file that nobody has broken which are chosen. */
function formatPassages(
  tree: SyntaxTree,
  settings: FormatSettings,
  options: EditorOptions,
  isChosen: (passage: Passage) => boolean,
): FormatEdit[] {
  // In the old dialect a CR is a mistake wherever no comment holds it, and lines that are made end as those of the file.
  if (tree.dialect === "12" && tree.text.includes("\r")) return [];
  const { passages, habits } = passagesOf(tree);
  const style = fileStyle(habits, settings, options);
  const quotes = settings.quotes === "double";
  const styleText = JSON.stringify([style, quotes]);
  const isNew = (passage: Passage): boolean => passage.kept.style !== styleText && isChosen(passage);
  forEachRun(passages, isNew, (run) => {
    const edits = editsOf(tree, run, style, quotes);
    let next = 0;
    for (const { start, end, kept } of run) {
      const own: FormatEdit[] = [];
      for (; next < edits.length && edits[next].end <= end; next++) own.push(moved(edits[next], -start));
      kept.style = styleText;
      kept.edits = own;
    }
  });
  const all: FormatEdit[] = [];
  for (const passage of passages)
    if (isChosen(passage)) for (const edit of passage.kept.edits) all.push(moved(edit, passage.start));
  return all;
}

function editsOf(tree: SyntaxTree, run: readonly Passage[], style: FileStyle, quotes: boolean): FormatEdit[] {
  const layout = readParts(tree, run);
  arrange(layout, style);
  const edits = gapEdits(layout);
  return quotes ? [...edits, ...doubleQuotes(layout)].sort((a, b) => a.start - b.start) : edits;
}

const moved = ({ start, end, text }: FormatEdit, shift: number): FormatEdit => ({
  start: start + shift,
  end: end + shift,
  text,
});

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
  const isIn = ({ start, end }: Range): boolean => whole.some((range) => range.start <= start && end <= range.end);
  if (tree.problems.length > 0) return formatDocument(tree, settings, options).filter(isIn);
  const touches = ({ start, end }: Passage): boolean => whole.some((range) => start <= range.end && range.start <= end);
  return formatPassages(tree, settings, options, touches).filter(isIn);
}
