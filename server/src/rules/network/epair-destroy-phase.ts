import { type CommandPhase, foundBy, type Observation, surely } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { type DestroyedInJail, destroyOnHostFix } from "../edits/destroy-on-host.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** The half of an epair that was lent to the jail is destroyed inside it (M33, FACTS.md 4). */
export interface EpairDestroyedInJail extends Omit<DestroyedInJail, "hostHalf"> {
  readonly phase: CommandPhase;
  /** Where a command of this jail has made the pair. */
  readonly hostHalf: DestroyedInJail["hostHalf"] | undefined;
}

/** Only where a failure would be noticed. */
export const epairsDestroyedInJail: Observation<EpairDestroyedInJail> = {
  begin({ on, machine }, found) {
    on("destroyed-in-jail", ({ item: { kind, lent, name, peer, created }, interfaceWord }) => {
      if (kind !== "epair" || !lent || machine.isGuarded()) return;
      found.push({
        phase: machine.step.phase,
        command: machine.commandSpan(),
        interfaceWord: machine.span(interfaceWord),
        interface: name,
        hostHalf: created && peer && { name: peer.name, bridge: surely(peer.membership)?.bridge.name },
      });
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
  const { interface: name, phase, hostHalf } = found;
  context.report({
    ...range,
    message: `${shown(name, 16)} belongs to the host, but is destroyed inside the jail. Destroy the other half in exec.poststop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? "Whether a jail can destroy what the host has lent to it differs between releases."
        : `ifconfig says \`SIOCIFDESTROY: Device not configured\`. ${impact(phase)}`,
    ],
    fixes: () => (hostHalf === undefined ? [] : destroyOnHostFix(context, { ...found, hostHalf })),
  });
}
