import { type CommandFails, numberRanges } from "../../lifecycle/index.ts";
import { commandAt } from "../edits/commands.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { severalAddresses } from "../support/several-in-one.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "ifconfig-bad-value",
  severity: "warning",
  documentation: {
    summary: "ifconfig refuses an address or a number.",
    what: "Finds values in `ifconfig` commands that cannot be what they stand for: an IPv6 address behind `inet`, an IPv4 address behind `inet6` or with a part above 255, a prefix that is too long, a hardware address that has not six bytes or is that of a group, an MTU or a VLAN number out of range.",
    why: "ifconfig says `bad value`, or the kernel `Invalid argument`, and the command ends with 1: in a start that rolls everything back. What may be a host name is left alone, because it can be looked up.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.start = "/sbin/ifconfig epair5b inet 2001:db8::5/64 up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.start = "/sbin/ifconfig epair5b inet6 2001:db8::5/64 up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        caption: "A byte has two digits: three begin another byte.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.prestart = "/sbin/ifconfig epair5a ether 02:ff:10:00:120:0a";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.prestart = "/sbin/ifconfig epair5a ether 02:ff:10:00:78:0a";',
          "}",
        ),
      },
    ],
    silent: [
      // Host names, and what only the shell knows.
      'web { path = /j; persist; exec.poststart = "ifconfig em0 inet web.example.org/24 alias", "ifconfig em0 inet 1e100.net/24 alias", "ifconfig em0 inet $(cat /etc/ip) alias"; }',
      // inet_aton(3) takes fewer parts.
      'web { path = /j; persist; exec.poststart = "ifconfig em0 inet 10.1/16 alias", "ifconfig em0 inet6 fe80::1%em0/64 alias"; }',
      'web { path = /j; persist; exec.poststart = "ifconfig epair5a ether 2:0:0:0:0:1", "ifconfig epair5a ether random", "ifconfig em0 mtu 9000", "ifconfig vlan5 vlan 4094 vlandev em0"; }',
    ],
    whenToIgnore: "Never: no release of ifconfig takes such a value.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "command-fails" && event.reason === "bad-value" && !isOneOfSeveral(context, event))
        reportValue(context, event);
    }
  },
};

/** Several addresses in one value are blank-separated-list's to report. */
function isOneOfSeveral({ jail }: JailContext, { command: { parameter, valueIndex } }: CommandFails): boolean {
  if (parameter !== "ip4.addr" && parameter !== "ip6.addr") return false;
  const value = jail.get(parameter)?.values[valueIndex];
  return value !== undefined && severalAddresses(parameter, value) !== undefined;
}

function reportValue(context: JailContext, event: CommandFails): void {
  const range = rangeOf(context.jail, event.subjectWord);
  if (!range) return;
  context.report({
    ...range,
    about: event,
    severity: event.guarded ? "info" : "warning",
    message: `${reason(event)} ${event.guarded ? "The command can never work." : outcome(event.phase, event.operation)}`,
    fixes: () => familyFix(context, event),
  });
}

function reason({ subject, refused }: CommandFails): string {
  const value = shown(subject, 30);
  const { why, expected } = refused ?? { why: "no-address", expected: "value" };
  switch (why) {
    case "other-family":
      return expected === "IPv6 address"
        ? `${value} is an IPv4 address, but stands behind \`inet6\`.`
        : `${value} is an IPv6 address and needs \`inet6\`.`;
    case "prefix":
      return `${value}: ${expected.startsWith("IPv4") ? "an IPv4 prefix has at most 32" : "an IPv6 prefix has at most 128"} bits.`;
    case "bytes":
      return `${value} is not a hardware address of six bytes.`;
    case "group":
      return `${value} is the hardware address of a group: its first byte is odd.`;
    case "range": {
      const [least, most] = numberRanges.get(expected) ?? [];
      return `\`${expected}\` takes a number from ${least} to ${most}, not ${shown(subject, 20)}.`;
    }
    case "no-address":
      return `${value} is not an ${expected}.`;
  }
}

/** The word for the family that the address has. */
function familyFix({ jail }: JailContext, { command, subjectWord, refused }: CommandFails): Proposal[] {
  if (refused?.why !== "other-family" || refused.expected === "IPv4 mask") return [];
  const words = commandAt(jail, command)?.words ?? [];
  const [written, wanted] = refused.expected === "IPv6 address" ? ["inet6", "inet"] : ["inet", "inet6"];
  const family = words.find(({ text }) => text === written);
  if (family === undefined) {
    const range = rangeOf(jail, subjectWord);
    return range
      ? [{ title: `Put \`${wanted}\` in front`, edits: [{ ...range, end: range.start, text: `${wanted} ` }] }]
      : [];
  }
  const span = { ...subjectWord, start: family.start, end: family.end };
  const range = rangeOf(jail, span);
  return range && spelling(jail, span)?.text === written
    ? [{ title: `Change \`${written}\` to \`${wanted}\``, edits: [{ ...range, text: wanted }] }]
    : [];
}
