import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { parseAddress } from "../../parameters/index.ts";
import { addressKey, interfaceUnit, type OwnClaim, valueKey } from "./claims.ts";

/** Parameters that are compared as a whole. */
const wholeParameters = [
  "path",
  "host.hostname",
  "exec.consolelog",
  "jid",
  "host.hostuuid",
  "host.hostid",
  "zfs.dataset",
];

/** Addresses of both families, with a prefix where one is written. */
const addresses =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(\/\d{1,3})?(?![\w.:])/g;

/** Of more nobody needs to know which they are. */
const mostOwners = 8;

/** What the jails of a host have, and what their commands name: whoever is to be unlike them has to avoid it. */
export class Taken {
  private readonly owners = new Map<string, EffectiveJail | EffectiveJail[]>();
  /** Addresses as numbers, by family; those that a jail has, and not only names. */
  readonly held = { 4: new Set<bigint>(), 6: new Set<bigint>() };
  readonly names = new Set<string>();
  private readonly seen = new Set<string>();
  readonly jails: readonly EffectiveJail[];

  constructor(jails: readonly EffectiveJail[]) {
    this.jails = jails;
    for (const jail of jails) this.addJail(jail);
  }

  /** Whether a jail has, or names, what is claimed; the parents and children of `except` are not looked at. */
  has({ key }: Pick<OwnClaim, "key">, except?: EffectiveJail): boolean {
    return this.ownersOf(key).some((owner) => !(except && areRelated(owner, except)));
  }

  /** Whether a jail that is none of some has what is claimed: for an address that it only names, as its gateway, does not count. */
  isHeldBesides({ kind, key }: OwnClaim, jails: readonly EffectiveJail[]): boolean {
    return this.ownersOf(kind === "address" ? heldKey(key) : key).some((owner) => !jails.includes(owner));
  }

  private ownersOf(key: string): readonly EffectiveJail[] {
    const found = this.owners.get(key);
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  /** All words that have been seen, for those who look for the highest number of a kind. */
  words(): IterableIterator<string> {
    return this.owners.keys();
  }

  private addJail(jail: EffectiveJail): void {
    this.names.add(jail.name);
    for (const name of jail.get("name")?.values ?? []) {
      this.names.add(name);
      this.own(jail, valueKey("name", name));
    }
    for (const parameter of wholeParameters) {
      for (const value of jail.get(parameter)?.values ?? []) this.own(jail, valueKey(parameter, value));
    }
    for (const parameter of jail.parameters()) {
      const isAddress = /^ip[46]\.addr$/.test(parameter.spelling);
      for (const value of parameter.values) this.addValue(jail, value, isAddress);
    }
    for (const { values } of jail.variables()) for (const value of values) this.addAddresses(jail, value, false);
  }

  private addValue(jail: EffectiveJail, value: string, isAddress: boolean): void {
    // What all jails have in the same words belongs to none of them.
    if (this.seen.has(value) && !isAddress) {
      if (!/\d/.test(value)) return;
    } else this.seen.add(value);
    for (const [word] of value.matchAll(/[^\s"'`;|&(),=<>]+/g)) {
      this.own(jail, word);
      const unit = interfaceUnit(word);
      if (unit !== word) this.own(jail, unit);
      if (/^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/i.test(word)) this.own(jail, word.toLowerCase());
    }
    this.addAddresses(jail, value, isAddress);
  }

  private addAddresses(jail: EffectiveJail, value: string, isAddress: boolean): void {
    if (!/[.:]/.test(value)) return;
    for (const [text, prefix] of value.matchAll(addresses)) {
      const address = parseAddress(text);
      const key = address && addressKey(text);
      if (address === undefined || key === undefined) continue;
      this.own(jail, key);
      // A gateway says nothing of where jails have their addresses.
      if (!isAddress && prefix === undefined) continue;
      this.own(jail, heldKey(key));
      this.held[address.family].add(numberOf(address.words, address.family));
    }
  }

  private own(jail: EffectiveJail, key: string): void {
    const owner = this.owners.get(key);
    if (owner === undefined) this.owners.set(key, jail);
    else if (!Array.isArray(owner)) {
      if (owner !== jail) this.owners.set(key, [owner, jail]);
    } else if (owner.length < mostOwners && !owner.includes(jail)) owner.push(jail);
  }
}

const heldKey = (key: string): string => `held ${key}`;

/** A child has the addresses of its parent. */
function areRelated({ name: a }: EffectiveJail, { name: b }: EffectiveJail): boolean {
  return a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

export function numberOf(words: readonly number[], family: 4 | 6): bigint {
  if (family === 4) return BigInt(words[0] >>> 0);
  return words.reduce((sum, word) => (sum << 32n) | BigInt(word >>> 0), 0n);
}

/** Looking at every value of a large root takes some milliseconds; the jails are the same until somebody types. */
const known = new WeakMap<Configuration, { readonly neighbours: readonly Configuration[]; readonly taken: Taken }>();

export function takenIn(configuration: Configuration, neighbours: readonly Configuration[]): Taken {
  const before = known.get(configuration);
  if (before?.neighbours === neighbours) return before.taken;
  const taken = new Taken([configuration, ...neighbours].flatMap(({ jails }) => jails));
  known.set(configuration, { neighbours, taken });
  return taken;
}
