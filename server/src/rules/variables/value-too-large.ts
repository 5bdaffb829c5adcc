import { writtenRange } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "value-too-large",
  severity: "error",
  checkJail(context) {
    for (const problem of context.jail.problems) {
      if (problem.kind !== "value-too-large") continue;
      const { definition } = problem.value;
      const name = definition.isVariable ? `$${definition.name}` : definition.name;
      context.report({
        ...writtenRange(problem.value),
        message: say`${shown(name, 30)} grows beyond all bounds when its variables are replaced. Use each variable once.`,
        notes: [say`Variables that use each other twice double with every step, until jail(8) runs out of memory.`],
      });
    }
  },
};
