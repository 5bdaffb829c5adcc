import { hasSyntaxProblem } from "../../rules/support/syntax-problems.ts";
import { linesOf, NodeKind, type SyntaxProblem, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";

/** Mistakes after which it is guessed where blocks begin and end. */
const aboutBlocks: ReadonlySet<SyntaxProblem["code"]> = new Set(["brace-unterminated", "nested-block"]);

/**
 * The lines of which it is guessed how they are meant, in the order of the text: those of problems, of the statements that have
 * one, and of the blocks whose braces do not match. Ranges are whole lines, and do not overlap.
 */
export function brokenStretches(tree: SyntaxTree): readonly Range[] {
  const { problems, text } = tree;
  if (problems.length === 0) return [];
  const found: Range[] = problems.map(({ start, end }) => ({ start, end }));
  const isBrace = ({ start, end }: SyntaxProblem): boolean => /[{}]/.test(text.slice(start, end));
  const braces = problems.filter((problem) => aboutBlocks.has(problem.code) || isBrace(problem));
  addIllegalTokens(tree, found);
  addStatements(tree, found);
  if (braces.length > 0) addBlocks(tree, braces, found);
  return merged(tree, found);
}

/** Not each of them has a problem of its own. */
function addIllegalTokens({ tokens }: SyntaxTree, found: Range[]): void {
  for (let token = 0; token < tokens.count; token++) {
    const kind: TokenKind = tokens.kinds[token];
    if (kind === TokenKind.IllegalBlank || kind >= TokenKind.IllegalWord)
      found.push({ start: tokens.start(token), end: tokens.ends[token] });
  }
}

function addStatements(tree: SyntaxTree, found: Range[]): void {
  const { nodes, tokens } = tree;
  for (let node = 1; node < nodes.count; node++) {
    const kind: NodeKind = nodes.kinds[node];
    if (kind === NodeKind.Jail || kind === NodeKind.Value) continue;
    const start = tokens.start(nodes.firstTokens[node]);
    const end = tokens.ends[nodes.endTokens[node] - 1] ?? start;
    // A problem is often told at the end of what it is about.
    if (hasSyntaxProblem(tree, start - 1, end + 1)) found.push({ start, end });
  }
}

/** The outermost blocks that begin, end or are told about where braces are guessed. */
function addBlocks(tree: SyntaxTree, problems: readonly SyntaxProblem[], found: Range[]): void {
  const { nodes, tokens } = tree;
  let next = 0;
  for (let node = 1; node < nodes.count; node = nodes.endNodes[node]) {
    if ((nodes.kinds[node] as NodeKind) !== NodeKind.Jail) continue;
    const start = tokens.start(nodes.firstTokens[node]);
    const end = tokens.ends[nodes.endTokens[node] - 1] ?? start;
    while (next < problems.length && problems[next].end < start) next++;
    if (next < problems.length && problems[next].start <= end) found.push({ start, end });
  }
}

function merged(tree: SyntaxTree, found: readonly Range[]): Range[] {
  const lines = linesOf(tree);
  const sorted = found.toSorted((a, b) => a.start - b.start);
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const from = lines.startOf(lines.lineOf(start));
    const to = lines.endOf(lines.lineOf(end));
    const last = result[result.length - 1];
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else result.push({ start: from, end: to });
  }
  return result;
}
