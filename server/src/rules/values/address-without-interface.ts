import { type Configuration, type EffectiveJail, type FileRange, sourceRange } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import { hasOwnNetworkStack } from "../../lifecycle/index.ts";
import { covers, isLinkLocal, parseAddress, parseAddressValue, sameAddress } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { inReadingOrder } from "../support/first-place.ts";
import { gathered } from "../support/gathered.ts";
import { isMisspelt, withoutHalfWritten } from "../support/half-written.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "address-without-interface",
  severity: "info",
  checkConfiguration(context) {
    const { configuration, isSilenced, reportFor } = context;
    if (mayBeSupplied(configuration)) return;
    const candidates = withoutHalfWritten(configuration, mayLackInterface(configuration), "interface");
    const found = candidates.flatMap(({ jail }) => unplaced(context, jail)).filter((place) => !isSilenced(place));
    const [first, ...others] = inReadingOrder(configuration, found);
    if (first === undefined) return;
    reportFor([...new Set(found.map(({ jail }) => jail))], {
      path: first.path,
      start: first.start,
      end: first.end,
      message: say`${shown(first.address, 30)} is put on no interface. Set \`interface\`, unless the host has the address already.`,
      notes: [say`jail(8) adds an address to an interface only where it is told which one: \`em0|192.0.2.10\`.`],
      related: others.slice(0, mostPlaces).map((place) => ({ ...place, message: say`another one` })),
      fixes: () => interfaceFix(context, found),
    });
  },
};

/** Addresses that are named beside the first. */
const mostPlaces = 20;

interface Unplaced extends FileRange {
  readonly jail: string;
  readonly address: string;
  /** A list of values that a variable brings along: no text can be put before each. */
  readonly isSpliced: boolean;
}

/** Puts the one interface that others are put on, or that has the network in rc.conf, before each address. */
function interfaceFix(context: ConfigurationContext, found: readonly Unplaced[]): Proposal[] {
  const name = usualInterface(context.configuration) ?? interfaceOfNetworks(context.hostFiles, found);
  if (name === undefined || found.some(({ isSpliced }) => isSpliced)) return [];
  const starts = new Map(found.map(({ path, start }) => [`${path} ${start}`, { path, start }]));
  const edits = [...starts.values()].map(({ path, start }) => ({ path, start, end: start, text: `${name}|` }));
  return [
    { title: edits.length === 1 ? say`Put it on \`${name}\`` : say`Put them on \`${name}\``, guess: true, edits },
  ];
}

/** The interface on which all other addresses of the configuration are put. */
function usualInterface({ jails }: Configuration): string | undefined {
  const names = new Set<string>();
  for (const jail of jails) {
    if (jail.failed) continue;
    for (const parameter of ["ip4.addr", "ip6.addr"]) {
      for (const value of jail.get(parameter)?.values ?? []) {
        const { interface: named } = parseAddressValue(value);
        const name = named ? value.slice(named.start, named.end) : jail.get("interface")?.values.at(-1);
        if (name) names.add(name);
      }
    }
  }
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** The interface to which rc.conf gives the networks of all these addresses. */
function interfaceOfNetworks({ rcConf }: HostFiles, found: readonly Unplaced[]): string | undefined {
  const names = new Set<string | undefined>();
  const configured = [...(rcConf?.variables ?? [])].filter(({ name }) =>
    /^ifconfig_[a-z]+\d+(?:_ipv6|_alias\d+)?$/.test(name),
  );
  for (const { address } of found) {
    const host = parseAddress(address.replace(/\/.*$/, ""));
    const covering = configured.find(({ words }) =>
      words.some(({ text }) => {
        const network = text.includes("/") ? parseAddress(text) : undefined;
        return network !== undefined && host !== undefined && covers(network, host);
      }),
    );
    names.add(covering?.name.split("_")[1]);
  }
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** Whether a jail has addresses of the host, and says nowhere on which interface; one in a jail uses those of its parent. */
const mayLackInterface = gathered((jail) => {
  const hasAddresses = jail.get("ip4.addr") !== undefined || jail.get("ip6.addr") !== undefined;
  if (!hasAddresses || jail.failed || jail.name.includes(".") || jail.get("interface") !== undefined) return [];
  return hasOwnNetworkStack(jail) || isMisspelt(jail, "interface") ? [] : [{ jail }];
});

function unplaced({ hostFiles }: ConfigurationContext, jail: EffectiveJail): Unplaced[] {
  return ["ip4.addr", "ip6.addr"].flatMap((name) => {
    const parameter = jail.get(name);
    if (parameter === undefined || parameter.bad) return [];
    return parameter.values.flatMap((value, index) => {
      const { interface: named, address } = parseAddressValue(value);
      const text = value.slice(address.start, address.end);
      if (named || isThere(text, jail, hostFiles)) return [];
      const range = sourceRange(parameter, index, 0, value.length);
      return range
        ? [
            {
              ...range,
              jail: jail.name,
              address: text,
              isSpliced: parameter.elementAt(index)?.splicedFrom !== undefined,
            },
          ]
        : [];
    });
  });
}

/** One of the addresses that lo0 has on every host; of 127.0.0.0/8 it is the only one. */
const lo0Addresses = ["127.0.0.1", "::1"].map(parseAddress).filter((address) => address !== undefined);

/** An address of lo0, one that the rc.conf in sight sets, or that some command of the jail names. */
function isThere(text: string, jail: EffectiveJail, { rcConf }: HostFiles): boolean {
  const address = parseAddress(text);
  // What is none is told as that, and so is what means nothing without an interface.
  if (address === undefined || isLinkLocal(address)) return true;
  if (lo0Addresses.some((other) => sameAddress(other, address))) return true;
  const isNamed = (words: readonly string[]): boolean =>
    words.some((word) => {
      if (isInRange(text, word)) return true;
      const other = parseAddress(word.replace(/[/%].*$/, ""));
      return other !== undefined && sameAddress(other, address);
    });
  const ofHost = [...(rcConf?.variables ?? [])].filter(({ name }) => /^(?:ifconfig|ipv4_addrs)_/.test(name));
  if (ofHost.some(({ words, value }) => value === undefined || isNamed(words.map((word) => word.text)))) return true;
  return jail
    .parameters()
    .some(
      ({ spelling, values }) => spelling.startsWith("exec.") && values.some((value) => isNamed(value.split(/[\s|]+/))),
    );
}

/** `192.0.2.5-9/24`: rc.conf(5) has several addresses in one word. */
function isInRange(text: string, word: string): boolean {
  const [, network, first, last] = /^((?:\d+\.){3})(\d+)-(\d+)(?:\/|$)/.exec(word) ?? [];
  if (network === undefined || !text.startsWith(network)) return false;
  const host = Number(text.slice(network.length));
  return host >= Number(first) && host <= Number(last);
}
