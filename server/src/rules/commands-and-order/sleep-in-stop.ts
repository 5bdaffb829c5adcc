import { innerCommands, listOf } from "../../lifecycle/index.ts";
import { programOf } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

export const rule: Rule = {
  id: "sleep-in-stop",
  severity: "hint",
  isOffByDefault: true,
  checkJail({ jail, report }) {
    for (const parameter of ["exec.prestop", "exec.poststop"]) {
      for (const [valueIndex, value] of listOf(jail, parameter).entries()) {
        const sleep = innerCommands(value).find(({ words }) => programOf(words[0]) === "sleep");
        const range = sleep && rangeOf(jail, { parameter, valueIndex, start: sleep.start, end: sleep.end });
        if (range === undefined) continue;
        report({
          ...range,
          message: say`\`sleep\` waits and knows not for what. To have an interface back in time, take it with \`-vnet\` in exec.prestop.`,
        });
      }
    }
  },
};
