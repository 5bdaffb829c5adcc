import { canonicalName } from "../../parameters/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import {
  type FileNode,
  type JailNode,
  jailAt,
  linesOf,
  type SimpleStatement,
  type SyntaxTree,
} from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { firstCommentLine, firstOwnLine, isFree, isSound } from "./comment-lines.ts";
import { rankOfHowCommandsRun, readingOrder } from "./reading-order.ts";
import type { Refactoring } from "./refactoring.ts";

/**
 * Puts the statements of a block, or globals that stand together, into the order in which one reads about a jail and jail(8)
 * uses them. What an empty line parts from the rest stays together, and so do a statement and its comments.
 */
export const sortParameters: Refactoring = {
  id: "sort-parameters",
  kind: "refactor.rewrite",
  offers({ tree, path }, { start }) {
    const block = jailAt(tree, start);
    const runs = runsOf(block ?? tree.root).filter((run) => block !== undefined || isAround(tree, run, start));
    const edits = runs.flatMap((run) => sorted(tree, path, run));
    if (edits.length === 0) return [];
    const title = block ? say`Sort the parameters by phase` : say`Sort these globals by phase`;
    return [{ title, rewrite: () => ({ edits }) }];
  },
};

type Run = readonly SimpleStatement[];

/** Statements that nothing else stands between: what an include brings along, or a block, keeps its place among them. */
function runsOf(block: JailNode | FileNode): Run[] {
  const runs: SimpleStatement[][] = [[]];
  for (const statement of block.statements()) {
    if (statement.kind === "parameter" || statement.kind === "variable") runs[runs.length - 1].push(statement);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Whether an offset lies in the lines of some statements. */
function isAround(tree: SyntaxTree, run: Run, offset: number): boolean {
  const lines = linesOf(tree);
  const line = lines.lineOf(offset);
  const first = firstCommentLine(tree, lines.lineOf(run[0].start));
  return line >= first && line <= lines.lineOf(run[run.length - 1].end);
}

/** Lines that stay together, wherever they go. Line numbers are zero-based, the last one included. */
interface Unit {
  readonly first: number;
  readonly last: number;
  readonly rank: number;
  /** What it sets: statements about the same name keep their order. */
  readonly names: readonly string[];
}

/** Units between empty lines, and comments of their own above them. */
interface Paragraph extends Unit {
  readonly units: readonly Unit[];
}

function sorted(tree: SyntaxTree, path: string, run: Run): TextEdit[] {
  const lines = linesOf(tree);
  const { start, end } = { start: run[0].start, end: run[run.length - 1].end };
  const from = lines.startOf(lines.lineOf(start));
  if (!isFree(tree, from, start) || !isFree(tree, end, lines.endOf(lines.lineOf(end)))) return [];
  if (!isSound(tree, start, end) || run.some(({ semicolon }) => semicolon === undefined)) return [];
  const units = unitsOf(tree, run);
  const paragraphs = paragraphsOf(tree, units);
  const before = paragraphs.flatMap((one) => one.units);
  const order = inOrder(paragraphs);
  const after = order.flatMap((one) => inOrder(one.units));
  if (after.every((unit, index) => unit === before[index])) return [];
  const textOf = (first: number, last: number): string => tree.text.slice(lines.startOf(first), lines.endOf(last));
  const pieces = order.map((paragraph) => {
    const texts = inOrder(paragraph.units).map((unit) => textOf(unit.first, unit.last));
    const above = paragraph.units[0].first;
    if (above > paragraph.first) texts.unshift(textOf(paragraph.first, above - 1));
    return texts.join("\n");
  });
  let text = pieces[0];
  for (let index = 1; index < pieces.length; index++) {
    // The empty lines stay where they are.
    text += "\n".repeat(paragraphs[index].first - paragraphs[index - 1].last) + pieces[index];
  }
  const first = lines.startOf(paragraphs[0].first);
  const last = lines.endOf(paragraphs[paragraphs.length - 1].last);
  return [{ path, start: first, end: last, text }];
}

/** Each statement with the comments directly above it; statements that share a line go together. */
function unitsOf(tree: SyntaxTree, run: Run): Unit[] {
  const lines = linesOf(tree);
  const units: { first: number; last: number; rank: number; names: string[] }[] = [];
  for (const statement of run) {
    const line = lines.lineOf(statement.start);
    const unit = units[units.length - 1];
    const name = canonicalName(statement.name);
    if (unit && line <= unit.last) {
      unit.last = Math.max(unit.last, lastLineOf(tree, statement));
      unit.names.push(name);
      continue;
    }
    const first = units.length === 0 ? firstOwnLine(tree, statement) : firstCommentLine(tree, line);
    units.push({ first, last: lastLineOf(tree, statement), rank: rankOf(statement), names: [name] });
  }
  return units;
}

const rankOf = ({ kind, name }: SimpleStatement): number =>
  kind === "variable" ? rankOfVariables : readingOrder(name);
const rankOfVariables = -1;

/** The last line of a statement, with a comment that begins behind it. */
function lastLineOf(tree: SyntaxTree, { end }: SimpleStatement): number {
  const lines = linesOf(tree);
  let line = lines.lineOf(end);
  for (;;) {
    const token = tree.tokens.at(lines.endOf(line));
    const goesOn = tree.tokens.ends[token] > lines.endOf(line) && tree.tokens.start(token) < lines.endOf(line);
    if (!goesOn || !/^\/\*/.test(tree.text.slice(tree.tokens.start(token), tree.tokens.start(token) + 2))) return line;
    line = lines.lineOf(tree.tokens.ends[token] - 1);
  }
}

function paragraphsOf(tree: SyntaxTree, units: readonly Unit[]): Paragraph[] {
  const lines = linesOf(tree);
  const groups: { first: number; units: Unit[] }[] = [];
  for (const unit of units) {
    const group = groups[groups.length - 1];
    const above = group ? group.units[group.units.length - 1].last : unit.first - 1;
    // Comments that empty lines part from both sides are about what comes next.
    let first = above + 1;
    while (first < unit.first && lines.lineText(first).trim() === "") first++;
    if (group && first === above + 1 && first === unit.first) group.units.push(unit);
    else groups.push({ first, units: [unit] });
  }
  return groups.map(({ first, units: own }) => {
    const all = own.map(({ rank }) => rank).filter((rank) => rank !== rankOfVariables);
    const telling = all.filter((rank) => rank !== rankOfHowCommandsRun);
    const ranks = telling.length > 0 ? telling : all;
    return {
      first,
      last: own[own.length - 1].last,
      rank: ranks.length > 0 ? ranks.reduce((least, rank) => Math.min(least, rank)) : rankOfVariables,
      names: own.flatMap(({ names }) => names),
      units: own,
    };
  });
}

/** In the order of their ranks, but nothing in front of what sets the same name earlier. */
function inOrder<Movable extends Unit>(units: readonly Movable[]): Movable[] {
  const least = new Map<string, number>();
  const ranked = units.map((unit) => {
    let { rank } = unit;
    for (const name of unit.names) rank = Math.max(rank, least.get(name) ?? rank);
    for (const name of unit.names) least.set(name, rank);
    return { unit, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ unit }) => unit);
}
