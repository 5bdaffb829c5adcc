import type { EffectiveJail } from "../../config/index.ts";
import { booleanValue, sameParameter } from "../../parameters/index.ts";
import { type FeatureContext, jailsAround } from "../shared/context.ts";
import type { NamePlace } from "../shared/place.ts";
import { placeOfDefinition } from "../shared/value-groups.ts";

/** What real files set most often in a jail, first. Everything else follows by its name. */
const usualInJail = [
  ...["host.hostname", "path", "exec.start", "exec.stop", "mount.devfs", "vnet", "vnet.interface", "exec.clean"],
  ...["persist", "exec.prestart", "exec.poststop", "ip4.addr", "ip6.addr", "interface", "devfs_ruleset"],
  ...["exec.consolelog", "depend", "allow.raw_sockets", "mount.fstab", "mount", "enforce_statfs", "allow.mount"],
  ...["exec.created", "exec.poststart", "exec.prestop", "children.max", "securelevel", "allow.sysvipc"],
];

/** What real files set for all jails at once. */
const usualForAll = [
  ...["exec.start", "exec.stop", "exec.clean", "mount.devfs", "path", "host.hostname", "exec.consolelog"],
  ...["devfs_ruleset", "interface", "allow.raw_sockets", "persist", "enforce_statfs", "vnet", ".include"],
];

const rankOfContinued = 0;
const rankOfLacking = 3;
const rankOfUsual = 10;
const rankOfOthers = 100;
const rankOfInherited = 150;
const rankOfUnfit = 200;
const rankOfDeprecated = 300;
const rankOfUselessNegative = 400;
const rankOfSet = 500;

/** These come even before what a jail lacks for what it has. */
const firstOfAll = 2;

/** In which order statements are offered at one place. */
export interface Ranking {
  rank(name: string, deprecated?: boolean): number;
  rankOfAddition(name: string): number;
  rankOfNegative(name: string, isOnByDefault: boolean): number;
  /** The place from which the jail has a value already, as Markdown; undefined when it has none from elsewhere. */
  inherited(name: string): string | undefined;
}

/** @param isSet whether the block at the place sets a parameter itself */
export function rankingAt(context: FeatureContext, place: NamePlace, isSet: (name: string) => boolean): Ranking {
  const { block } = place;
  const jail = block
    ? jailsAround(context, block).find(({ section }) => section.block?.index === block.index)
    : undefined;
  const usual = new Map((block ? usualInJail : usualForAll).map((name, index) => [name, index]));
  const lacking = jail && block ? lackingIn(jail, hasNested(place)) : new Set<string>();
  const unfit = jail ? unfitFor(jail) : new Set<string>();
  const previous = nameBefore(context, place);
  const isInherited = (name: string): boolean => jail?.get(name) !== undefined && !isSet(name);
  const plain = (name: string): number => {
    const index = usual.get(name);
    if (lacking.has(name)) return rankOfLacking;
    if (unfit.has(name)) return rankOfUnfit;
    if (index === undefined) return rankOfOthers;
    return block && index < firstOfAll ? index + 1 : rankOfUsual + index;
  };
  return {
    rank(name, deprecated = false) {
      if (isSet(name)) return rankOfSet + plain(name);
      if (deprecated) return rankOfDeprecated;
      if (isInherited(name) && !lacking.has(name)) return rankOfInherited + Math.min(plain(name), 49);
      return plain(name);
    },
    rankOfAddition(name) {
      if (previous !== undefined && sameParameter(previous, name)) return rankOfContinued;
      return isSet(name) ? rankOfUsual + usual.size : rankOfOthers;
    },
    // What is on by default is worth switching off; other `no` forms only say what holds anyway.
    rankOfNegative(name, isOnByDefault) {
      if (isSet(name)) return rankOfSet + rankOfUselessNegative;
      return isOnByDefault || isInherited(name) ? rankOfOthers : rankOfUselessNegative;
    },
    inherited(name) {
      if (!isInherited(name)) return undefined;
      const definition = jail?.get(name)?.definitions[0];
      return definition && placeOfDefinition(definition, context.path);
    },
  };
}

/** The statement in front of the cursor in the same block: a list that was just begun is often gone on with. */
function nameBefore({ tree }: FeatureContext, { block, start }: NamePlace): string | undefined {
  let found: string | undefined;
  for (const statement of (block ?? tree.root).statements()) {
    if (statement.start >= start) break;
    found = statement.kind === "parameter" ? statement.name : undefined;
  }
  return found;
}

function hasNested({ block }: NamePlace): boolean {
  return block?.statements().some(({ kind }) => kind === "jail") ?? false;
}

/** What a jail needs for what it sets already. A block that has just been begun lacks everything, which says nothing. */
function lackingIn(jail: EffectiveJail, hasChildren: boolean): Set<string> {
  const has = (name: string): boolean => jail.get(name) !== undefined;
  const lacking = new Set<string>();
  const wants = (condition: boolean, name: string): void => {
    if (condition && !has(name)) lacking.add(name);
  };
  wants(has("vnet"), "vnet.interface");
  wants(has("devfs_ruleset"), "mount.devfs");
  wants(has("exec.start"), "exec.stop");
  wants(has("path") && !has("command") && !has("persist"), "exec.start");
  wants(has("path") && !has("command") && !has("exec.start"), "persist");
  wants(has("exec.prestart"), "exec.poststop");
  wants(hasChildren, "children.max");
  const mounts = jail.parameters().some(({ spelling }) => spelling.startsWith("allow.mount."));
  wants(mounts, "allow.mount");
  wants(isOn(jail, "allow.mount"), "enforce_statfs");
  return lacking;
}

function isOn(jail: EffectiveJail, name: string): boolean {
  const found = jail.get(name);
  return found !== undefined && booleanValue(found.spelling, found.values) === true;
}

const addresses = ["ip4", "ip6", "ip4.addr", "ip6.addr", "interface"];

/** The kernel refuses addresses for a jail that has a network stack of its own, and the reverse. */
function unfitFor(jail: EffectiveJail): Set<string> {
  if (jail.get("vnet")) return new Set(addresses);
  return new Set(addresses.some((name) => jail.get(name)) ? ["vnet", "vnet.interface"] : []);
}
