import { foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** The start puts a network card, or a lagg of them, on a bridge that it has not made itself (M35). */
export interface AddedUplink {
  readonly memberWord: ValueSpan;
  readonly member: string;
  readonly bridge: string;
}

/** Cards that every start puts on a bridge which is there without this jail. */
export const addedUplinks: Observation<AddedUplink> = {
  begin({ on, machine }, found) {
    on("member-added", ({ stack, bridge, member, memberWord }) => {
      if (stack !== machine.host || !machine.starting) return;
      if (member.kind !== "physical" && member.kind !== "lagg") return;
      if (bridge.created !== undefined || member.created !== undefined) return;
      if (machine.command.guarded || machine.command.conditional) return;
      found.push({ memberWord: machine.span(memberWord), member: member.name, bridge: bridge.name });
    });
  },
};

export const rule: Rule = {
  id: "uplink-addm-in-hook",
  severity: "warning",
  observation: addedUplinks,
  checkJail(context) {
    for (const uplink of foundBy(addedUplinks, context.model)) reportUplink(context, uplink);
  },
};

function reportUplink(context: JailContext, { member, memberWord, bridge }: AddedUplink): void {
  const range = rangeOf(context.jail, memberWord);
  if (!range) return;
  context.report({
    ...range,
    message: say`Each start puts the network card ${shown(member, 16)} on ${shown(bridge, 16)}. Do it once, in the host's rc.conf.`,
    notes: [
      say`In rc.conf: \`ifconfig_${bridge}="addm ${member} up"\`.`,
      say`Joining a bridge resets the link of many cards.`,
      say`When ${shown(member)} is on the bridge already, the command fails with \`File exists\`, and the start is rolled back.`,
    ],
  });
}
