import type { Dialect } from "../parameters/index.ts";
import { say } from "../words/index.ts";
import { bestReading } from "./recovery/index.ts";
import { scan } from "./strict/scanner.ts";
import { parseStrictly } from "./strict/strict-parser.ts";
import { SyntaxTree } from "./tree/ast.ts";
import type { SyntaxProblem } from "./tree/problem.ts";
import type { Rejection } from "./tree/rejection.ts";
import type { TokenList } from "./tree/token-list.ts";

/**
 * Reads a file as jail(8) of the given dialect does. Never throws, whatever the text. A file that jail(8) would refuse, or
 * of which it would ignore a part, is read a second time with error recovery.
 */
export function parse(text: string, dialect: Dialect): SyntaxTree {
  const tokens = scan(text, dialect);
  const { nodes, rejection, endOfInput, soundTokens } = parseStrictly(text, tokens, dialect);
  if (!rejection && endOfInput === text.length) return new SyntaxTree(text, dialect, { tokens, nodes });
  return parseBroken(text, dialect, { rejection, endOfInput, soundEnd: tokens.start(soundTokens) });
}

/** What jail(8) makes of a text that it does not read to the end. */
export interface StrictEnd {
  readonly rejection: Rejection | undefined;
  /** Offset at which jail(8) stops reading without a word; the end of the text where it refuses it. */
  readonly endOfInput: number;
  /** Offset of the statement or sign at which it stops. */
  readonly soundEnd: number;
}

/**
 * Reads a text with error recovery.
 *
 * @param alike what it splits the text into, where that is known
 */
export function parseBroken(
  text: string,
  dialect: Dialect,
  { rejection, endOfInput, soundEnd }: StrictEnd,
  alike?: TokenList,
): SyntaxTree {
  const recovered = bestReading(text, dialect, soundEnd, alike);
  const problems = [...recovered.problems];
  if (problems.length === 0 && rejection) {
    const end = Math.min(text.length, Math.max(rejection.end, rejection.start + 1));
    problems.push({
      code: "syntax-error",
      start: Math.min(rejection.start, end),
      end,
      message: say`jail(8) cannot read the file from here on.`,
      fixes: [],
    });
  }
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  const { tokens, nodes } = recovered;
  return new SyntaxTree(text, dialect, { tokens, nodes }, { problems, rejection, endOfInput, soundEnd });
}

/** The problem of `tree` that jail(8)'s first message is about: the last one that starts before what it names. */
export function rejectedProblem(tree: SyntaxTree): SyntaxProblem | undefined {
  const { rejection, problems } = tree;
  if (!rejection) return undefined;
  let best: SyntaxProblem | undefined;
  for (const problem of problems) {
    if (problem.accepted) continue;
    if (best && problem.start > rejection.start) break;
    best = problem;
  }
  return best;
}
