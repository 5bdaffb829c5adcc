import { isWildcardName } from "../../config/index.ts";
import type { Rule } from "../rule/rule.ts";
import { hasSyntaxProblem, reportSyntaxProblems } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "wildcard-syntax",
  severity: "error",
  readsText: true,
  checkFile(context) {
    reportSyntaxProblems(context, "wildcard-syntax");
  },
  checkConfiguration(context) {
    for (const { block, path } of context.configuration.sections) {
      if (!block?.name.includes("*") || isWildcardName(block.name)) continue;
      const { nameStart: start, nameEnd: end } = block;
      // A name that cannot be read is the parser's to report.
      if (hasSyntaxProblem(block.tree, start, end)) continue;
      context.report({
        path,
        start,
        end,
        severity: "warning",
        message: `${shown(block.name)} is the name of one jail: a \`*\` stands for a whole part between dots only.`,
        notes: ["Its parameters reach no other jail.", "`*` stands for all jails, `www.*` for those below `www`."],
      });
    }
  },
};
