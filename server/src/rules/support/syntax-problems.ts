import type { Configuration, EffectiveJail } from "../../config/index.ts";
import {
  rejectedProblem,
  rejectionMessage,
  type SyntaxProblem,
  type SyntaxProblemCode,
  type SyntaxTree,
} from "../../syntax/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { FileContext, IsConsequence } from "../rule/rule.ts";
import { remembered } from "./remembered.ts";

/** Reports the slips of a file that the parser found under one code; `reword` and `mend` may know more than the parser. */
export function reportSyntaxProblems(
  context: FileContext,
  code: SyntaxProblemCode,
  reword: (problem: SyntaxProblem) => string = (problem) => problem.message,
  mend: (problem: SyntaxProblem) => SyntaxProblem["fixes"] = (problem) => problem.fixes,
): void {
  const { tree, path } = context;
  const rejected = rejectedProblem(tree);
  for (const problem of tree.problems) {
    if (problem.code !== code) continue;
    context.report({
      path,
      start: problem.start,
      end: problem.end,
      message: reword(problem),
      notes: problem.notes,
      severity: problem.accepted ? "warning" : undefined,
      refusesFile: tree.rejection !== undefined && !problem.accepted,
      jailSays: problem === rejected && tree.rejection ? rejectionMessage(tree.rejection, path) : undefined,
      fixes: () => mend(problem).map((fix) => withPath(fix, path)),
    });
  }
}

function withPath(fix: SyntaxProblem["fixes"][number], path: string): Proposal {
  const { title, guess, alternative } = fix;
  return { title, guess, alternative, edits: fix.edits.map((edit) => ({ path, ...edit })) };
}

/** Whether the parser complains about something between two offsets. */
export function hasSyntaxProblem(tree: SyntaxTree, start: number, end: number): boolean {
  const { problems } = tree;
  const furthest = furthestEnds(tree);
  // How many problems start before the end; problems are in the order of their starts.
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (problems[middle].start < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && furthest[low - 1] > start;
}

/** How far the problems up to each one reach. */
const furthestEnds = remembered(({ problems }: SyntaxTree): readonly number[] => {
  let furthest = 0;
  return problems.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
});

/** Slips after which nobody knows what the text under them was meant to be. */
const aboutText: ReadonlySet<SyntaxProblemCode> = new Set(["needs-quotes", "non-ascii-token", "string-unterminated"]);

/** The stretches of such slips, in the order of their starts. They hardly overlap. */
const unclearStretches = remembered(({ problems }: SyntaxTree): readonly SyntaxProblem[] =>
  problems.filter(({ code, accepted }) => aboutText.has(code) && !accepted),
);

/** What other rules say about text under such a slip: what the corrected value is worth nobody knows. */
export function unclearText(configuration: Configuration, jail: EffectiveJail | undefined): IsConsequence | undefined {
  if (jail !== undefined) return undefined;
  // Stryker disable next-line ArrowFunction: it only costs time to ask where there is nothing.
  if ([...configuration.files.values()].every(({ tree }) => tree.problems.length === 0)) return undefined;
  return ({ readsText }, { path, start, end }) => {
    const tree = readsText ? undefined : configuration.files.get(path)?.tree;
    return tree !== undefined && isUnclearText(tree, start, end);
  };
}

/** Whether it is not known how the text between two offsets is to be read: what the mended value is worth nobody knows. */
function isUnclearText(tree: SyntaxTree, start: number, end: number): boolean {
  const stretches = unclearStretches(tree);
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].start < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && stretches[low - 1].end > start;
}
