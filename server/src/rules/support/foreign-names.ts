import { parseAddress } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { shown } from "./words.ts";

/** What jail managers, rc.conf(5) and containers have as a setting of the jail, and where FreeBSD has it; a sentence of its own. */
export function settingElsewhere(name: string): string | undefined {
  return places.find(([names]) => names.test(name))?.[1]();
}

const places: readonly (readonly [names: RegExp, place: () => string])[] = [
  [
    /^(?:(?:ip[46][._]?|ipv6_?|default_?)?(?:gateway|router)|defaultrouter6)$/i,
    () => say`A jail with \`vnet\` has its route from its own rc.conf: \`defaultrouter\`.`,
  ],
  [
    /^(?:auto_?(?:start|boot)|boot|onboot|priority)$/i,
    () => say`\`jail_list\` in the host's rc.conf says what starts at boot.`,
  ],
  [
    /^jail_[\w-]+_(?:rootdir|hostname|ip|interface|(?:devfs|fdescfs|procfs|mount)_enable|fstab|exec_\w+|flags|parameters)$/,
    () =>
      say`rc.conf had this before there was a jail.conf, in which each jail has a block: \`web { path = "/jails/web"; }\`.`,
  ],
  [
    /^(?:jail_(?:enable|list|conf|parallel_start|reverse_stop)|ifconfig_\w+|cloned_interfaces|\w+_enable)$/,
    () => say`This is a line of rc.conf: of the host's, or of the jail's own.`,
  ],
  [
    /^(?:r?limits?|rctl|v?mem(?:ory)?(?:[._]?(?:limit|max|use))?|cpu[._]?(?:limit|max)|pcpu|maxproc)(?:\.|$)/i,
    () => say`rctl(8) limits what a jail uses; at boot the host's /etc/rctl.conf does.`,
  ],
  [/^(?:resolver|(?:dns|name)_?servers?|dns)$/i, () => say`Name servers stand in the jail's /etc/resolv.conf.`],
];

/** The parameter that an address is a value of, where it stands in the place of a name. */
export function parameterOfAddress(name: string): "ip4.addr" | "ip6.addr" | undefined {
  const address = parseAddress(name);
  return address && (address.family === 4 ? "ip4.addr" : "ip6.addr");
}

export function addressWords(address: string, parameter: string): string {
  return say`${shown(address, 45)} stands alone. An address is a value: \`${parameter} = \u2026;\`.`;
}

export const addressFixTitle = (address: string, parameter: string): string =>
  say`Write \`${parameter} = ${address};\``;
