import { type Address, parseAddress } from "../../parameters/index.ts";

/**
 * What ifconfig(8) makes of the values that stand in its words (sbin/ifconfig: af_inet.c, af_inet6.c, af_link.c; link_addr(3),
 * inet_aton(3)). Refused is what no program could take; unknown is what may have a meaning elsewhere, such as a host name, or
 * a spelling that ifconfig takes and nothing here reads.
 */
export type Literal<T> = { readonly value: T } | { readonly refused: LiteralRefusal } | "unknown";

/** Why a value can be none of what it stands for. */
export type LiteralRefusal =
  /** An address of IPv4 where one of IPv6 is read, or the other way round. */
  | "other-family"
  | "no-address"
  /** The number after `/` is none, or too large. */
  | "prefix"
  /** A hardware address of more or fewer than six bytes. */
  | "bytes"
  /** The hardware address of a group, whose first byte is odd: no interface can have one. */
  | "group"
  /** A number that is not in its range. */
  | "range"
  /** A word that is one slip away from a keyword of the program. */
  | "no-keyword";

/**
 * An address after `inet` or `inet6`, with its `/PREFIX`. Host names have neither colons nor only digits, so what looks like an
 * address and is none cannot be looked up either.
 */
export function addressLiteral(text: string, family: 4 | 6): Literal<Address> {
  const value = parseAddress(text);
  if (value?.family === family) return { value };
  const slash = text.lastIndexOf("/");
  const refused = refusedHost(slash < 0 ? text : text.slice(0, slash), family);
  if (refused !== undefined) return { refused };
  return slash >= 0 && isPrefixRefused(text.slice(slash + 1), family) ? { refused: "prefix" } : "unknown";
}

/** Nothing, or the `-` that stands for nothing in a list of jail.conf: no host has such a name. What follows a `/` does not matter. */
export const isEmptyAddress = (text: string): boolean => /^-?(?:\/|$)/.test(text);

/** inet demands a number up to 32; inet6 reads the digits in front with atoi(3), up to 128. */
function isPrefixRefused(text: string, family: 4 | 6): boolean {
  if (family === 4) return !/^\d+$/.test(text) || Number(text) > 32;
  return Number(/^\d*/.exec(text)![0]) > 128;
}

function refusedHost(host: string, family: 4 | 6): LiteralRefusal | undefined {
  if (isEmptyAddress(host)) return "no-address";
  if (host.includes(":")) {
    if (parseAddress(host.replace(/%.*$/, "")) === undefined) return "no-address";
    return family === 4 ? "other-family" : undefined;
  }
  if (!/^\d[\d.]*$/.test(host) || !host.includes(".") || host.endsWith(".")) return undefined;
  if (!isAton(host)) return "no-address";
  return family === 6 ? "other-family" : undefined;
}

/** inet_aton(3): one to four numbers, decimal or octal, of which the last one fills what is left. */
function isAton(text: string): boolean {
  const parts = text.split(".");
  if (parts.length > 4) return false;
  return parts.every((part, index) => {
    if (!/^(?:0[0-7]*|[1-9]\d*)$/.test(part)) return false;
    const value = Number.parseInt(part, part.startsWith("0") ? 8 : 10);
    return index === parts.length - 1 ? value < 256 ** (5 - parts.length) : value <= 255;
  });
}

/**
 * A hardware address in its usual form: six bytes, of which the first is even. link_addr(3) takes two digits for a byte and
 * begins another one with the third. The value has two digits for each, and `:` between them.
 */
export function hardwareAddressLiteral(text: string): Literal<string> {
  if (!/^[0-9a-f]+(?:[:.-][0-9a-f]+)+$/i.test(text)) return "unknown";
  const parts = text.split(/[:.-]/);
  const bytes = parts.reduce((sum, part) => sum + Math.ceil(part.length / 2), 0);
  if (bytes !== 6) return { refused: "bytes" };
  if (parts.length !== 6) return "unknown";
  if (Number.parseInt(parts[0], 16) % 2 === 1) return { refused: "group" };
  return { value: parts.map((part) => part.toLowerCase().padStart(2, "0")).join(":") };
}

/** The numbers that the kernel takes after a word: the MTU of net/if.c, the tag of a VLAN, the group of CARP. */
export const numberRanges: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["mtu", [72, 65_535]],
  ["vlan", [1, 4094]],
  ["vhid", [1, 255]],
]);

/** A number after a word such as `mtu`; unknown after any other. */
export function numberLiteral(word: string, text: string): Literal<number> {
  const range = numberRanges.get(word);
  // A leading zero is octal to some of these words.
  if (range === undefined || !/^(?:0|[1-9]\d*)$/.test(text)) return "unknown";
  const value = Number(text);
  return value < range[0] || value > range[1] ? { refused: "range" } : { value };
}
