import type { AddressOnMember } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "address-on-member",
  severity: "warning",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "address-on-member") reportAddress(context, event);
  },
};

function reportAddress(context: JailContext, event: AddressOnMember): void {
  const { jail, release } = context;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const { address, interface: name, bridge, later } = event;
  const added = rangeOf(jail, event.added);
  const related: RelatedPlace[] = added
    ? [{ ...added, message: `${shown(name)} is put on ${shown(bridge)} here` }]
    : [];
  const refused = later === "address" ? "this command" : `\`addm ${name}\``;
  const onBridge = shown(bridge, 16);
  context.report({
    ...range,
    about: event,
    message: `${shown(name, 16)}, a member of ${onBridge}, gets address ${shown(address, 22)}. ${
      isAtLeast(release, "15.0")
        ? `FreeBSD 15.0 refuses that; it belongs on ${onBridge}.`
        : `It belongs on ${onBridge}.`
    }`,
    notes: [
      "The host speaks through the bridge: an address on a member answers on one port only.",
      `FreeBSD 15.0 and later refuse ${refused} unless \`net.link.bridge.member_ifaddrs\` is set.`,
    ],
    related,
  });
}
