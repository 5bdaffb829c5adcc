import { isWildcardName } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { gatheredFromSections } from "../support/gathered.ts";
import { hasSyntaxProblem, reportSyntaxProblems } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "wildcard-syntax",
  severity: "error",
  readsText: true,
  // What is wrong with a jail that nobody has meant to be one is not told.
  consequences: (_, jail) => (jail && isTakenForWildcard(jail.name) ? () => true : undefined),
  checkFile(context) {
    reportSyntaxProblems(context, "wildcard-syntax");
  },
  checkConfiguration(context) {
    for (const { block, path } of takenForWildcards(context.configuration)) {
      if (!block) continue;
      const { nameStart: start, nameEnd: end } = block;
      // A name that cannot be read is the parser's to report.
      if (hasSyntaxProblem(block.tree, start, end)) continue;
      context.report({
        path,
        start,
        end,
        severity: "warning",
        message: say`${shown(block.name)} is the name of one jail: only a whole part between dots can be a \`*\`.`,
        notes: [
          say`Its parameters reach no other jail.`,
          say`\`*\` stands for all jails, \`www.*\` for those below \`www\`.`,
        ],
      });
    }
  },
};

const takenForWildcards = gatheredFromSections((section) =>
  section.block && isTakenForWildcard(section.block.name) ? [section] : [],
);

/** A name with signs that stand for others in file names, and that is no wildcard to jail(8). */
const isTakenForWildcard = (name: string): boolean => /[*?]/.test(name) && !isWildcardName(name);
