import { rejectedProblem, rejectionMessage, type SyntaxProblem, type SyntaxProblemCode } from "../../syntax/index.ts";
import type { Fix } from "../finding.ts";
import type { FileContext } from "../rule.ts";

/** Reports the slips of a file that the parser found under one code; `reword` may say more than the parser knows. */
export function reportSyntaxProblems(
  context: FileContext,
  code: SyntaxProblemCode,
  reword: (problem: SyntaxProblem) => string = (problem) => problem.message,
): void {
  const { tree, path } = context;
  if (tree.problems.length === 0) return;
  const rejected = rejectedProblem(tree);
  for (const problem of tree.problems) {
    if (problem.code !== code) continue;
    context.report({
      path,
      start: problem.start,
      end: problem.end,
      message: reword(problem),
      severity: problem.accepted ? "warning" : undefined,
      jailSays: problem === rejected && tree.rejection ? rejectionMessage(tree.rejection, path) : undefined,
      fixes: () => problem.fixes.map((fix) => withPath(fix, path)),
    });
  }
}

function withPath(fix: SyntaxProblem["fixes"][number], path: string): Fix {
  const { title, safe, preferred } = fix;
  return { title, safe, preferred, edits: fix.edits.map((edit) => ({ path, ...edit })) };
}
