import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems, unclearText } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "needs-quotes",
  severity: "error",
  readsText: true,
  consequences: unclearText,
  checkFile(context) {
    reportSyntaxProblems(context, "needs-quotes");
  },
};
