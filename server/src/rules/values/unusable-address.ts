import { sourceRange } from "../../config/index.ts";
import { parseAddressValue } from "../../parameters/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { outcomesOf, type Refused, refusals } from "../support/refusals.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "unusable-address",
  severity: "error",
  checkJail(context) {
    for (const refused of refusals(context, ["unusable-address", "repeated-address"])) reportRefused(context, refused);
    for (const name of ["ip4.addr", "ip6.addr"]) reportMasks(context, name);
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
        ? `${address} stands in \`${span.parameter}\` twice. The kernel refuses the jail: remove one of them.`
        : `${address} cannot be the address of a jail. The kernel refuses it.`,
    jailSays: saysAbout(context.jail, message),
  });
}

/** Where an interface is named, ifconfig(8) refuses the mask, which is told there. */
function reportMasks(context: JailContext, name: string): void {
  const { jail } = context;
  const parameter = jail.get(name);
  if (!parameter || parameter.entry.bad || jail.get("interface") !== undefined) return;
  const most = name === "ip4.addr" ? 32 : 128;
  for (const [index, value] of parameter.values.entries()) {
    const { interface: named, mask } = parseAddressValue(value);
    const text = mask && value.slice(mask.start, mask.end);
    if (named || !mask || text === undefined || !/^\d{1,9}$/.test(text) || Number(text) <= most) continue;
    const range = sourceRange(parameter, index, mask.start, mask.end);
    if (!range) continue;
    context.report({
      ...range,
      severity: "warning",
      message: `\`/${text}\` is not a mask; expected 0 to ${most}. Nothing uses it here, for no interface is named.`,
    });
  }
}
