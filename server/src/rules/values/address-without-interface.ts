import { type EffectiveJail, type FileRange, sourceRange } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import { hasOwnNetworkStack } from "../../lifecycle/index.ts";
import { isLinkLocal, isLoopback, parseAddress, parseAddressValue, sameAddress } from "../../parameters/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { inReadingOrder } from "../support/first-place.ts";
import { isHalfWritten } from "../support/half-written.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "address-without-interface",
  severity: "info",
  checkConfiguration(context) {
    const { configuration, isSilenced, reportFor } = context;
    if (mayBeSupplied(configuration)) return;
    const found = configuration.jails.flatMap((jail) => unplaced(context, jail)).filter((place) => !isSilenced(place));
    const [first, ...others] = inReadingOrder(configuration, found);
    if (first === undefined) return;
    reportFor([...new Set(found.map(({ jail }) => jail))], {
      path: first.path,
      start: first.start,
      end: first.end,
      message: `${shown(first.address, 30)} is put on no interface. Set \`interface\`, unless the host has the address already.`,
      notes: ["jail(8) adds an address to an interface only where it is told which one: `em0|192.0.2.10`."],
      related: others.slice(0, mostPlaces).map((place) => ({ ...place, message: "another one" })),
    });
  },
};

/** Addresses that are named beside the first. */
const mostPlaces = 20;

interface Unplaced extends FileRange {
  readonly jail: string;
  readonly address: string;
}

function unplaced({ configuration, hostFiles }: ConfigurationContext, jail: EffectiveJail): Unplaced[] {
  const isOthers = jail.failed || hasOwnNetworkStack(jail) || jail.get("interface") !== undefined;
  // A jail in a jail uses the addresses of its parent.
  if (isOthers || jail.name.includes(".") || isHalfWritten(configuration, jail, "interface")) return [];
  return ["ip4.addr", "ip6.addr"].flatMap((name) => {
    const parameter = jail.get(name);
    if (parameter === undefined || parameter.entry.bad) return [];
    return parameter.values.flatMap((value, index) => {
      const { interface: named, address } = parseAddressValue(value);
      const text = value.slice(address.start, address.end);
      if (named || isThere(text, jail, hostFiles)) return [];
      const range = sourceRange(parameter, index, 0, value.length);
      return range ? [{ ...range, jail: jail.name, address: text }] : [];
    });
  });
}

/** An address of lo0, one that the rc.conf in sight sets, or that some command of the jail names. */
function isThere(text: string, jail: EffectiveJail, { rcConf }: HostFiles): boolean {
  const address = parseAddress(text);
  // What is none is told as that, and so is what means nothing without an interface.
  if (address === undefined || isLoopback(address) || isLinkLocal(address)) return true;
  const isNamed = (words: readonly string[]): boolean =>
    words.some((word) => {
      const other = parseAddress(word.replace(/[/%].*$/, ""));
      return other !== undefined && sameAddress(other, address);
    });
  const ofHost = [...(rcConf?.variables ?? [])].filter(({ name }) => name.startsWith("ifconfig_"));
  if (ofHost.some(({ words, value }) => value === undefined || isNamed(words.map((word) => word.text)))) return true;
  return jail
    .parameters()
    .some(
      ({ spelling, values }) => spelling.startsWith("exec.") && values.some((value) => isNamed(value.split(/[\s|]+/))),
    );
}
