import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { parseAddress } from "../../parameters/index.ts";
import { rememberedWith } from "../../rules/support/remembered.ts";
import { interfaceUnit, keyOfAddress, type OwnClaim, valueKey } from "./claims.ts";

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

/** Blanks, quotes and what else stands between words, by their codes. */
const isSeparator = new Uint8Array(0x80);
for (const mark of " \t\n\r\"'`;|&(),=<>") isSeparator[mark.charCodeAt(0)] = 1;

/** Of more nobody needs to know which they are. */
const mostOwners = 8;

/** What the jails of a host have, and what their commands name: whoever is to be unlike them has to avoid it. */
export class Taken {
  private readonly owners = new Map<string, EffectiveJail | EffectiveJail[]>();
  /** Addresses that a jail has, and not only names, as numbers. */
  readonly held: Readonly<Record<4 | 6, bigint[]>> = { 4: [], 6: [] };
  readonly names = new Set<string>();
  /** In how many jails a value was met. */
  private readonly seen = new Map<string, number>();
  private readonly byVariable = new Map<string, readonly string[]>();
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

  /** All values that jails have in a variable. */
  valuesOf(variable: string): readonly string[] {
    let values = this.byVariable.get(variable);
    if (values === undefined) {
      values = this.jails.flatMap((jail) => jail.variable(variable)?.values ?? []);
      this.byVariable.set(variable, values);
    }
    return values;
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
    for (const { spelling, values } of jail.parameters()) {
      const isAddress = /^ip[46]\.addr$/.test(spelling);
      const isNamed = spelling === "mount" || spelling === "vnet.interface";
      for (const value of values) this.addValue(jail, value, isAddress, isNamed || value.includes(" name "));
    }
    for (const { values } of jail.variables()) for (const value of values) this.addValue(jail, value, false, false);
  }

  /** What has no number in it is of interest only where a name is given, or stands alone. */
  private addValue(jail: EffectiveJail, value: string, isAddress: boolean, isNamed: boolean): void {
    const times = this.seen.get(value) ?? 0;
    // What all jails have in the same words belongs to none of them.
    if (times >= mostOwners) return;
    this.seen.set(value, times + 1);
    let start = 0;
    let hasDigit = false;
    for (let at = 0; at <= value.length; at++) {
      const code = at < value.length ? value.charCodeAt(at) : 0x20;
      if (code >= 0x30 && code <= 0x39) hasDigit = true;
      if (code >= 0x80 || isSeparator[code] === 0) continue;
      if (at > start && (hasDigit || isNamed)) this.addWord(jail, value.slice(start, at), isAddress);
      start = at + 1;
      hasDigit = false;
    }
  }

  private addWord(jail: EffectiveJail, word: string, isAddress: boolean): void {
    this.own(jail, word);
    const unit = interfaceUnit(word);
    if (unit !== word) this.own(jail, unit);
    if (!/^[0-9A-Fa-f:][0-9A-Fa-f]*[.:]/.test(word)) return;
    if (word.length === 17 && word[2] === ":" && word[14] === ":") this.own(jail, word.toLowerCase());
    else this.addAddress(jail, word, isAddress);
  }

  private addAddress(jail: EffectiveJail, word: string, isAddress: boolean): void {
    const address = parseAddress(word);
    if (address === undefined) return;
    const key = keyOfAddress(address);
    this.own(jail, key);
    // A gateway says nothing of where jails have their addresses.
    if (!isAddress && !address.hasPrefix) return;
    this.own(jail, heldKey(key));
    this.held[address.family].push(numberOf(address.words, address.family));
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

/** An address as one number. A word of IPv6 is 32 bits, the most significant first. */
export function numberOf(words: readonly number[], family: 4 | 6): bigint {
  if (family === 4) return BigInt(words[0] >>> 0);
  return words.reduce((sum, word) => (sum << 32n) | BigInt(word >>> 0), 0n);
}

/**
 * What the jails of a configuration, and of the other roots of its host, have and name. Looking at every value of a large root takes some
 * milliseconds; the jails are the same until somebody types.
 */
export const takenIn = rememberedWith(
  (configuration: Configuration, neighbours: readonly Configuration[]): Taken =>
    new Taken([configuration, ...neighbours].flatMap(({ jails }) => jails)),
);
