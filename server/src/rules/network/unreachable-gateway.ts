import type { UnreachableGateway } from "../../lifecycle/index.ts";
import { gatewayFixes } from "../edits/gateway-fixes.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "unreachable-gateway",
  severity: "error",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "unreachable-gateway") reportGateway(context, event);
  },
};

function reportGateway(context: JailContext, event: UnreachableGateway): void {
  const range = rangeOf(context.jail, event.command);
  if (!range) return;
  const { gateway, guarded } = event;
  const covered = event.coveredBy && rangeOf(context.jail, event.coveredBy);
  const related: RelatedPlace[] = covered
    ? [{ ...covered, message: `only this command makes ${shown(gateway)} reachable` }]
    : [];
  context.report({
    ...range,
    about: event,
    severity: guarded ? "info" : undefined,
    message: `The gateway ${shown(gateway, 24)} is out of reach: ${reason(event)}. ${advice(event)}`,
    notes: [
      guarded ? "The route is never added: what follows the command only hides that." : "The start is rolled back.",
      ...later(event),
    ],
    related,
    fixes: () => gatewayFixes(context, event),
  });
}

function reason({ reason: why, family }: UnreachableGateway): string {
  switch (why) {
    case "loopback-down":
      return "lo0 is still down here";
    case "no-address":
      return `no ${family === 4 ? "IPv4" : "IPv6"} address is set yet`;
    case "interface-down":
      return "its interface is still down";
    case "no-covering-prefix":
      return "no address set so far covers it";
  }
}

function advice({ reason: why, coveredBy, coveredByRc }: UnreachableGateway): string {
  if (why === "loopback-down") return "Run `ifconfig lo0 up` before this line.";
  if (coveredBy && !coveredByRc) return "Move the line after the command that sets the address.";
  if (why === "interface-down") return "Bring the interface up first.";
  return "Set an address whose prefix covers it first.";
}

/** Why the same line works by hand later, which is what makes this so puzzling. */
function later({ coveredBy, coveredByRc, laterUnknown }: UnreachableGateway): string[] {
  if (coveredBy && !coveredByRc)
    return ["By hand it works later, because a later command makes the gateway reachable."];
  if (coveredBy || laterUnknown) return ["By hand it works later, because `/etc/rc` has set up the network by then."];
  return [];
}
