import type { Rule } from "../rule/rule.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "missing-semicolon",
  severity: "error",
  readsText: true,
  // A value with the colon that was typed for the semicolon.
  consequences({ files }) {
    if ([...files.values()].every(({ tree }) => tree.problems.length === 0)) return undefined;
    return (rule, { path, end }) => {
      const tree = files.get(path)?.tree;
      if (rule.readsText || tree?.text[end - 1] !== ":") return false;
      return tree.problems.some((problem) => problem.code === "missing-semicolon" && problem.end === end);
    };
  },
  consequencesLookFurther: ({ files }) => [...files.values()].some(({ tree }) => tree.problems.length > 0),
  checkFile(context) {
    reportSyntaxProblems(context, "missing-semicolon");
  },
};
