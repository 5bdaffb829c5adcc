import type { EffectiveJail } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import {
  foundBy,
  type HostInterface,
  type Observation,
  type UnreachableGateway,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { type Address, covers, parseAddress, sameAddress } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { gatewayFixes } from "../edits/gateway-fixes.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { ConfigurationContext, JailContext, Rule } from "../rule/rule.ts";
import { gathered, gatheredFromModels } from "../support/gathered.ts";
import { type HostAddress, hostAddresses } from "../support/host-addresses.ts";
import { isOfManager } from "../support/network-managers.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** What the rest of the start does for a gateway that was not reachable. */
export interface LaterReach {
  readonly outcome: UnreachableGateway;
  /** The first later command that makes the gateway reachable. */
  readonly coveredBy: ValueSpan | undefined;
  /** That command is `/etc/rc`. */
  readonly coveredByRc: boolean;
  /** `/etc/rc` or something as opaque runs later, which may set further addresses. */
  readonly laterUnknown: boolean;
}

/** A gateway of the jail's own network stack that the start can reach. */
export interface UsedGateway {
  readonly gateway: string;
  readonly word: ValueSpan;
}

/** Gateways, and what becomes of those that were not reachable, in the order of these. */
export const laterReach: Observation<LaterReach | UsedGateway> = {
  begin({ on, machine }, found) {
    const waiting: (Mutable<LaterReach> & { readonly gateway: Address })[] = [];
    on("gateway-missed", ({ outcome, gateway }) => {
      waiting.push({ outcome, gateway, coveredBy: undefined, coveredByRc: false, laterUnknown: false });
    });
    on("route-added", ({ stack, gateway }) => {
      if (machine.starting && stack !== undefined && stack === machine.jail && gateway?.text !== undefined)
        found.push({ gateway: gateway.text, word: machine.span(gateway) });
    });
    on("network-forgotten", () => {
      if (machine.starting) for (const one of waiting) one.laterUnknown = true;
    });
    on("network-set", ({ isRc }) => {
      if (waiting.length === 0 || machine.jail === undefined || !machine.starting) return;
      for (const one of waiting) {
        if (one.coveredBy !== undefined || !isCovered(machine.jail.interfaces.values(), one.gateway)) continue;
        one.coveredBy = machine.commandSpan();
        one.coveredByRc = isRc;
      }
    });
    on("stopped", () => {
      for (const { outcome, coveredBy, coveredByRc, laterUnknown } of waiting) {
        found.push({ outcome, coveredBy, coveredByRc, laterUnknown });
      }
    });
  },
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** True when an address that has been set covers the gateway, whatever else may have happened. */
function isCovered(interfaces: Iterable<HostInterface>, gateway: Address): boolean {
  for (const { state, addresses } of interfaces) {
    if (state !== "down" && addresses.all.some((address) => covers(address, gateway))) return true;
  }
  return false;
}

export const rule: Rule = {
  id: "unreachable-gateway",
  severity: "error",
  observation: laterReach,
  checkJail(context) {
    for (const found of foundBy(laterReach, context.model)) {
      if ("outcome" in found) reportGateway(context, found);
    }
  },
  checkConfiguration(context) {
    const { rcConf, rcLocal, sysctlConf } = context.hostFiles;
    // Only of a host whose files are all in sight it is known that nothing lets it forward.
    if (rcConf === undefined || sysctlConf === undefined || rcLocal !== undefined) return;
    if ([...rcConf.variables].some(({ name }) => isOfManager(name))) return;
    const own = hostAddresses(rcConf);
    for (const [text, uses] of groupBy(gatewaysOf(context), ({ gateway }) => gateway)) {
      const gateway = parseAddress(text);
      const found = gateway && own.find(({ address }) => sameAddress(address, gateway));
      if (found === undefined || mayForward(context, gateway!.family)) continue;
      reportHost(context, text, uses, found);
    }
  },
};

const gatewaysOf = gatheredFromModels((jail, model) =>
  foundBy(laterReach, model).flatMap((found) => ("gateway" in found ? [{ ...found, jail }] : [])),
);

/** `gateway_enable` sets the variable of the kernel when the network comes up; a hook may set it, too. */
function mayForward({ hostFiles, configuration, neighbours }: ConfigurationContext, family: 4 | 6): boolean {
  const variable = family === 4 ? "net.inet.ip.forwarding" : "net.inet6.ip6.forwarding";
  return (
    hostFiles.rcConf?.isYes(gatewayVariable(family), false) !== false ||
    hostFiles.setsSysctl(variable, "1") ||
    [configuration, ...neighbours].some((root) => setsForwarding(root).length > 0)
  );
}

const setsForwarding = gathered((jail) =>
  ["exec.prepare", "exec.prestart", "exec.created", "exec.poststart"]
    .flatMap((name) => jail.get(name)?.values ?? [])
    .filter((value) => value.includes(".forwarding")),
);

const gatewayVariable = (family: 4 | 6): string => (family === 4 ? "gateway_enable" : "ipv6_gateway_enable");

/** Told once for each address of the host, at the first route that leads there. */
function reportHost(
  context: ConfigurationContext,
  text: string,
  uses: readonly (UsedGateway & { readonly jail: EffectiveJail })[],
  { address, word: { path, start, end } }: HostAddress,
): void {
  const range = rangeOf(uses[0].jail, uses[0].word);
  if (range === undefined) return;
  context.reportFor([...new Set(uses.map(({ jail }) => jail.name))], {
    ...range,
    severity: "info",
    message: say`${shown(text, 40)} is the host, and rc.conf lets it forward nothing. Set \`${gatewayVariable(address.family)}="YES"\`.`,
    related: [{ path, start, end, message: say`the host has it from here` }],
  });
}

function reportGateway(context: JailContext, later: LaterReach): void {
  const { outcome, coveredBy } = later;
  const range = rangeOf(context.jail, outcome.command);
  if (!range) return;
  const { gateway, guarded } = outcome;
  const covered = coveredBy && rangeOf(context.jail, coveredBy);
  const related: RelatedPlace[] = covered
    ? [{ ...covered, message: say`only this command makes ${shown(gateway)} reachable` }]
    : [];
  context.report({
    ...range,
    about: outcome,
    severity: guarded ? "info" : undefined,
    message: say`The gateway ${shown(gateway, 24)} is out of reach: ${reason(outcome)}. ${advice(later)}`,
    notes: [
      guarded
        ? say`The route is never added: what follows the command only hides that.`
        : say`The start is rolled back.`,
      ...whyLater(later),
    ],
    related,
    fixes: () => gatewayFixes(context, { ...outcome, coveredBy, coveredByRc: later.coveredByRc }),
  });
}

function reason({ reason: why, family }: UnreachableGateway): string {
  switch (why) {
    case "loopback-down":
      return say`lo0 is still down here`;
    case "no-address":
      return family === 4 ? say`no IPv4 address is set yet` : say`no IPv6 address is set yet`;
    case "interface-down":
      return say`its interface is still down`;
    case "no-covering-prefix":
      return say`no address set so far covers it`;
  }
}

function advice({ outcome: { reason: why }, coveredBy, coveredByRc }: LaterReach): string {
  if (why === "loopback-down") return say`Run \`ifconfig lo0 up\` before this line.`;
  if (coveredBy && !coveredByRc) return say`Move the line after the command that sets the address.`;
  if (why === "interface-down") return say`Bring the interface up first.`;
  return say`Set an address whose prefix covers it first.`;
}

/** Why the same line works by hand later, which is what makes this so puzzling. */
function whyLater({ coveredBy, coveredByRc, laterUnknown }: LaterReach): string[] {
  if (coveredBy && !coveredByRc)
    return [say`By hand it works later, because a later command makes the gateway reachable.`];
  if (coveredBy || laterUnknown)
    return [say`By hand it works later, because \`/etc/rc\` has set up the network by then.`];
  return [];
}
