import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "syntax-error",
  severity: "error",
  readsText: true,
  checkFile(context) {
    reportSyntaxProblems(context, "syntax-error");
  },
};
