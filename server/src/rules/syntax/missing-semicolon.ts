import type { Rule } from "../rule/rule.ts";
import { hasSyntaxProblem, reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "missing-semicolon",
  severity: "error",
  readsText: true,
  // A value with the colon that was typed for the semicolon.
  consequences: ({ files }) => {
    if (![...files.values()].some(({ tree }) => tree?.problems.some(({ code }) => code === "missing-semicolon")))
      return undefined;
    return (_, { path, end }) => {
      const tree = files.get(path)?.tree;
      return tree !== undefined && tree.text[end - 1] === ":" && hasSyntaxProblem(tree, end - 1, end);
    };
  },
  checkFile(context) {
    reportSyntaxProblems(context, "missing-semicolon");
  },
};
