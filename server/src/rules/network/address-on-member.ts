import { foundBy, type Observation, surely, type ValueSpan } from "../../lifecycle/index.ts";
import { formatHost, isAtLeast, isLinkLocal } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** An address on an interface that is on a bridge at that step, or is put on one later in the start (M36). */
export interface AddressOnMember {
  /** The command that sets the address. */
  readonly command: ValueSpan;
  readonly address: string;
  readonly interface: string;
  readonly bridge: string;
  /** The `addm`. */
  readonly added: ValueSpan;
  /** Which of the two commands comes later: the one that 15.0 refuses. */
  readonly later: "address" | "member";
}

/** The kernel gives every interface a link-local address of its own, so that these are not among them. */
export const addressesOnMembers: Observation<AddressOnMember> = {
  begin({ on, machine }, found) {
    on("address-set", ({ stack, item, address }) => {
      if (stack !== machine.host || !machine.starting || isLinkLocal(address)) return;
      const membership = surely(item.membership);
      if (membership === undefined) return;
      const { bridge, added } = membership;
      const place = { interface: item.name, bridge: bridge.name, added };
      found.push({ command: machine.commandSpan(), address: formatHost(address), ...place, later: "address" });
    });
    on("member-added", ({ stack, bridge, member }) => {
      if (stack !== machine.host || !machine.starting) return;
      const address = member.addresses.all.find((candidate) => candidate.by !== undefined && !isLinkLocal(candidate));
      if (address?.by === undefined) return;
      const place = { interface: member.name, bridge: bridge.name, added: machine.commandSpan() };
      found.push({ command: address.by, address: formatHost(address), ...place, later: "member" });
    });
  },
};

export const rule: Rule = {
  id: "address-on-member",
  severity: "warning",
  observation: addressesOnMembers,
  checkJail(context) {
    for (const found of foundBy(addressesOnMembers, context.model)) reportAddress(context, found);
  },
};

function reportAddress(context: JailContext, found: AddressOnMember): void {
  const { jail, release } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const { address, interface: name, bridge, later } = found;
  const added = rangeOf(jail, found.added);
  const related: RelatedPlace[] = added
    ? [{ ...added, message: say`${shown(name)} is put on ${shown(bridge)} here` }]
    : [];
  const onBridge = shown(bridge, 16);
  context.report({
    ...range,
    message: isAtLeast(release, "15.0")
      ? say`${shown(name, 16)}, a member of ${onBridge}, gets address ${shown(address, 22)}. FreeBSD 15.0 refuses that; it belongs on ${onBridge}.`
      : say`${shown(name, 16)}, a member of ${onBridge}, gets address ${shown(address, 22)}. It belongs on ${onBridge}.`,
    notes: [
      say`The host speaks through the bridge: an address on a member answers on one port only.`,
      later === "address"
        ? say`FreeBSD 15.0 and later refuse this command unless \`net.link.bridge.member_ifaddrs\` is set.`
        : say`FreeBSD 15.0 and later refuse \`addm ${name}\` unless \`net.link.bridge.member_ifaddrs\` is set.`,
    ],
    related,
  });
}
