import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { nameInRcConf, type RcConf, type RcVariable } from "../../host-files/index.ts";
import { epairHalf, foundBy, kindOf, pairName } from "../../lifecycle/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { fstabLines, hasUnknownFstab, rootOf } from "../support/mount-lines.ts";
import { areInSight, rcConfOf } from "../support/rc-conf-of-jail.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { coversRcConf, type NetworkOfRc, networkOfRc } from "./interface-without-address.observer.ts";

export const rule: Rule = {
  id: "interface-without-address",
  severity: "warning",
  observation: networkOfRc,
  checkJail(context) {
    const [network] = foundBy(networkOfRc, context.model);
    if (network === undefined || !context.ask(areInSight) || context.ask(mayBeSupplied)) return;
    const rcConf = rcConfOf(context.jail, context.hostFiles);
    if (rcConf === undefined || !isAllThereIs(rcConf) || mayReadAnother(context)) return;
    const bare = network.bare.filter((name) => !isNamed(rcConf, name) && !hasScript(context, name));
    if (bare.length === 0) return;
    const missed = [...rcConf.variables].flatMap((variable) => missedBy(variable, network, rcConf))[0];
    if (missed !== undefined) reportMissed(context, missed, bare);
    else reportBare(context, bare);
  },
};

/** Whether nothing sets up interfaces but what names them in rc.conf. */
const isAllThereIs = (rcConf: RcConf): boolean =>
  rcConf.isSteady && [...rcConf.variables].every(({ name, value }) => value !== undefined && !setsUpOthers.test(name));

/** What is for all interfaces, or turns rc's own way off, and programs that look for interfaces themselves. */
const setsUpOthers =
  /^(?:netif_|network_interfaces|ipv6_\w*interface|ipv6_enable|ipv6_cpe)|_DEFAULT$|dhcp|rtsol|connman|ovs|vswitch/;

/** A part of another jail lies there as well, or what is mounted over it is not known. */
function mayReadAnother(context: JailContext): boolean {
  const { jail, configuration } = context;
  const root = rootOf(jail);
  if (root === undefined || jail.name.includes(".") || hasUnknownFstab(context)) return true;
  const isMountedOver = fstabLines(context).some(
    ({ line: { fields } }) => fields.length > 1 && coversRcConf(fields[1].text, root),
  );
  return isMountedOver || configuration.jails.some((other) => other !== jail && rootOf(other) === root);
}

const isNamed = ({ variables }: RcConf, interfaceName: string): boolean =>
  [...variables].some(
    ({ name, words }) =>
      name.includes(nameInRcConf(interfaceName)) || words.some(({ text }) => text.includes(interfaceName)),
  );

/** rc reads `start_if.epair1b` when it sets up that interface, and rc.local at its end. */
const hasScript = ({ jail, hostFiles }: JailContext, interfaceName: string): boolean =>
  [`start_if.${interfaceName}`, "rc.local"].some((file) => hostFiles.isInJail(rootOf(jail)!, `etc/${file}`));

/** A variable of rc.conf for an interface that the jail does not have. */
interface MissedInterface extends FileRange {
  readonly name: string;
}

const forInterface =
  /^(?:ifconfig|ipv4_addrs)_(e\d+[ab]_\w+?|ng\d+_\w+?|[a-z]+\d+[ab]?)(?:_(?:name|ipv6|descr|alias\d+|aliases))?$/;

/** Of others, as tun0, a service may make one. */
const madeByHost = (name: string): boolean =>
  /^vnet\d/.test(name) || ["epair", "physical", "netgraph"].includes(kindOf(name));

function missedBy(
  { name: variable, path, start }: RcVariable,
  { names }: NetworkOfRc,
  rcConf: RcConf,
): MissedInterface[] {
  const name = forInterface.exec(variable)?.[1];
  if (name === undefined || !madeByHost(name) || names.some((own) => nameInRcConf(own) === name)) return [];
  const words = [...rcConf.variables].flatMap((other) => other.words.map(({ text }) => text));
  const pair = epairHalf(name) ? pairName(name) : name;
  const isMade = words.some((word) => [name, pair, "epair"].includes(word.split(":")[0]));
  return isMade ? [] : [{ name, path, start, end: start + variable.length }];
}

function reportMissed(context: JailContext, { name, ...range }: MissedInterface, bare: readonly string[]): void {
  const place = placeOf(context.jail, bare[0]);
  context.report({
    ...range,
    message: say`The jail has no ${shown(name, 16)}, so rc sets up nothing here. It has ${listed(bare.slice(0, 2), (one) => shown(one, 16))}.`,
    related: place ? [{ ...place, message: say`${shown(bare[0])} is moved here` }] : [],
  });
}

function reportBare(context: JailContext, bare: readonly string[]): void {
  for (const name of bare) {
    const place = placeOf(context.jail, name);
    if (place === undefined) continue;
    context.report({
      ...place,
      severity: "info",
      message: say`${shown(name, 16)} gets no address: no command sets one, and the jail's rc.conf does not name it.`,
    });
  }
}

/** Where `vnet.interface` names it. */
function placeOf(jail: EffectiveJail, name: string): FileRange | undefined {
  const parameter = "vnet.interface";
  const valueIndex = jail.get(parameter)?.values.indexOf(name) ?? -1;
  return valueIndex < 0 ? undefined : rangeOf(jail, { parameter, valueIndex, start: 0, end: name.length });
}
