import type { Definition, EffectiveJail } from "../../config/index.ts";
import { writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { renameVariable } from "../edits/rename-variable.ts";
import type { Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "no-prefix-variable",
  severity: "warning",
  checkJail(context) {
    const { jail, report } = context;
    for (const { longer, shorter } of pairsOf(jail)) {
      const lost = jail.problems.find(
        (problem) =>
          problem.kind === "undefined-variable" &&
          (problem.reference.name === longer.name || problem.reference.name === shorter.name),
      );
      report({
        ...nameRange(longer),
        severity: lost ? "error" : undefined,
        message: say`${shown(writtenVariable(longer.name), 20)} and ${shown(writtenVariable(shorter.name), 20)} are one variable for jail(8). Rename one of them.`,
        notes: [
          say`A name with \`no\` in front is the same name, and the variable is found by the later spelling only.`,
        ],
        related: [{ ...nameRange(shorter), message: say`the other one` }],
        jailSays: lost && saysAbout(jail, lost.message),
        fixes: () => {
          const { fresh, edits } = renameVariable(context.configuration, longer.name);
          return [{ title: say`Rename \`${writtenVariable(longer.name)}\` to \`${writtenVariable(fresh)}\``, edits }];
        },
      });
    }
  },
};

interface Pair {
  /** The one with `no` in front. */
  readonly longer: Definition;
  readonly shorter: Definition;
}

/** Statements that set one variable of the jail under two names (LANGUAGE.md §3.6). */
function pairsOf(jail: EffectiveJail): Pair[] {
  const pairs: Pair[] = [];
  for (const { overridden = [], definitions } of jail.variables()) {
    // Most are written once.
    if (overridden.length === 0 && definitions.length < 2) continue;
    const all = [...overridden, ...definitions].filter(({ isVariable }) => isVariable);
    const last = all.at(-1);
    const other = last && all.find(({ name }) => name !== last.name);
    if (!last || !other) continue;
    pairs.push(
      last.name.length > other.name.length ? { longer: last, shorter: other } : { longer: other, shorter: last },
    );
  }
  return pairs;
}
