import type { RcConf, RcWord } from "../../host-files/index.ts";
import { type Address, isLinkLocal, isLoopback, parseAddress } from "../../parameters/index.ts";

/** An address that rc.conf gives to an interface of the host. */
export interface HostAddress {
  readonly address: Address;
  readonly word: RcWord;
}

/** The first address of each interface. Further ones (`_alias0`) may be there for the jails. */
export function hostAddresses(rcConf: RcConf): HostAddress[] {
  const found: HostAddress[] = [];
  for (const { name, words } of rcConf.variables) {
    if (!/^ifconfig_\w+$/.test(name) || /_alias(?:es|\d+)$/.test(name)) continue;
    for (const [index, word] of words.entries()) {
      const before = words[index - 1]?.text;
      // Of `inet 192.0.2.2 netmask 255.255.255.0 broadcast 192.0.2.255` only the first is an address of the interface.
      if (index > 0 && before !== "inet" && before !== "inet6") continue;
      const address = parseAddress(word.text);
      if (address && !isLoopback(address) && !isLinkLocal(address)) found.push({ address, word });
    }
  }
  return found;
}

/**
 * The first word of rc.conf that gives an interface an address which is not the kernel's own, DHCP included.
 *
 * @param name of the interface, as rc spells it in names of variables
 */
export function addressInRcConf(rcConf: RcConf, name: string): RcWord | undefined {
  for (const variable of [
    `ifconfig_${name}`,
    `ifconfig_${name}_ipv6`,
    `ipv4_addrs_${name}`,
    `ifconfig_${name}_alias0`,
  ]) {
    for (const word of rcConf.get(variable)?.words ?? []) {
      if (/^(?:SYNC|NOSYNC)?DHCP$/i.test(word.text)) return word;
      const address = parseAddress(word.text);
      if (address !== undefined && !isLinkLocal(address) && !isLoopback(address)) return word;
    }
  }
  return undefined;
}
