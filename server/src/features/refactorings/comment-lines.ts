import { isComment, isTrivia, linesOf, type SyntaxTree } from "../../syntax/index.ts";

/** What belongs to a statement in the eyes of a reader: the lines it stands on, with the comments that speak of it. */
export interface StatementLines {
  /** From the start of the first of its comments above to the start of the line after it. */
  readonly start: number;
  readonly end: number;
  /** The comments directly above it, each as it is written without its indentation. */
  readonly above: readonly string[];
  /** Those behind it on its last line. */
  readonly beside: readonly string[];
}

/** The lines of what stands between two offsets; undefined when something else stands on them, too. */
export function linesOfStatement(tree: SyntaxTree, start: number, end: number): StatementLines | undefined {
  const lines = linesOf(tree);
  const first = lines.lineOf(start);
  const last = lines.lineOf(end);
  if (!isFree(tree, lines.startOf(first), start) || !isFree(tree, end, lines.endOf(last))) return undefined;
  if (commentsBetween(tree, lines.startOf(first), start).length > 0) return undefined;
  const from = lines.startOf(firstCommentLine(tree, first));
  return {
    start: from,
    end: last + 1 < lines.count ? lines.startOf(last + 1) : tree.text.length,
    above: commentsBetween(tree, from, start),
    beside: commentsBetween(tree, end, lines.endOf(last)),
  };
}

/** The first of the lines above `line` that hold nothing but comments, with no empty line between; `line` when there is none. */
export function firstCommentLine(tree: SyntaxTree, line: number): number {
  const lines = linesOf(tree);
  let first = line;
  while (first > 0 && isCommentLine(tree, first - 1)) first--;
  // A comment that begins behind another statement belongs to that one.
  while (first < line && tree.tokens.start(tree.tokens.at(lines.startOf(first))) < lines.startOf(first)) {
    if (!isComment(tree.tokens.kinds[tree.tokens.at(lines.startOf(first))])) break;
    first++;
  }
  return first;
}

/**
 * The first line that goes with a statement or block, comments above it included. What stands at the very top of a file, or
 * silences rules in all of it, is about the file and stays.
 */
export function firstOwnLine(
  tree: SyntaxTree,
  { start, index }: { readonly start: number; readonly index: number },
): number {
  const lines = linesOf(tree);
  const line = lines.lineOf(start);
  const first = firstCommentLine(tree, line);
  if (index !== 1) return first;
  const comments = tree.text.slice(lines.startOf(first), lines.startOf(line));
  if (first > 0 && !comments.includes("jailconf-ignore-file")) return first;
  let own = line;
  // What silences the statement goes with it.
  while (own > first && /^\s*(?:#+|\/\/)\s*jailconf-ignore(?:-block)?\s/.test(lines.lineText(own - 1))) own--;
  return own;
}

/** Whether a line holds comments, or a part of one, and nothing else. */
function isCommentLine(tree: SyntaxTree, line: number): boolean {
  const lines = linesOf(tree);
  const { tokens } = tree;
  const end = lines.endOf(line);
  if (tree.text.slice(lines.startOf(line), end).trim() === "") return false;
  for (let token = tokens.at(lines.startOf(line)); token < tokens.count && tokens.start(token) < end; token++) {
    if (!isTrivia(tokens.kinds[token])) return false;
  }
  return true;
}

/** Whether nothing but blanks and comments stand in a stretch, none of which goes on behind it. */
export function isFree({ tokens }: SyntaxTree, start: number, end: number): boolean {
  if (start >= end) return true;
  for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
    const kind = tokens.kinds[token];
    if (!isTrivia(kind) || (isComment(kind) && tokens.ends[token] > end)) return false;
  }
  return true;
}

/** The comments that begin in a stretch. */
export function commentsBetween({ text, tokens }: SyntaxTree, start: number, end: number): string[] {
  const found: string[] = [];
  if (start >= end) return found;
  for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
    const isIn = isComment(tokens.kinds[token]) && tokens.start(token) >= start;
    if (isIn) found.push(text.slice(tokens.start(token), tokens.ends[token]).trimEnd());
  }
  return found;
}

/** Whether a comment ends only with its line, so that nothing may be written behind it. */
export const isLineComment = (comment: string): boolean => !comment.startsWith("/*");

/** Whether jail(8) reads a stretch of a file as it looks. */
export const isSound = ({ problems }: SyntaxTree, start: number, end: number): boolean =>
  !problems.some((problem) => problem.start < end && start < problem.end);
