import { foundBy } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
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

function messageOf({ what }: NetworkAfterRc): string {
  switch (what) {
    case "address":
      return say`\`/etc/rc\` starts the services before this address is set. Set up the network first, and run rc last.`;
    case "dhclient":
      return say`\`/etc/rc\` starts the services before DHCP has given the jail an address. Set up the network first, and run rc last.`;
    case "route":
      return say`\`/etc/rc\` starts the services before this route is added. Set up the network first, and run rc last.`;
  }
}

function reportCommand(context: JailContext, found: NetworkAfterRc): void {
  const { jail } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const rc = rangeOf(jail, found.rc);
  context.report({
    ...range,
    message: messageOf(found),
    notes: [
      say`Services fail to bind to the address, or wait for a network that is not there; restarted by hand later they work.`,
    ],
    related: rc ? [{ ...rc, message: say`the services are started here` }] : [],
    fixes: () => rcLastFix(context, found),
  });
}
