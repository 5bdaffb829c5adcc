import { type CommandPhase, foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** The half of an epair that was lent to the jail is destroyed inside it (M33, FACTS.md 4). */
export interface EpairDestroyedInJail {
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly interface: string;
}

/** Only where a failure would be noticed. */
export const epairsDestroyedInJail: Observation<EpairDestroyedInJail> = {
  begin({ on, machine }, found) {
    on("destroyed-in-jail", ({ kind, lent, name }) => {
      if (kind !== "epair" || !lent || machine.isGuarded()) return;
      found.push({ phase: machine.step.phase, command: machine.commandSpan(), interface: name });
    });
  },
};

export const rule: Rule = {
  id: "epair-destroy-phase",
  severity: (release) => (isAtLeast(release, "13.0") ? "info" : "warning"),
  observation: epairsDestroyedInJail,
  checkJail(context) {
    for (const found of foundBy(epairsDestroyedInJail, context.model)) reportDestroy(context, found);
  },
};

function reportDestroy(context: JailContext, found: EpairDestroyedInJail): void {
  const { jail, release } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const { interface: name, phase } = found;
  context.report({
    ...range,
    message: `${shown(name, 16)} belongs to the host, but is destroyed inside the jail. Destroy the other half in exec.poststop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? "Whether a jail can destroy what the host has lent to it differs between releases."
        : `ifconfig says \`SIOCIFDESTROY: Device not configured\`. ${impact(phase)}`,
    ],
  });
}
