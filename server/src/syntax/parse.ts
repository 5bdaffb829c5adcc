import type { Dialect } from "../parameters/dialect.ts";
import type { SyntaxProblem } from "./problem.ts";
import { parseRecovering, type RecoveredParse, type RecoveryOptions } from "./recovering-parser.ts";
import { type Mending, scan } from "./scanner.ts";
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
  const mended = bestReading(text, dialect);
  const problems = [...mended.problems];
  if (problems.length === 0 && rejection) {
    const end = Math.min(text.length, Math.max(rejection.end, rejection.start + 1));
    problems.push({
      code: "syntax-error",
      start: Math.min(rejection.start, end),
      end,
      message: "jail(8) cannot read the file from here on, so no jail of it starts.",
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

/** Mends the text in several ways and keeps the one with the fewest complaints. */
function bestReading(text: string, dialect: Dialect): RecoveredParse {
  let best: RecoveredParse | undefined;
  for (const splitLongStrings of hasLongString(text) ? [false, true] : [false]) {
    const mending: Mending = { splitLongStrings };
    const tokens = scan(text, dialect, mending);
    // Reading by indentation comes first: where it is as good as by braces alone, it names a better place.
    for (const closeByIndentation of [true, false]) {
      const options: RecoveryOptions = { closeByIndentation };
      const reading = parseRecovering(text, tokens, dialect, options);
      if (!best || reading.problems.length < best.problems.length) best = reading;
      if (!reading.hasBraceProblem) break;
    }
  }
  return best as RecoveredParse;
}

/** Whether some line has a quote and ends in `;` in a way that an unclosed string could explain. */
function hasLongString(text: string): boolean {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    if (end < 0) return false;
    let last = end - 1;
    while (last > start && (text[last] === " " || text[last] === "\t" || text[last] === "\r")) last--;
    if (text[last] === ";") {
      for (let offset = start; offset < last; offset++) {
        const code = text.charCodeAt(offset);
        if (code === 0x22 || code === 0x27) return true;
      }
    }
    start = end + 1;
  }
  return false;
}
