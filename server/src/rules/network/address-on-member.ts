import type { AddressOnMember } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "address-on-member",
  severity: "warning",
  documentation: {
    summary: "The member of a bridge gets an address of its own on the host.",
    what: "Finds commands that set an address on an interface of the host that is on a bridge at that step, or is put on one later in the start.",
    why: "The host speaks through the bridge, not through its members: an address on a member answers ARP and neighbour discovery on one port only, and packets for it come in at others. FreeBSD 15.0 refuses it unless `net.link.bridge.member_ifaddrs` is set: the second of the two commands fails, and the start is rolled back.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.prestart += "/sbin/ifconfig bridge0 addm epair5a";',
          '  exec.prestart += "/sbin/ifconfig epair5a inet 10.0.0.1/24";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";',
          '  exec.poststop += "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
        right: lines(
          "# The host's rc.conf gives the address to the bridge:",
          '#   ifconfig_bridge0="inet 10.0.0.1/24 up"',
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.prestart += "/sbin/ifconfig bridge0 addm epair5a";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";',
          '  exec.poststop += "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      // A link between host and jail, without a bridge.
      'web { vnet; path = /j; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create", "ifconfig epair5a 10.0.0.1/30"; exec.start = "ifconfig epair5b 10.0.0.2/30", "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy"; }',
      // The other half has the address, in the jail.
      'web { vnet; path = /j; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a"; exec.start = "ifconfig epair5b 10.0.0.2/24", "/bin/sh /etc/rc"; exec.poststop = "ifconfig bridge0 deletem epair5a", "ifconfig epair5a destroy"; }',
      // The bridge itself has it.
      'web { path = /j; persist; exec.prestart = "ifconfig bridge7 create", "ifconfig bridge7 addm epair5a", "ifconfig bridge7 inet 10.0.0.1/24"; exec.poststop = "ifconfig bridge7 destroy"; }',
      // It is gone before the interface joins.
      'web { path = /j; persist; exec.prestart = "ifconfig tap5 create", "ifconfig tap5 10.0.0.1/24", "ifconfig tap5 10.0.0.1 -alias", "ifconfig bridge0 addm tap5"; exec.poststop = "ifconfig tap5 destroy"; }',
    ],
    whenToIgnore:
      "Before FreeBSD 15.0, or with `net.link.bridge.member_ifaddrs` set to 1, when the host is meant to be reached through that port only.",
  },
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
