import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { outcomesOf, type Refused, refusals } from "../support/refusals.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "unusable-address",
  severity: "error",
  checkJail(context) {
    for (const refused of refusals(context, ["unusable-address", "repeated-address"])) reportRefused(context, refused);
  },
};

/** So that what stands before and after has room. */
const longest = 30;

function reportRefused(context: JailContext, refused: Refused): void {
  const { refusal, range, value } = refused;
  const { span, reason, message } = refusal;
  const address = shown(value.slice(span.start, span.end), longest);
  context.report({
    ...range,
    about: outcomesOf([refused]),
    message:
      reason === "repeated-address"
        ? say`${address} stands in \`${span.parameter}\` twice. The kernel refuses the jail: remove one of them.`
        : say`${address} cannot be the address of a jail. The kernel refuses it.`,
    jailSays: saysAbout(context.jail, message),
  });
}
