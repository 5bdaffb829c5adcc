import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { outcomesOf, refusals } from "../support/refusals.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "jail-name",
  severity: "error",
  checkJail(context) {
    reportNumeric(context);
  },
};

/** `0`, `007`, or a number beside another `jid`. */
function reportNumeric(context: JailContext): void {
  const { jail, report } = context;
  for (const refused of refusals(context, ["numeric-name"])) {
    report({
      ...refused.range,
      about: outcomesOf([refused]),
      message: say`${shown(refused.value || jail.name, 24)} is a number, and not the \`jid\`. The jail will not start: put a letter in its name.`,
      jailSays: saysAbout(jail, refused.refusal.message),
    });
  }
}
