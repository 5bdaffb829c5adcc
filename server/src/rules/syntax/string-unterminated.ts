import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "string-unterminated",
  severity: "error",
  checkFile(context) {
    reportSyntaxProblems(context, "string-unterminated");
  },
};
