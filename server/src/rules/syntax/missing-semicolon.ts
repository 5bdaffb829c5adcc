import type { Configuration } from "../../config/index.ts";
import { type SyntaxProblem, type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import type { Rule } from "../rule/rule.ts";
import { addressFixTitle, addressWords, parameterOfAddress } from "../support/foreign-names.ts";
import { remembered } from "../support/remembered.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";

export const rule: Rule = {
  id: "missing-semicolon",
  severity: "error",
  readsText: true,
  // A value with the colon that was typed for the semicolon.
  consequences(configuration) {
    // Stryker disable next-line ConditionalExpression: it only costs time to ask where there is nothing.
    if (!hasColons(configuration)) return undefined;
    return (rule, { path, end }) => {
      const tree = rule.readsText ? undefined : configuration.files.get(path)?.tree;
      return tree !== undefined && colonsIn(tree).has(end);
    };
  },
  consequencesLookFurther: (configuration) => hasColons(configuration),
  checkFile(context) {
    const { tree } = context;
    reportSyntaxProblems(
      context,
      "missing-semicolon",
      (problem) => {
        const alone = addressAlone(tree, problem);
        return alone === undefined ? problem.message : addressWords(alone.address, alone.parameter);
      },
      (problem) => {
        const alone = addressAlone(tree, problem);
        if (alone === undefined) return problem.fixes;
        const { address, parameter, start } = alone;
        const name = { start, end: start, text: `${parameter} = ` };
        return problem.fixes.map((fix) => ({
          ...fix,
          title: addressFixTitle(address, parameter),
          edits: [name, ...fix.edits],
        }));
      },
    );
  },
};

interface AddressAlone {
  readonly address: string;
  readonly parameter: string;
  readonly start: number;
}

/** An address that is all of its statement: inserting the `;` alone would make a parameter of it. */
function addressAlone(tree: SyntaxTree, { end }: SyntaxProblem): AddressAlone | undefined {
  const statement = simpleStatementAt(tree, end - 1);
  if (statement?.kind !== "parameter" || statement.nameEnd !== end) return undefined;
  const { name: address, nameStart: start } = statement;
  const parameter = parameterOfAddress(address);
  return parameter && { address, parameter, start };
}

/** Where a colon ends that was typed for the semicolon. */
const colonsIn = remembered(({ text, problems }: SyntaxTree): ReadonlySet<number> => {
  const ends = problems.filter(({ code, end }) => code === "missing-semicolon" && text[end - 1] === ":");
  return new Set(ends.map(({ end }) => end));
});

/** Asked for each jail, of which a thousand files may have one each. */
const hasColons = remembered(({ files }: Configuration): boolean =>
  [...files.values()].some(({ tree }) => colonsIn(tree).size > 0),
);
