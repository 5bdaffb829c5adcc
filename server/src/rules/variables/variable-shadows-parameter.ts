import type { Configuration } from "../../config/index.ts";
import { sameParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { allDefinitions, renameVariable } from "../edits/rename-variable.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "variable-shadows-parameter",
  // FreeBSD 12 and 13 say nothing, and start the jail without the parameter if they can (LANGUAGE.md §3.9).
  severity: "error",
  // What fails without the parameter fails for this.
  consequences: (_, jail) =>
    jail?.problems.some(({ kind }) => kind === "variable-shadows-parameter")
      ? ({ id }, { about }) => about !== undefined || id === "variable-loop"
      : undefined,
  checkJail(context) {
    const { jail, release } = context;
    for (const problem of jail.problems) {
      if (problem.kind !== "variable-shadows-parameter") continue;
      const { definition, otherwise, reported } = problem;
      const variable = definition.isVariable ? definition : otherwise;
      if (!variable) continue;
      const parameter = variable === definition ? otherwise : definition;
      const advice = reported
        ? say`Give it another name.`
        : say`FreeBSD ${release.name} drops the parameter without a word; rename the variable.`;
      context.report({
        ...nameRange(variable),
        message: say`The variable ${shown(`$${variable.name}`)} has the name of a parameter. ${advice}`,
        notes: reported ? [say`Every parameter can be used as a variable, so the two names are one.`] : [],
        jailSays: reported ? saysAbout(jail, problem.message) : undefined,
        related: parameter ? [{ ...nameRange(parameter), message: say`the parameter of that name` }] : [],
        fixes: () => renameFix(context.configuration, variable.name),
      });
    }
  },
};

/** Renames the variable wherever it is set or used. Where a parameter of that name is set, a reference may mean either. */
function renameFix(configuration: Configuration, name: string): Proposal[] {
  const parameters = allDefinitions(configuration).filter(
    (other) => !other.isVariable && sameParameter(other.name, name),
  );
  // Of `path = "$path/$name"` all other `$path` are the path.
  const isMadeOfIt = parameters.some(({ values }) => values.some(({ references }) => references?.has(name)));
  const { fresh, edits } = renameVariable(
    configuration,
    name,
    isMadeOfIt ? (definition) => parameters.includes(definition) : undefined,
  );
  return [{ title: say`Rename the variable to \`$${fresh}\``, edits }];
}
