import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange, referenceRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "variable-loop",
  severity: "error",
  checkJail(context) {
    const { jail } = context;
    for (const problem of jail.problems) {
      if (context.isFull) return;
      if (problem.kind !== "variable-loop") continue;
      const { value, reference, name } = problem;
      const { definition } = value;
      const itself = definition.name === name;
      const through = shown(`${definition.isVariable ? "$" : ""}${definition.name}`, 22);
      context.report({
        ...referenceRange(value, reference),
        message: itself
          ? say`${shown(name, 22)} is defined in terms of itself. Use another name for one of them.`
          : say`${shown(name, 22)} is defined in terms of itself through ${through}. Use another name for one of them.`,
        notes: [
          say`Variables are replaced only after the whole file is read, so this does not add to an earlier value.`,
        ],
        jailSays: saysAbout(jail, problem.message),
        related: definitionsOf(context, name).map((other) => ({
          ...nameRange(other),
          message: say`it gets its value here`,
        })),
      });
    }
  },
};

function definitionsOf({ jail }: JailContext, name: string) {
  return jail.variable(name)?.definitions ?? [];
}
