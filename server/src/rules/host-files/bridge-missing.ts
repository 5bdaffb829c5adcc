import type { EffectiveJail } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import type { RcConf } from "../../host-files/index.ts";
import { foundBy, type Observation, surely, type ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { gatheredFromModels } from "../support/gathered.ts";
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
  severity: "hint",
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
    for (const [name, uses] of usesByBridge(context)) {
      if (made.has(name) || mayMakeBridge(rcConf, name)) continue;
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

const usesOfBridges = gatheredFromModels((jail, model): Use[] =>
  foundBy(usedBridges, model).map((use) => ({ ...use, jail })),
);

const usesByBridge = (context: ConfigurationContext): Map<string, Use[]> =>
  groupBy(usesOfBridges(context), ({ name }) => name);

/** Interfaces that some jail makes or may make. */
const madeByJails = gatheredFromModels((_, { footprint }) =>
  footprint.flatMap(({ use, name }) => (use === "creates" || use === "may-create" ? [name] : [])),
);

/** Whether all that rc.conf makes at boot can be seen in it. */
const isTold = (rcConf: RcConf): boolean =>
  rcConf.isWhole &&
  !rcConf.isOpen("cloned_interfaces") &&
  [...rcConf.variables].every(({ name, value }) => !isOfManager(name) && (value !== undefined || !isOfNetwork(name)));

/** Programs that make bridges of their own when they start. */
const isOfManager = (name: string): boolean =>
  /^(?:vm|iocage|ioc|cbsdd|cbsdrsyncd|bastille|appjail|pot|ezjail|libvirtd|virtualbox|vbox\w*|podman|ovs\w*)_/.test(
    name,
  );

const isOfNetwork = (name: string): boolean =>
  /^(?:cloned_interfaces|autobridge|ifconfig_|create_args_|network_interfaces)/.test(name);

/** Whatever names the bridge may make it, and `bridge` alone makes one of any number. */
function mayMakeBridge({ variables }: RcConf, bridge: string): boolean {
  const names = new RegExp(`(?:^|[^A-Za-z0-9])${bridge}(?![A-Za-z0-9])`);
  return [...variables].some(
    ({ name, words }) =>
      name.startsWith("autobridge") ||
      names.test(name) ||
      words.some(({ text }) => text === "bridge" || names.test(text)),
  );
}

/** Told once for each bridge, at the first command that wants it. */
function report(context: ConfigurationContext, name: string, uses: readonly Use[]): void {
  const range = rangeOf(uses[0].jail, uses[0].span);
  if (range === undefined) return;
  const list = context.hostFiles.rcConf?.get("cloned_interfaces");
  context.reportFor([...new Set(uses.map(({ jail }) => jail.name))], {
    ...range,
    message: say`Nothing makes \`${name}\`: neither rc.conf nor a jail. Add it to \`cloned_interfaces\` in rc.conf.`,
    notes: [
      say`Without it ifconfig says \`BRDGADD epair0a: No such file or directory\` or \`interface ${name} does not exist\`.`,
      say`In rc.conf: \`cloned_interfaces="\u2026 ${name}"\` and \`ifconfig_${name}="addm em0 up"\`, with the network card of the host.`,
    ],
    related: list ? [{ path: list.path, start: list.start, end: list.end, message: say`made at boot` }] : [],
  });
}
