import type { JailNode, SyntaxProblem, SyntaxTree } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { FileContext, Rule } from "../rule/rule.ts";
import { reportSyntaxProblems, unclearText } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "non-ascii-token",
  severity: "error",
  readsText: true,
  consequences: unclearText,
  checkFile(context) {
    const { tree } = context;
    if (tree.hasHiddenMark) reportHiddenMark(context);
    reportSyntaxProblems(context, "non-ascii-token", (problem) =>
      endsInput(problem, tree) ? whatIsLost(problem, tree, tree.endOfInput) : problem.message,
    );
  },
};

/** Whether jail(8) stops reading at this problem without a word. */
function endsInput(problem: SyntaxProblem, tree: SyntaxTree): boolean {
  return problem.start <= tree.endOfInput && tree.endOfInput < problem.end;
}

/** Only the editor can save the file without it: in the text there is nothing to be taken away. */
function reportHiddenMark({ path, tree, report }: FileContext): void {
  if (tree.root.statements().length === 0) return;
  const message = say`A byte order mark stands before the first statement.`;
  report({
    path,
    start: 0,
    end: 0,
    message: whatIsLost({ message }, tree, 0),
    notes: [say`The editor does not show it. Have it save the file in UTF-8 without a byte order mark (BOM).`],
  });
}

/** What is wrong, and what jail(8) never sees. */
function whatIsLost(
  { message, what: sentence = message }: Pick<SyntaxProblem, "message" | "what">,
  tree: SyntaxTree,
  endOfInput: number,
): string {
  const lost = tree.root.statements().filter((statement) => statement.end > endOfInput);
  const jails = lost.filter((statement): statement is JailNode => statement.kind === "jail");
  if (jails.length === 0) return say`${sentence} jail(8) stops reading here, without a message.`;
  const name = shown(jails[0].name, 24);
  return jails.length === 1
    ? say`${sentence} jail(8) stops here: ${name} does not exist for it.`
    : say`${sentence} jail(8) stops here: ${name} and ${jails.length - 1} more do not exist for it.`;
}
