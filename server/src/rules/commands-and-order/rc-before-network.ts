import type { NetworkAfterRc } from "../../lifecycle/index.ts";
import { rcLastFix } from "../edits/rc-last.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

export const rule: Rule = {
  id: "rc-before-network",
  severity: "warning",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "network-after-rc") reportCommand(context, event);
  },
};

const missing: Readonly<Record<NetworkAfterRc["what"], string>> = {
  address: "this address is set",
  dhclient: "DHCP has given the jail an address",
  route: "this route is added",
};

function reportCommand(context: JailContext, event: NetworkAfterRc): void {
  const { jail } = context;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const rc = rangeOf(jail, event.rc);
  context.report({
    ...range,
    message: `\`/etc/rc\` starts the services before ${missing[event.what]}. Set up the network first, and run rc last.`,
    notes: [
      "Services fail to bind to the address, or wait for a network that is not there; restarted by hand later they work.",
    ],
    related: rc ? [{ ...rc, message: "the services are started here" }] : [],
    fixes: () => rcLastFix(context, event),
  });
}
