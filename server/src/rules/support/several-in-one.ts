import { type AddressValue, isIpv4Address, isIpv6Address, parseAddressValue } from "../../parameters/index.ts";

/**
 * The addresses of one value of ip4.addr or ip6.addr that only blanks separate, where each word is one as jail(8) takes it.
 * Undefined for anything else: words for ifconfig such as `vhid 1`, lists with commas, a single address.
 */
export function severalAddresses(name: string, value: string): readonly string[] | undefined {
  if (value.includes(",")) return undefined;
  const isAddress = name === "ip4.addr" ? isIpv4Address : isIpv6Address;
  const words = value.trim().split(/\s+/);
  if (words.length < 2) return undefined;
  return words.every((word) => isAddress(addressIn(word, parseAddressValue(word)))) ? words : undefined;
}

const addressIn = (value: string, { address }: AddressValue): string => value.slice(address.start, address.end);

/** A list with commas of which jail(8) makes one address: it takes apart those without an interface, a mask, or a blank at a comma. */
export const isOneWithCommas = (value: string): boolean =>
  value.includes(",") && (/[|/]/.test(value) || /,\s|\s,/.test(value));
