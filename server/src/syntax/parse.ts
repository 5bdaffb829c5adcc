import type { Dialect } from "../parameters/dialect.ts";
import type { SyntaxProblem } from "./problem.ts";
import { type Mending, scanMending } from "./recovery/mending-scanner.ts";
import { parseRecovering, type RecoveredParse, type RecoveryOptions } from "./recovery/recovering-parser.ts";
import { scan } from "./scanner.ts";
import { parseStrictly } from "./strict-parser.ts";
import { SyntaxTree } from "./tree.ts";

/**
 * Reads a file as jail(8) of the given dialect does. Never throws, whatever the text. A file that jail(8) would refuse, or
 * of which it would ignore a part, is read a second time with everything that helps to mend it.
 */
export function parse(text: string, dialect: Dialect): SyntaxTree {
  const tokens = scan(text, dialect);
  const strict = parseStrictly(text, tokens, dialect);
  const { rejection, endOfInput } = strict;
  if (!rejection && endOfInput === text.length)
    return new SyntaxTree(text, dialect, tokens, strict.nodes, [], undefined, endOfInput);
  const mended = bestReading(text, dialect, tokens.start(strict.soundTokens));
  const problems = [...mended.problems];
  if (problems.length === 0 && rejection) {
    const end = Math.min(text.length, Math.max(rejection.end, rejection.start + 1));
    problems.push({
      code: "syntax-error",
      start: Math.min(rejection.start, end),
      end,
      message: "jail(8) cannot read the file from here on.",
      fixes: [],
    });
  }
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return new SyntaxTree(text, dialect, mended.tokens, mended.nodes, problems, rejection, endOfInput);
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

/**
 * Mends the text in several ways and keeps the one with the fewest complaints. What stands before the offset `soundEnd` is
 * right, unless a quote is missing there.
 */
function bestReading(text: string, dialect: Dialect, soundEnd: number): RecoveredParse {
  let best: RecoveredParse | undefined;
  for (const mending of waysToMend(text, soundEnd)) {
    const { tokens, strictEnd } = scanMending(text, dialect, mending);
    const { soundTokens } = parseStrictly(text, tokens, dialect, strictEnd);
    // Reading by indentation comes first: where it is as good as by braces alone, it names a better place.
    for (const closeByIndentation of [true, false]) {
      const options: RecoveryOptions = { closeByIndentation, soundTokens, limit: best?.complaints };
      const reading = parseRecovering(text, tokens, dialect, options);
      if (!best || reading.complaints < best.complaints) best = reading;
      if (!reading.hasBraceProblem) break;
    }
  }
  return best as RecoveredParse;
}

function waysToMend(text: string, soundEnd: number): Mending[] {
  const hasString = text.includes('"') || text.includes("'");
  const hasOpenComment = text.lastIndexOf("/*") > text.lastIndexOf("*/");
  const ways: Mending[] = [];
  for (const closeComments of hasOpenComment ? [true, false] : [true]) {
    for (const splitLongStrings of hasString ? [true, false] : [false])
      ways.push({ splitLongStrings, closeComments, soundEnd });
  }
  return ways;
}
