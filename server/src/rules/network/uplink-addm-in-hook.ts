import type { UplinkAdded } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "uplink-addm-in-hook",
  severity: "warning",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "uplink-added") reportUplink(context, event);
  },
};

function reportUplink(context: JailContext, { member, memberWord, bridge }: UplinkAdded): void {
  const range = rangeOf(context.jail, memberWord);
  if (!range) return;
  context.report({
    ...range,
    message: `Each start puts the network card ${shown(member, 16)} on ${shown(bridge, 16)}. Do it once, in the host's rc.conf.`,
    notes: [
      `In rc.conf: \`ifconfig_${bridge}="addm ${member} up"\`.`,
      "Joining a bridge resets the link of many cards.",
      `When ${shown(member)} is on the bridge already, the command fails with \`File exists\`, and the start is rolled back.`,
    ],
  });
}
