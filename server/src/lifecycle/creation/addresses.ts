import {
  type Address,
  addressEnd,
  addressStart,
  isIpv4Address,
  isIpv6Address,
  parseAddress,
} from "../../parameters/index.ts";
import type { JailView } from "../jail/jail-view.ts";
import { invalidArgument, jailsysNumber, kernelBoolean, type Refusal } from "./refusal.ts";

export type Family = "ip4" | "ip6";
export const families: readonly Family[] = ["ip4", "ip6"];

/** One address as the kernel gets it, and the piece of a value that it stands in. */
export interface KernelAddress {
  /** Equal for equal addresses, however they are written. */
  readonly key: string;
  readonly address: Address;
  readonly text: string;
  readonly valueIndex: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The addresses that the kernel gets for a jail, taken apart as jail(8) and libjail do it (LANGUAGE.md §5.1). Undefined when
 * one of them is refused as no address, which then ends the start.
 */
export function kernelAddresses(jail: JailView, family: Family): KernelAddress[] | undefined {
  const values = jail.get(`${family}.addr`)?.values ?? [];
  const isAddress = family === "ip4" ? isIpv4Address : isIpv6Address;
  const found: KernelAddress[] = [];
  for (let valueIndex = 0; valueIndex < values.length; valueIndex++) {
    const value = values[valueIndex];
    const from = addressStart(value);
    const to = addressEnd(value, from);
    if (values.length === 1 && isCleared(value.slice(from, to))) return [];
    for (let start = from; start <= to; ) {
      const comma = value.indexOf(",", start);
      const end = comma < 0 || comma > to ? to : comma;
      const text = value.slice(start, end);
      const address = isAddress(text) ? parseAddress(text) : undefined;
      if (address === undefined) return undefined;
      found.push({ key: address.words.join(" "), address, text, valueIndex, start, end });
      start = end + 1;
    }
  }
  return found;
}

/** Only a list that is empty as a whole means that there are no addresses (probe 163). */
const isCleared = (text: string): boolean => text === "" || text === "-";

/** What prison_ip_copyin refuses: the addresses that stand for none and for all, and the same one twice. */
export function addressRefusals(jail: JailView, family: Family): Refusal[] {
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  for (const { key, address, valueIndex, start, end } of kernelAddresses(jail, family) ?? []) {
    const span = { parameter: `${family}.addr`, valueIndex, start, end };
    if (isUnusable(address)) refusals.push({ reason: "unusable-address", message: invalidArgument, span });
    else if (seen.has(key)) refusals.push({ reason: "repeated-address", message: invalidArgument, span });
    seen.add(key);
  }
  return refusals;
}

function isUnusable({ family, words }: Address): boolean {
  if (words.every((word) => word === 0)) return true;
  return family === 4 && words[0] === 0xffffffff;
}

/**
 * The addresses that a jail is held to: those of its own list, or those that its parent has. "any" for the whole host, or a
 * network stack of its own; undefined when it is not known.
 */
export function heldTo(
  jail: JailView,
  family: Family,
  parent: "any" | readonly KernelAddress[] | undefined,
): "any" | readonly KernelAddress[] | undefined {
  if (jailsysNumber(jail, "vnet") === 1) return "any";
  if (kernelBoolean(jail, "ip_hostname") === true) return undefined;
  if (jail.get(`${family}.addr`) !== undefined) return kernelAddresses(jail, family);
  return jailsysNumber(jail, family) === 2 ? parent : [];
}
