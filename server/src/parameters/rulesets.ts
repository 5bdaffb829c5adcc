import { isAtLeast, type Release, type ReleaseNumber } from "./catalogue/index.ts";

/** A devfs ruleset that the system brings along (/etc/defaults/devfs.rules). */
export interface DevfsRuleset {
  readonly number: number;
  /** Its name in devfs.rules. */
  readonly name: string;
  /** What a jail with this ruleset sees in /dev. */
  readonly description: string;
  /** True for the ones that are meant to be used as they are. The others are building blocks. */
  readonly forJails: boolean;
  readonly since?: ReleaseNumber;
}

export const rulesetsOfSystem: readonly DevfsRuleset[] = [
  {
    number: 1,
    name: "devfsrules_hide_all",
    description: "Hides every device. Building block: alone it leaves an empty /dev.",
    forJails: false,
  },
  {
    number: 2,
    name: "devfsrules_unhide_basic",
    description: "Shows null, zero, random and their like. Building block: it hides nothing by itself.",
    forJails: false,
  },
  {
    number: 3,
    name: "devfsrules_unhide_login",
    description: "Shows terminals, standard input and output. Building block: it hides nothing by itself.",
    forJails: false,
  },
  {
    number: 4,
    name: "devfsrules_jail",
    description: "The usual one: basic devices and terminals, and ZFS. No bpf (DHCP, tcpdump), no pf.",
    forJails: true,
  },
  {
    number: 5,
    name: "devfsrules_jail_vnet",
    description: "As 4, with pf, for a vnet jail with a firewall of its own. No bpf.",
    forJails: true,
    since: "13.0",
  },
];

/** What mount.devfs uses when devfs_ruleset is not set. */
export const defaultDevfsRuleset = 4;

/**
 * The rulesets that exist without the administrator's doing (FACTS 9; that 5 came with 13.0 is from memory). Any other
 * number must be defined in /etc/devfs.rules: a number without rules is no error and hides nothing.
 */
export function devfsRulesets(release: Release): readonly DevfsRuleset[] {
  return rulesetsOfSystem.filter(({ since }) => since === undefined || isAtLeast(release, since));
}
