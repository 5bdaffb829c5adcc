import type { Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { badValues } from "../support/value-problems.ts";
import { invalidValue } from "../support/words.ts";

export const rule: Rule = {
  id: "integer-value",
  severity: "error",
  judgesOneValue: true,
  documentation: {
    summary: "A value that is not a whole number where one is needed.",
    what: "Finds values of numeric parameters that are not whole decimal numbers, units and hexadecimal numbers included.",
    why: "jail(8) does not start a jail with such a value.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  persist;
  exec.timeout = 30s;
}
`,
        right: `web {
  path = /jails/web;
  persist;
  exec.timeout = 30;
}
`,
      },
    ],
    silent: ["web { path = /jails/web; persist; securelevel = -1; exec.timeout = 30; children.max = 007; }\n"],
    whenToIgnore: "Never: jail(8) does not start such a jail.",
  },
  checkJail(context) {
    for (const { parameter, value, problem, range } of badValues(context, ["integer"])) {
      context.report({
        ...range,
        message: `${invalidValue(value, parameter.spelling, problem.expected)} The jail will not start.`,
        jailSays: saysAbout(context.jail, problem.text),
      });
    }
  },
};
