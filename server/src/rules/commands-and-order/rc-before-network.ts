import { foundBy } from "../../lifecycle/index.ts";
import { rcLastFix } from "../edits/rc-last.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { type NetworkAfterRc, networkAfterRc } from "./rc-before-network.observer.ts";

export const rule: Rule = {
  id: "rc-before-network",
  severity: "warning",
  observation: networkAfterRc,
  checkJail(context) {
    for (const found of foundBy(networkAfterRc, context.model)) reportCommand(context, found);
  },
};

const missing: Readonly<Record<NetworkAfterRc["what"], string>> = {
  address: "this address is set",
  dhclient: "DHCP has given the jail an address",
  route: "this route is added",
};

function reportCommand(context: JailContext, found: NetworkAfterRc): void {
  const { jail } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const rc = rangeOf(jail, found.rc);
  context.report({
    ...range,
    message: `\`/etc/rc\` starts the services before ${missing[found.what]}. Set up the network first, and run rc last.`,
    notes: [
      "Services fail to bind to the address, or wait for a network that is not there; restarted by hand later they work.",
    ],
    related: rc ? [{ ...rc, message: "the services are started here" }] : [],
    fixes: () => rcLastFix(context, found),
  });
}
