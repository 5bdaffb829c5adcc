import type { Rule } from "./rule.ts";
import { saysAbout } from "./support/jail-says.ts";
import { badValues } from "./support/value-problems.ts";

export const rule: Rule = {
  id: "integer-value",
  severity: "error",
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
      const shown = value === "" ? "An empty string" : `\`${value}\``;
      context.report({
        ...range,
        message: `${shown} is not a number, so jail(8) does not start this jail. \`${parameter.spelling}\` takes ${problem.expected}.`,
        jailSays: saysAbout(context.jail, problem.text),
      });
    }
  },
};
