import type { EpairDestroyedInJail } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "epair-destroy-phase",
  severity: (release) => (isAtLeast(release, "13.0") ? "info" : "warning"),
  checkJail(context) {
    for (const event of context.model.events)
      if (event.type === "epair-destroyed-in-jail") reportDestroy(context, event);
  },
};

function reportDestroy(context: JailContext, event: EpairDestroyedInJail): void {
  const { jail, release } = context;
  const range = rangeOf(jail, event.command);
  if (!range || event.guarded) return;
  const { interface: name, phase } = event;
  context.report({
    ...range,
    about: event,
    message: `${shown(name, 16)} belongs to the host, but is destroyed inside the jail. Destroy the other half in exec.poststop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? "Whether a jail can destroy what the host has lent to it differs between releases."
        : `ifconfig says \`SIOCIFDESTROY: Device not configured\`. ${outcome(phase)}`,
    ],
  });
}
