import type { EffectiveJail } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import type { RcConf } from "../../host-files/index.ts";
import {
  foundBy,
  hasOwnNetworkStack,
  listOf,
  makesInterface,
  type Observation,
  surely,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { parseAddressValue } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { gathered, gatheredFromModels } from "../support/gathered.ts";
import { isOfManager } from "../support/network-managers.ts";
import { rangeOf } from "../support/source-text.ts";

/** The start puts a member on a bridge of the host that it has not made itself. */
interface UsedBridge {
  readonly name: string;
  readonly span: ValueSpan;
}

/** A bridge that is called otherwise may have got its name anywhere. */
const unitName = /^bridge\d+$/;

const usedBridges: Observation<UsedBridge> = {
  begin({ on, machine }, found) {
    on("member-added", ({ stack, bridge, member }) => {
      if (stack !== machine.host || !machine.starting || machine.command.conditional) return;
      const span = surely(member.membership)?.bridgeWord;
      if (span && bridge.created === undefined && unitName.test(bridge.name)) found.push({ name: bridge.name, span });
    });
  },
};

export const rule: Rule = {
  id: "bridge-missing",
  severity: "info",
  observation: usedBridges,
  checkConfiguration(context) {
    const { configuration, neighbours, hostFiles, wholeHost } = context;
    const { rcConf } = hostFiles;
    if (rcConf === undefined || !isTold(rcConf) || hostFiles.rcLocal !== undefined) return;
    if (context.isFragment || [configuration, ...neighbours].some(isIncomplete)) return;
    const { release, model } = context;
    const roots = [configuration, ...neighbours].map((root) => ({ configuration: root, release, model }));
    const made = new Set(roots.flatMap(madeByJails));
    // A script or a program that nobody knows may make any.
    if (made.has("*")) return;
    // What a stop destroys and nothing makes is told by interface-never-created.
    for (const { name } of wholeHost.neverMade) made.add(name);
    for (const [name, uses] of usesByName(context)) {
      if (made.has(name) || mayMake(rcConf, name)) continue;
      const heard = uses.filter(({ jail, span }) => {
        const range = rangeOf(jail, span);
        return range !== undefined && !context.isSilenced(range);
      });
      if (heard.length > 0) report(context, name, heard);
    }
  },
};

interface Use extends UsedBridge {
  readonly jail: EffectiveJail;
}

/** lo0 is always there; others are on no machine before somebody makes them. */
const loopbackName = /^lo[1-9]\d*$/;

/** Loopback interfaces on which jail(8) puts an address. */
const usesOfLoopbacks = gathered((jail): Use[] => {
  if (jail.failed || hasOwnNetworkStack(jail)) return [];
  const named = listOf(jail, "interface");
  return ["ip4.addr", "ip6.addr"].flatMap((parameter) =>
    listOf(jail, parameter).flatMap((value, valueIndex) => {
      const own = parseAddressValue(value).interface;
      const name = own ? value.slice(own.start, own.end) : (named.at(-1) ?? "");
      const span = own
        ? { parameter, valueIndex, start: own.start, end: own.end }
        : { parameter: "interface", valueIndex: named.length - 1, start: 0, end: name.length };
      return loopbackName.test(name) ? [{ name, span, jail }] : [];
    }),
  );
});

const usesOfBridges = gatheredFromModels((jail, model): Use[] =>
  foundBy(usedBridges, model).map((use) => ({ ...use, jail })),
);

const usesByName = (context: ConfigurationContext): Map<string, Use[]> =>
  groupBy([...usesOfBridges(context), ...usesOfLoopbacks(context.configuration)], ({ name }) => name);

/** Interfaces that some jail makes or may make. */
const madeByJails = gatheredFromModels((_, { footprint }) =>
  footprint.flatMap(({ use, name }) => (makesInterface.has(use) ? [name] : [])),
);

/** Whether all that rc.conf makes at boot can be seen in it. */
const isTold = (rcConf: RcConf): boolean =>
  rcConf.isWhole &&
  !rcConf.isOpen("cloned_interfaces") &&
  [...rcConf.variables].every(({ name, value }) => !isOfManager(name) && (value !== undefined || !isOfNetwork(name)));

const isOfNetwork = (name: string): boolean =>
  /^(?:cloned_interfaces|autobridge|ifconfig_|create_args_|network_interfaces)/.test(name);

/**
 * Whatever names the interface may make it, but for what sets it up once it is there; and `bridge` alone makes one of any number.
 */
function mayMake({ variables }: RcConf, interfaceName: string): boolean {
  const names = new RegExp(`(?:^|[^A-Za-z0-9])${interfaceName}(?![A-Za-z0-9])`);
  const setsUp = new RegExp(
    `^(?:ifconfig_${interfaceName}(?:_(?:alias\\d+|aliases|ipv6))?|ipv4_addrs_${interfaceName})$`,
  );
  const kind = interfaceName.replace(/\d+$/, "");
  return [...variables].some(
    ({ name, words }) =>
      name.startsWith("autobridge") ||
      (names.test(name) && !setsUp.test(name)) ||
      words.some(({ text }) => text === kind || names.test(text)),
  );
}

/** Told once for each interface, at the first command or value that wants it. */
function report(context: ConfigurationContext, name: string, uses: readonly Use[]): void {
  const range = rangeOf(uses[0].jail, uses[0].span);
  if (range === undefined) return;
  const { rcConf } = context.hostFiles;
  const list = rcConf?.get("cloned_interfaces");
  context.reportFor([...new Set(uses.map(({ jail }) => jail.name))], {
    ...range,
    // A rc.conf that starts no jails may be a part of the host's.
    severity: rcConf?.isYes("jail_enable", false) ? "info" : "hint",
    message: say`Nothing makes \`${name}\`: neither rc.conf nor a jail. Add it to \`cloned_interfaces\` in rc.conf.`,
    notes: loopbackName.test(name)
      ? [
          say`Without it ifconfig says \`interface ${name} does not exist\`, and the start is rolled back.`,
          say`In rc.conf: \`cloned_interfaces="\u2026 ${name}"\`. \`service netif cloneup\` makes it at once.`,
        ]
      : [
          say`Without it ifconfig says \`BRDGADD epair0a: No such file or directory\` or \`interface ${name} does not exist\`.`,
          say`In rc.conf: \`cloned_interfaces="\u2026 ${name}"\` and \`ifconfig_${name}="addm em0 up"\`, with the network card of the host.`,
        ],
    related: list ? [{ path: list.path, start: list.start, end: list.end, message: say`made at boot` }] : [],
  });
}
