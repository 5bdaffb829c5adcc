import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { badValues } from "../support/value-problems.ts";
import { invalidValue } from "../support/words.ts";

export const rule: Rule = {
  id: "integer-value",
  severity: "error",
  judgesOneValue: true,
  checkJail(context) {
    for (const { parameter, value, problem, range } of badValues(context, ["integer"])) {
      context.report({
        ...range,
        message: say`${invalidValue(value, parameter.spelling, problem.expected)} The jail will not start.`,
        jailSays: saysAbout(context.jail, problem.text),
      });
    }
  },
};
