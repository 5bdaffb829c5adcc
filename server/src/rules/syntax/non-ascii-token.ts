import type { JailNode, SyntaxProblem, SyntaxTree } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems, unclearText } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "non-ascii-token",
  severity: "error",
  readsText: true,
  consequences: unclearText,
  checkFile(context) {
    const { tree } = context;
    reportSyntaxProblems(context, "non-ascii-token", (problem) =>
      endsInput(problem, tree) ? whatIsLost(problem, tree) : problem.message,
    );
  },
};

/** Whether jail(8) stops reading at this problem without a word. */
function endsInput(problem: SyntaxProblem, tree: SyntaxTree): boolean {
  return tree.endOfInput < tree.text.length && problem.start <= tree.endOfInput && tree.endOfInput < problem.end;
}

/** What is wrong, and what jail(8) never sees. */
function whatIsLost({ message, what: sentence = message }: SyntaxProblem, tree: SyntaxTree): string {
  const lost = tree.root.statements().filter((statement) => statement.end > tree.endOfInput);
  const jails = lost.filter((statement): statement is JailNode => statement.kind === "jail");
  if (jails.length === 0) return say`${sentence} jail(8) stops reading here, without a message.`;
  const name = shown(jails[0].name, 24);
  return jails.length === 1
    ? say`${sentence} jail(8) stops here: ${name} does not exist for it.`
    : say`${sentence} jail(8) stops here: ${name} and ${jails.length - 1} more do not exist for it.`;
}
