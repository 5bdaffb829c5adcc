import type { EffectiveJail } from "../../config/index.ts";
import { remembered } from "../../rules/support/remembered.ts";

/** Numbers and names that no jail of a configuration has yet. */

/** A number that no epair of the jails has: the one after the highest. */
export function nextEpair(jails: readonly EffectiveJail[]): number {
  let highest = 0;
  for (const jail of jails) for (const number of epairsOf(jail)) highest = Math.max(highest, number);
  return highest + 1;
}

/**
 * The epair that a jail is given next, as it is written in the block: `epair${id}` where the block numbers its jail and none has that
 * epair, else one with the next number.
 */
export function nextEpairOf(jail: EffectiveJail | undefined, jails: readonly EffectiveJail[]): string {
  const id = jail?.variable("id");
  const number = id?.isVariable ? id.values[0] : undefined;
  const isFree = number !== undefined && /^\d{1,5}$/.test(number) && !jails.some((one) => epairsOf(one).has(+number));
  return isFree ? "epair${id}" : `epair${nextEpair(jails)}`;
}

/** Completion asks at every key, and most jails stay as they are. */
const epairsOf = remembered((jail: EffectiveJail): ReadonlySet<number> => {
  const numbers = new Set<number>();
  for (const { spelling, values } of jail.parameters()) {
    if (!spelling.startsWith("exec.") && spelling !== "vnet.interface") continue;
    for (const value of values) {
      if (!value.includes("epair")) continue;
      for (const [, number] of value.matchAll(/\bepair(\d{1,5})/g)) numbers.add(Number(number));
    }
  }
  return numbers;
});

/** The number after the highest one that jails have in a variable; undefined where one of them has something else in it. */
export function nextNumber(jails: readonly EffectiveJail[], variable: string): number | undefined {
  let highest: number | undefined;
  for (const jail of jails) {
    const entry = jail.variable(variable);
    const value = entry?.isVariable ? entry.values[0] : undefined;
    if (value === undefined) continue;
    if (!/^\d{1,9}$/.test(value)) return undefined;
    highest = Math.max(highest ?? 0, Number(value));
  }
  return highest === undefined ? undefined : highest + 1;
}

const hardwareAddress = /(?<![\w:.])(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}(?![\w:.])/g;

/** Six bytes as a number. */
const numberOf = (address: string): bigint => BigInt(`0x${address.replaceAll(":", "")}`);

/** Whoever makes an address up sets this bit of its first byte and leaves the one below it: no vendor has such an address. */
const isLocal = (address: bigint): boolean => ((address >> 40n) & 3n) === 2n;

/** The next address that somebody may make up, from the beginning again after the last one. */
function nextLocal(address: bigint): bigint {
  const next = address + 1n;
  if (isLocal(next)) return next;
  const first = next >> 40n;
  return ((first + ((6n - (first & 3n)) & 3n)) & 0xffn) << 40n;
}

/**
 * A hardware address that no jail names, as they are made up for `ifconfig ether`: the one after the highest of them, else the
 * first one of a range that belongs to nobody.
 */
export function freeHardwareAddress(jails: readonly EffectiveJail[]): string {
  const taken = new Set<bigint>();
  let highest = 0x02_00_00_00_00_00n;
  for (const jail of jails) {
    for (const parameter of [...jail.variables(), ...jail.parameters()]) {
      for (const value of parameter.values) {
        if (!value.includes(":")) continue;
        for (const [address] of value.matchAll(hardwareAddress)) {
          const number = numberOf(address);
          taken.add(number);
          if (isLocal(number) && number > highest) highest = number;
        }
      }
    }
  }
  let next = nextLocal(highest);
  while (taken.has(next)) next = nextLocal(next);
  return next
    .toString(16)
    .padStart(12, "0")
    .replace(/..(?=.)/g, "$&:");
}
