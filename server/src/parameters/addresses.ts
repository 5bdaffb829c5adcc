/**
 * Addresses as inet_pton(3), ifconfig(8) and route(8) read them: the one place that knows how an address is written. Some are
 * read for every jail of a fleet, so this is a plain scanner; the ip-address package is the judge of it in the tests.
 */
export interface Address {
  readonly family: 4 | 6;
  /** Four unsigned 32-bit numbers; only the first counts for IPv4. */
  readonly words: readonly [number, number, number, number];
  /** Length of the prefix: the whole address unless one is written. */
  readonly prefix: number;
  readonly hasPrefix: boolean;
  /** The interface after `%`. */
  readonly scope: string | undefined;
}

const codeOfSlash = 0x2f;
const codeOfPercent = 0x25;
const codeOfColon = 0x3a;
const codeOfDot = 0x2e;

/** Reads `ADDRESS[%SCOPE][/PREFIX]`; undefined for names, short forms and everything else that is not clearly one. */
export function parseAddress(text: string): Address | undefined {
  let end = text.length;
  let slash = -1;
  let percent = -1;
  let colon = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === codeOfSlash && slash < 0) slash = at;
    else if (code === codeOfPercent && percent < 0) percent = at;
    else if (code === codeOfColon && colon < 0) colon = at;
  }
  const family = colon >= 0 ? 6 : 4;
  let prefix = family === 6 ? 128 : 32;
  if (slash >= 0) {
    const length = decimal(text, slash + 1, end);
    if (length < 0 || length > prefix) return undefined;
    prefix = length;
    end = slash;
  }
  let scope: string | undefined;
  if (percent >= 0) {
    if (family === 4 || percent > end) return undefined;
    scope = text.slice(percent + 1, end);
    end = percent;
  }
  const words = family === 6 ? readV6(text, end) : readV4(text, 0, end);
  return words && { family, words, prefix, hasPrefix: slash >= 0, scope };
}

/** True when inet_pton takes `text` for an IPv4 address: four decimal numbers, no leading zero, nothing else. */
export function isIpv4Address(text: string): boolean {
  return text.length <= 15 && !text.includes("/") && parseAddress(text)?.family === 4;
}

/** True when inet_pton takes `text` for an IPv6 address: no zone, no prefix length, no brackets. */
export function isIpv6Address(text: string): boolean {
  if (text.length > 45 || text.includes("/") || text.includes("%")) return false;
  return parseAddress(text)?.family === 6;
}

type AddressParts = [number, number, number, number];

/** The number written between two offsets, or -1. A leading zero means octal to some programs, so it is refused. */
function decimal(text: string, from: number, to: number): number {
  if (from >= to || to - from > 3) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return to - from > 1 && text.charCodeAt(from) === 0x30 ? -1 : number;
}

function readV4(text: string, from: number, to: number): AddressParts | undefined {
  let address = 0;
  let parts = 0;
  for (let start = from; start <= to && parts < 5; ) {
    let end = start;
    while (end < to && text.charCodeAt(end) !== codeOfDot) end++;
    const part = decimal(text, start, end);
    if (part < 0 || part > 255) return undefined;
    address = address * 256 + part;
    parts++;
    start = end + 1;
  }
  return parts === 4 ? [address, 0, 0, 0] : undefined;
}

/** The eight groups before and after `::`. */
const groups = new Uint16Array(8);

function readV6(text: string, end: number): AddressParts | undefined {
  let count = 0;
  let gap = -1;
  let at = 0;
  if (text.charCodeAt(0) === codeOfColon) {
    if (text.charCodeAt(1) !== codeOfColon) return undefined;
    gap = 0;
    at = 2;
  }
  while (at < end) {
    if (count === 8) return undefined;
    const start = at;
    let group = 0;
    while (at < end) {
      const digit = hexadecimal(text.charCodeAt(at));
      if (digit < 0) break;
      group = group * 16 + digit;
      at++;
    }
    if (at < end && text.charCodeAt(at) === codeOfDot) {
      const v4 = readV4(text, start, end);
      if (v4 === undefined || count > 6) return undefined;
      groups[count++] = v4[0] >>> 16;
      groups[count++] = v4[0] & 0xffff;
      at = end;
      break;
    }
    if (at === start || at - start > 4) return undefined;
    groups[count++] = group;
    if (at === end) break;
    if (text.charCodeAt(at) !== codeOfColon) return undefined;
    at++;
    if (at === end) return undefined;
    if (text.charCodeAt(at) === codeOfColon) {
      if (gap >= 0) return undefined;
      gap = count;
      at++;
    }
  }
  if (gap < 0 ? count !== 8 : count > 7) return undefined;
  if (gap >= 0) {
    const after = count - gap;
    groups.copyWithin(8 - after, gap, count);
    groups.fill(0, gap, 8 - after);
  }
  return [pair(0), pair(2), pair(4), pair(6)];
}

function pair(index: number): number {
  return groups[index] * 0x10000 + groups[index + 1];
}

function hexadecimal(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** True when `host` lies in the network that `network` and its prefix stand for. Scopes are not compared. */
export function covers(network: Address, host: Address): boolean {
  if (network.family !== host.family) return false;
  for (let index = 0, bits = network.prefix; bits > 0; index++, bits -= 32) {
    const shift = bits >= 32 ? 0 : 32 - bits;
    if ((network.words[index] ^ host.words[index]) >>> shift !== 0) return false;
  }
  return true;
}

/** Prefix and scope do not count. */
export function sameAddress(a: Address, b: Address): boolean {
  const [x, y] = [a.words, b.words];
  return a.family === b.family && x[0] === y[0] && x[1] === y[1] && x[2] === y[2] && x[3] === y[3];
}

export function withPrefix(address: Address, prefix: number): Address {
  return { ...address, prefix, hasPrefix: true };
}

/** 127.0.0.0/8 and ::1. */
export function isLoopback({ family, words }: Address): boolean {
  if (family === 4) return words[0] >>> 24 === 127;
  return words[0] === 0 && words[1] === 0 && words[2] === 0 && words[3] === 1;
}

/** fe80::/10, which means nothing without the interface it belongs to. */
export function isLinkLocal({ family, words }: Address): boolean {
  return family === 6 && words[0] >>> 22 === 0x3fa;
}

/** The length of the prefix that a netmask (`255.255.255.0`, `0xffffff00`) stands for; undefined if it is none. */
export function prefixOfNetmask(text: string): number | undefined {
  const mask = /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) : parseAddress(text)?.words[0];
  if (mask === undefined) return undefined;
  const zeros = Math.clz32(~mask);
  return mask >>> 0 === (zeros === 0 ? 0 : (0xffffffff << (32 - zeros)) >>> 0) ? zeros : undefined;
}

/** As ifconfig(8) prints it, with the length of the prefix: `10.0.0.1/24`, `2001:db8::1/64`. */
export function formatAddress(address: Address): string {
  const { family, words, prefix, scope } = address;
  const text = family === 4 ? formatV4(words[0]) : formatV6(words);
  return `${text}${scope === undefined ? "" : `%${scope}`}/${prefix}`;
}

/** Without prefix and scope. */
export function formatHost({ family, words }: Pick<Address, "family" | "words">): string {
  return family === 4 ? formatV4(words[0]) : formatV6(words);
}

function formatV4(word: number): string {
  return [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255].join(".");
}

/** The longest run of at least two zero groups becomes `::`, the first one of equally long ones (RFC 5952). */
function formatV6(words: Address["words"]): string {
  const groups = words.flatMap((word) => [word >>> 16, word & 0xffff]);
  let best = -1;
  let length = 1;
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (end < 8 && groups[end] === 0) end++;
    if (end - start > length) {
      best = start;
      length = end - start;
    }
  }
  const hex = groups.map((group) => group.toString(16));
  if (best < 0) return hex.join(":");
  return `${hex.slice(0, best).join(":")}::${hex.slice(best + length).join(":")}`;
}
