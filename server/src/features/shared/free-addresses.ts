import type { EffectiveJail } from "../../config/index.ts";
import { type Address, formatHost, parseAddress } from "../../parameters/index.ts";

/** The next address that no jail of a configuration has, for each network in which some have one. */
export interface FreeAddress {
  readonly address: string;
  readonly prefix: number;
  /** The interface that stands before the addresses of this network, in `ip4.addr` and its like. */
  readonly interface: string | undefined;
  readonly used: number;
}

interface Subnet {
  readonly first: bigint;
  readonly size: bigint;
  readonly prefix: number;
  readonly interface: string | undefined;
  highest: bigint;
  used: number;
}

const addresses = {
  4: /(?<![\w.:])(?:([\w.]+)\|)?(\d{1,3}(?:\.\d{1,3}){3})(\/\d{1,2})?(?![\w.])/g,
  6: /(?<![\w.:])(?:([\w.]+)\|)?([0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(\/\d{1,3})?(?![\w.:])/g,
};

/** Without a length in the file, people count within the last part of the address. */
const usualLength = { 4: 24, 6: 64 };
const wholeLength = { 4: 32, 6: 128 };

interface Choice {
  /** A value that is being written and so takes no address yet. */
  readonly except?: string;
  /** Only the networks of these values; all when left out. */
  readonly like?: readonly string[];
}

/** The next free address of each network in the values of jails, that of the network with most addresses first. */
export function freeAddresses(
  jails: readonly EffectiveJail[],
  family: 4 | 6,
  { except, like }: Choice = {},
): FreeAddress[] {
  const networks = new Map<string, Subnet>();
  const taken = new Set<bigint>();
  for (const value of like ?? [])
    for (const found of addressesIn(value, family, true)) collect(found, family, networks, new Set());
  const wanted = like ? new Map<string, Subnet>() : networks;
  for (const jail of jails)
    for (const found of addressesOf(jail, family)) if (found.value !== except) collect(found, family, wanted, taken);
  const found: FreeAddress[] = [];
  for (const network of networks.values()) {
    const next = nextIn(network, taken);
    if (next === undefined) continue;
    const { prefix, interface: name, used } = network;
    found.push({ address: written(next, family), prefix, interface: name, used });
  }
  return found.sort((a, b) => b.used - a.used);
}

/** An address that stands in a value. */
interface WrittenAddress {
  readonly value: string;
  readonly number: bigint;
  readonly prefix: number;
  /** The interface that stands before it. */
  readonly interface: string | undefined;
  /** A gateway says nothing of the network in which jails have their addresses. */
  readonly saysNetwork: boolean;
}

type AddressesOfJail = Record<4 | 6, readonly WrittenAddress[] | undefined>;

/** Completion asks at every key, and most jails stay as they are. */
const known = new WeakMap<EffectiveJail, AddressesOfJail>();

function addressesOf(jail: EffectiveJail, family: 4 | 6): readonly WrittenAddress[] {
  const before = known.get(jail);
  const made = before?.[family];
  if (made) return made;
  const found: WrittenAddress[] = [];
  for (const parameter of [...jail.variables(), ...jail.parameters()]) {
    const isAddress = parameter.spelling === `ip${family}.addr`;
    // A value may hold more addresses than a call takes arguments.
    for (const value of parameter.values) for (const each of addressesIn(value, family, isAddress)) found.push(each);
  }
  known.set(jail, { 4: before?.[4], 6: before?.[6], [family]: found } as AddressesOfJail);
  return found;
}

function addressesIn(value: string, family: 4 | 6, isAddress: boolean): readonly WrittenAddress[] {
  if (!value.includes(family === 4 ? "." : ":")) return [];
  const found: WrittenAddress[] = [];
  for (const [, name, text, length] of value.matchAll(addresses[family])) {
    const parsed = parseAddress(text + (length ?? ""));
    if (!parsed || parsed.family !== family) continue;
    const number = numberOf(parsed.words, family);
    // A route leads to a network in which no jail has to be.
    const hosts = 1n << BigInt(wholeLength[family] - parsed.prefix);
    if (!isAddress && hosts > 2n && number % hosts === 0n) continue;
    const saysNetwork = isAddress || length !== undefined;
    found.push({ value, number, prefix: parsed.prefix, interface: name, saysNetwork });
  }
  return found;
}

function collect(
  { number, prefix, interface: name, saysNetwork }: WrittenAddress,
  family: 4 | 6,
  networks: Map<string, Subnet>,
  taken: Set<bigint>,
): void {
  const isKnown = taken.has(number);
  taken.add(number);
  if (!saysNetwork) return;
  const whole = wholeLength[family];
  const counted = prefix === whole ? usualLength[family] : prefix;
  const size = 1n << BigInt(whole - counted);
  const first = number - (number % size);
  // The same address in a variable and in the parameter that uses it counts once, with its interface.
  const key = `${first}/${prefix}`;
  const network = networks.get(key);
  if (!network) networks.set(key, { first, size, prefix, interface: name, highest: number, used: 1 });
  else {
    if (number > network.highest) network.highest = number;
    if (!isKnown) network.used++;
    if (name !== undefined && network.interface === undefined) networks.set(key, { ...network, interface: name });
  }
}

function nextIn({ first, size, highest }: Subnet, taken: ReadonlySet<bigint>): bigint | undefined {
  const last = first + size - 1n;
  for (let next = highest + 1n; next < last; next++) if (!taken.has(next)) return next;
  for (let next = first + 1n; next < highest; next++) if (!taken.has(next)) return next;
  return undefined;
}

function numberOf(words: readonly [number, number, number, number], family: 4 | 6): bigint {
  if (family === 4) return BigInt(words[0] >>> 0);
  return words.reduce((sum, word) => (sum << 32n) | BigInt(word >>> 0), 0n);
}

function written(number: bigint, family: 4 | 6): string {
  const word = (shift: bigint): number => Number((number >> shift) & 0xffff_ffffn);
  const words: Address["words"] = family === 4 ? [word(0n), 0, 0, 0] : [word(96n), word(64n), word(32n), word(0n)];
  return formatHost({ family, words });
}
