import type { Configuration } from "../../config/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import type { Rule } from "../rule/rule.ts";
import { remembered } from "../support/remembered.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "missing-semicolon",
  severity: "error",
  readsText: true,
  // A value with the colon that was typed for the semicolon.
  consequences(configuration) {
    if (!hasColons(configuration)) return undefined;
    return (rule, { path, end }) => {
      const tree = rule.readsText ? undefined : configuration.files.get(path)?.tree;
      return tree !== undefined && colonsIn(tree).has(end);
    };
  },
  consequencesLookFurther: (configuration) => hasColons(configuration),
  checkFile(context) {
    reportSyntaxProblems(context, "missing-semicolon");
  },
};

/** Where a colon ends that was typed for the semicolon. */
const colonsIn = remembered(({ text, problems }: SyntaxTree): ReadonlySet<number> => {
  const ends = problems.filter(({ code, end }) => code === "missing-semicolon" && text[end - 1] === ":");
  return new Set(ends.map(({ end }) => end));
});

/** Asked for each jail, of which a thousand files may have one each. */
const hasColons = remembered(({ files }: Configuration): boolean =>
  [...files.values()].some(({ tree }) => colonsIn(tree).size > 0),
);
