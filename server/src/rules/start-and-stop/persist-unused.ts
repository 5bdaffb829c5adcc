import { isOn } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { nameRange, removalOf } from "../support/definitions.ts";
import { startsRc } from "../support/started-programs.ts";

export const rule: Rule = {
  id: "persist-unused",
  severity: "hint",
  isOffByDefault: true,
  checkJail({ jail, report }) {
    if (!isOn(jail, "persist") || startsRc(jail) === undefined) return;
    const definition = jail.get("persist")?.definitions.at(-1);
    if (definition === undefined) return;
    report({
      ...nameRange(definition),
      message: say`rc keeps the jail as long as a service runs. With \`persist\` an empty jail stays when all have ended.`,
      fixes: () => [{ title: say`Remove \`persist\``, guess: true, edits: [removalOf(definition)] }],
    });
  },
};
