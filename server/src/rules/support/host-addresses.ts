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
