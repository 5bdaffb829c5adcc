import { type Address, formatHost, parseAddress } from "../../parameters/index.ts";
import { isNumbered } from "./claims.ts";
import { numberOf, type Taken } from "./taken.ts";

/** Names, numbers and addresses that nobody has yet, in the style of one that somebody has. */

/** How far is counted: somebody who has used all of these up needs another scheme. */
const mostTries = 10_000;

/**
 * `web2` for `web`, `web3` for `web2`, `db-04` for `db-03`, `tenant-c` for `tenant-b`: the first one of those that is free.
 *
 * @param longest in UTF-16 units; a name grows no longer than that while it can be cut
 */
export function nextName(name: string, isTaken: (name: string) => boolean, longest = Number.POSITIVE_INFINITY): string {
  const letter = /^(.*[-_.])?([a-z])$/i.exec(name);
  if (letter) {
    const [, before = "", last] = letter;
    for (let code = last.charCodeAt(0) + 1; code <= (last < "a" ? 0x5a : 0x7a); code++) {
      const candidate = before + String.fromCharCode(code);
      if (!isTaken(candidate)) return candidate;
    }
  }
  const [, stem, digits] = /^(.*?)(\d*)$/s.exec(name) ?? [name, name, ""];
  const width = digits.length;
  let number = digits === "" || width > 15 ? 1 : Number(digits);
  const base = width > 15 ? `${name}-` : stem;
  for (let tries = 0; tries < mostTries; tries++) {
    number++;
    const end = String(number).padStart(digits.startsWith("0") ? width : 0, "0");
    const candidate = base.slice(0, Math.max(1, longest - end.length)) + end;
    if (!isTaken(candidate)) return candidate;
  }
  return name;
}

/** The number behind the highest one of `used`, as wide as `text`. */
export function numberBehind(text: string, used: Iterable<string>, radix: 10 | 16 = 10): string {
  const pattern = radix === 10 ? /^\d{1,9}$/ : /^[0-9a-f]{1,8}$/i;
  let highest = Number.parseInt(text, radix);
  for (const each of used) if (pattern.test(each)) highest = Math.max(highest, Number.parseInt(each, radix));
  const digits = (highest + 1).toString(radix).padStart(text.length > 1 && /^0/.test(text) ? text.length : 0, "0");
  const padded = radix === 16 ? digits.padStart(text.length, "0") : digits;
  return /[A-F]/.test(text) ? padded.toUpperCase() : padded;
}

/** `epair32` for `epair31` where that is the highest; `git1` for `git0`; `vgit2` for `vgit`. */
export function nextInterface(name: string, taken: Taken, isTaken: (name: string) => boolean): string {
  const numbered = /^([a-z]+)(\d{1,6})$/i.exec(name);
  if (!numbered || !isNumbered(name)) return nextName(name, isTaken, longestInterface);
  const [, letters, digits] = numbered;
  let highest = Number(digits);
  const other = new RegExp(`^${letters}(\\d{1,6})[ab]?$`);
  for (const word of taken.words()) {
    if (!word.startsWith(letters)) continue;
    highest = Math.max(highest, Number(other.exec(word)?.[1] ?? 0));
  }
  for (let number = highest + 1; number < highest + mostTries; number++) {
    if (!isTaken(letters + number)) return letters + number;
  }
  return name;
}

/** IFNAMSIZ without the zero byte (FACTS.md 7). */
export const longestInterface = 15;

const usualLength = { 4: 24, 6: 64 };
const wholeLength = { 4: 32, 6: 128 };

/**
 * The address behind the highest one that somebody has in the same network, else the first free one in it. Undefined when the
 * network is full.
 *
 * @param prefix as written; a whole address is taken for one of the network in which people count
 */
export function nextAddress(
  text: string,
  prefix: number | undefined,
  taken: Taken,
  isTaken: (text: string) => boolean,
): string | undefined {
  const address = parseAddress(text);
  if (address === undefined) return undefined;
  const { family } = address;
  const whole = wholeLength[family];
  const counted = prefix === undefined || prefix >= whole - 1 ? usualLength[family] : prefix;
  const size = 1n << BigInt(whole - counted);
  const own = numberOf(address.words, family);
  const first = own - (own % size);
  const last = first + size - 1n;
  let highest = own;
  for (const held of taken.held[family]) if (held < last && held > highest) highest = held;
  const free = (number: bigint): string | undefined => {
    const candidate = written(number, family, text);
    return isTaken(candidate) ? undefined : candidate;
  };
  let tries = 0;
  for (let number = highest + 1n; number < last && tries < mostTries; number++, tries++) {
    const found = free(number);
    if (found !== undefined) return found;
  }
  // The first one belongs to the router more often than not.
  for (let number = first + 2n; number < highest && tries < mostTries; number++, tries++) {
    const found = free(number);
    if (found !== undefined) return found;
  }
  return undefined;
}

function written(number: bigint, family: 4 | 6, like: string): string {
  const word = (shift: bigint): number => Number((number >> shift) & 0xffff_ffffn);
  const words: Address["words"] = family === 4 ? [word(0n), 0, 0, 0] : [word(96n), word(64n), word(32n), word(0n)];
  const text = formatHost({ family, words });
  return /[A-F]/.test(like) ? text.toUpperCase() : text;
}

/**
 * A hardware address that nobody has: with another byte before the last where the jail has several that differ in the last one,
 * as the halves of a pair do.
 */
export function nextHardwareAddress(
  text: string,
  siblings: readonly string[],
  isTaken: (text: string) => boolean,
): string {
  const bytes = text.split(":").map((byte) => Number.parseInt(byte, 16));
  const start = text.slice(0, 15).toLowerCase();
  const isPair = siblings.some(
    (other) => other.toLowerCase() !== text.toLowerCase() && other.toLowerCase().startsWith(start.slice(0, 14)),
  );
  let at = isPair ? 4 : 5;
  for (let tries = 0; tries < mostTries; tries++) {
    bytes[at]++;
    // The first byte says whose address it is.
    while (bytes[at] > 255 && at > 1) {
      bytes[at] = 0;
      bytes[--at]++;
    }
    at = isPair ? 4 : 5;
    const next = bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join(":");
    if (!isTaken(next)) return /[A-F]/.test(text) ? next.toUpperCase() : next;
  }
  return text;
}

/** Another value of a parameter that is one jail's own: another folder, another first label, another file. */
export function nextValue(parameter: string, text: string, isTaken: (text: string) => boolean): string {
  const [before, part, after] = changeablePart(parameter, text);
  if (parameter === "host.hostuuid") {
    return before + nextHex(part, (candidate) => isTaken(before + candidate + after)) + after;
  }
  return before + nextName(part, (candidate) => isTaken(before + candidate + after)) + after;
}

function changeablePart(parameter: string, text: string): [before: string, part: string, after: string] {
  switch (parameter) {
    case "host.hostname": {
      const dot = text.indexOf(".");
      return dot <= 0 ? ["", text, ""] : ["", text.slice(0, dot), text.slice(dot)];
    }
    case "exec.consolelog": {
      const [, before, part, after] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/s.exec(text) ?? [];
      return [before ?? "", part ?? text, after ?? ""];
    }
    case "host.hostuuid":
      return [text.slice(0, -4), text.slice(-4), ""];
    default: {
      const end = text.replace(/\/+$/, "").length;
      const start = text.lastIndexOf("/", end - 1) + 1;
      // A folder may be called like a host.
      const label = /^[a-z][a-z0-9-]*(?=\.[a-z0-9.-]*[a-z]$)/i.exec(text.slice(start, end))?.[0];
      if (label !== undefined) return [text.slice(0, start), label, text.slice(start + label.length)];
      return [text.slice(0, start), text.slice(start, end), text.slice(end)];
    }
  }
}

function nextHex(text: string, isTaken: (text: string) => boolean): string {
  if (!/^[0-9a-f]+$/i.test(text)) return nextName(text, isTaken);
  const limit = 16 ** text.length;
  for (let step = 1; step < Math.min(limit, mostTries); step++) {
    const number = (Number.parseInt(text, 16) + step) % limit;
    const candidate = number.toString(16).padStart(text.length, "0");
    const cased = /[A-F]/.test(text) ? candidate.toUpperCase() : candidate;
    if (!isTaken(cased)) return cased;
  }
  return text;
}
