import type { Configuration, EffectiveJail, FileRange } from "../../config/index.ts";
import { type HostFiles, nameInRcConf, type RcConf, type RcWord } from "../../host-files/index.ts";
import { foundBy, type Observation, surely, type ValueSpan } from "../../lifecycle/index.ts";
import { formatHost, isAtLeast, isLinkLocal, isLoopback, parseAddress, type Release } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { ConfigurationContext, JailContext, Rule } from "../rule/rule.ts";
import { gathered, gatheredFromModels } from "../support/gathered.ts";
import { findHookCommand } from "../support/hook-mounts.ts";
import { addressInRcConf } from "../support/host-addresses.ts";
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

/** A member of a bridge of the host; `isOfHost` where it is an interface that the jail has not made. */
export interface JoinedBridge {
  readonly joins: string;
  readonly member: string;
  readonly isOfHost: boolean;
  readonly added: ValueSpan;
  readonly memberWord: ValueSpan;
  /** The start goes on without it, or does it only perhaps. */
  readonly isUnsure: boolean;
}

/** The kernel gives every interface a link-local address of its own, so that these are not among them. */
export const addressesOnMembers: Observation<AddressOnMember | JoinedBridge> = {
  begin({ on, machine }, found) {
    on("address-set", ({ stack, item, address }) => {
      if (stack !== machine.host || !machine.starting || isLinkLocal(address)) return;
      const membership = surely(item.membership);
      if (membership === undefined) return;
      const { bridge, added } = membership;
      const place = { interface: item.name, bridge: bridge.name, added };
      found.push({ command: machine.commandSpan(), address: formatHost(address), ...place, later: "address" });
    });
    on("member-added", ({ stack, bridge, member, memberWord }) => {
      if (stack !== machine.host || !machine.starting) return;
      const added = machine.commandSpan();
      found.push({
        joins: bridge.name,
        member: member.name,
        isOfHost: member.created === undefined,
        added,
        memberWord: machine.span(memberWord),
        isUnsure: machine.command.guarded || machine.command.conditional,
      });
      const address = member.addresses.all.find((candidate) => candidate.by !== undefined && !isLinkLocal(candidate));
      if (address?.by === undefined) return;
      const place = { interface: member.name, bridge: bridge.name, added };
      found.push({ command: address.by, address: formatHost(address), ...place, later: "member" });
    });
  },
};

export const rule: Rule = {
  id: "address-on-member",
  severity: "warning",
  observation: addressesOnMembers,
  checkJail(context) {
    const found = foundBy(addressesOnMembers, context.model).filter((each) => "address" in each);
    // All jails are asked for this one, so not where there is nothing to say.
    if (found.length === 0 || context.ask(isAllowed)) return;
    for (const each of found) reportAddress(context, each);
  },
  checkConfiguration(context) {
    const { hostFiles, release } = context;
    const { rcConf } = hostFiles;
    if (rcConf === undefined) return;
    // What the host has set up before is refused from 15.0 on, and works until then, but for IPv6.
    const isRefused = isAtLeast(release, "15.0") && !isAllowed(context.configuration, hostFiles);
    if (!isRefused && hostFiles.setsSysctl("net.link.bridge.allow_llz_overlap", "1")) return;
    const told = new Set<string>();
    for (const joined of joinedBridges(context)) {
      const local = isRefused ? undefined : linkLocalOf(rcConf, nameInRcConf(joined.joins));
      if (!isRefused && local === undefined) continue;
      for (const each of membersWithAddress(rcConf, joined, isRefused ? addressInRcConf : globalOf)) {
        if (told.has(each.member)) continue;
        told.add(each.member);
        if (local === undefined) reportOfHost(context, joined, each);
        else reportLoss(context, joined, each, local);
      }
    }
  },
};

const isAllowed = (configuration: Configuration, hostFiles: HostFiles): boolean =>
  hostFiles.setsSysctl(knob, "1") || allowedByHooks(configuration).length > 0;

const knob = "net.link.bridge.member_ifaddrs";

const allowedByHooks = gathered((jail) =>
  findHookCommand(jail, ({ words }) => words.some(({ text }) => text === `${knob}=1`)) ? [true] : [],
);

const joinedBridges = gatheredFromModels((jail, model) =>
  foundBy(addressesOnMembers, model).flatMap((found) => ("joins" in found ? [{ ...found, jail }] : [])),
);

interface JoinedByJail extends JoinedBridge {
  readonly jail: EffectiveJail;
}

/** A member of a bridge to which rc.conf gives an address, and the word that puts it there, if that is rc.conf's as well. */
interface HostMember {
  readonly member: string;
  readonly address: RcWord;
  readonly added: RcWord | undefined;
}

function membersWithAddress(
  rcConf: RcConf,
  { joins, member, isOfHost }: JoinedBridge,
  addressOf: (rcConf: RcConf, name: string) => RcWord | undefined,
): HostMember[] {
  const members: { member: string; added: RcWord | undefined }[] = isOfHost ? [{ member, added: undefined }] : [];
  for (const variable of [`create_args_${nameInRcConf(joins)}`, `ifconfig_${nameInRcConf(joins)}`]) {
    const words = rcConf.get(variable)?.words ?? [];
    for (const [index, word] of words.entries()) {
      if (words[index - 1]?.text === "addm") members.push({ member: word.text, added: word });
    }
  }
  return members.flatMap((each) => {
    const address = /^(?:gif|gre|stf)\d/.test(each.member) ? undefined : addressOf(rcConf, nameInRcConf(each.member));
    return address ? [{ ...each, address }] : [];
  });
}

/** The word that gives an interface an IPv6 address which is not link-local, or lets it take those that routers advertise. */
const globalOf = (rcConf: RcConf, name: string): RcWord | undefined =>
  rcConf.get(`ifconfig_${name}_ipv6`)?.words.find(({ text }) => {
    const address = parseAddress(text);
    return text === "accept_rtadv" || (address?.family === 6 && !isLinkLocal(address) && !isLoopback(address));
  });

/** The word that gives a bridge a link-local address, which the kernel gives none by itself. */
function linkLocalOf(rcConf: RcConf, name: string): RcWord | undefined {
  for (const variable of [`ifconfig_${name}_ipv6`, `ifconfig_${name}`, `create_args_${name}`]) {
    const found = rcConf.get(variable)?.words.find(({ text }) => {
      const address = parseAddress(text.replace(/%.*/, ""));
      return text === "auto_linklocal" || (address !== undefined && isLinkLocal(address));
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whatever joins a bridge with a link-local address takes those of IPv6 from all members (FACTS.md 28). */
function reportLoss(
  context: ConfigurationContext,
  { jail, joins, added }: JoinedByJail,
  { member, address }: HostMember,
  local: RcWord,
): void {
  const bridge = shown(joins, 16);
  const command = rangeOf(jail, added);
  context.reportFor([jail.name], {
    ...placeOf(address),
    message: say`${shown(member, 16)} loses its IPv6 addresses when a jail joins ${bridge}. Give them to ${bridge}.`,
    notes: [say`Where a bridge has a link-local address, \`addm\` takes all IPv6 addresses from its members.`],
    related: [
      { ...placeOf(local), message: say`${bridge} has a link-local address from here` },
      ...(command ? [{ ...command, message: say`joins here` }] : []),
    ],
  });
}

function reportOfHost(
  context: ConfigurationContext,
  joined: JoinedByJail,
  { member, address, added }: HostMember,
): void {
  const bridge = joined.joins;
  const isPutOn = say`${shown(member)} is put on ${shown(bridge)} here`;
  const place = added === undefined ? rangeOf(joined.jail, joined.added) : placeOf(address);
  if (place === undefined) return;
  context.reportFor([joined.jail.name], {
    ...place,
    message: messageOf(member, bridge, address.text, context.release),
    notes: notesOf(member, "member"),
    related: [
      added === undefined
        ? { ...placeOf(address), message: say`the host has it from here` }
        : { ...placeOf(added), message: isPutOn },
    ],
  });
}

const placeOf = ({ path, start, end }: RcWord): FileRange => ({ path, start, end });

function messageOf(name: string, bridge: string, address: string, release: Release): string {
  const onBridge = shown(bridge, 16);
  return isAtLeast(release, "15.0")
    ? say`${shown(name, 16)}, a member of ${onBridge}, gets address ${shown(address, 22)}. FreeBSD 15.0 refuses that; it belongs on ${onBridge}.`
    : say`${shown(name, 16)}, a member of ${onBridge}, gets address ${shown(address, 22)}. It belongs on ${onBridge}.`;
}

const notesOf = (name: string, later: AddressOnMember["later"]): string[] => [
  say`The host speaks through the bridge: an address on a member answers on one port only.`,
  later === "address"
    ? say`FreeBSD 15.0 and later refuse this command unless \`net.link.bridge.member_ifaddrs\` is set.`
    : say`FreeBSD 15.0 and later refuse \`addm ${name}\` unless \`net.link.bridge.member_ifaddrs\` is set.`,
];

function reportAddress(context: JailContext, found: AddressOnMember): void {
  const { jail, release } = context;
  const range = rangeOf(jail, found.command);
  if (!range) return;
  const { address, interface: name, bridge, later } = found;
  const added = rangeOf(jail, found.added);
  const related: RelatedPlace[] = added
    ? [{ ...added, message: say`${shown(name)} is put on ${shown(bridge)} here` }]
    : [];
  context.report({
    ...range,
    message: messageOf(name, bridge, address, release),
    notes: notesOf(name, later),
    related,
  });
}
