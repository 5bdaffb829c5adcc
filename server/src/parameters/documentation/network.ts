import type { ParameterFamily } from "./record.ts";

const noVnet = "A jail without vnet.";
const creation = "The kernel, when the jail is created; it cannot be changed afterwards.";
const whereSaddrsel = "The kernel, whenever a program in the jail opens a connection without choosing an address.";

/** Addresses on the host's network stack, or a network stack of the jail's own. */
export const networkFamily: ParameterFamily = {
  "ip4.addr": {
    what: "The IPv4 addresses that the jail may use, on the host's network stack; the first is its primary one. With an interface, before the address or in `interface`, jail(8) adds the alias at start and takes it away at stop.",
    values:
      'A list of `address`, `address/mask` or `interface|address/mask`, with further words for ifconfig(8) after it. No mask means 255.255.255.255. One value that is `""` or `-` clears the list. Without the parameter the jail has no IPv4, unless `ip4 = inherit`. At most security.jail.jail_max_af_ips addresses, usually 255.',
    where:
      "jail(8) on the host, before anything is mounted: `ifconfig IF inet ADDRESS alias`. The kernel then gets the bare addresses.",
    needs: `${noVnet} Without an interface the address must already be on the host.`,
    example: 'ip4.addr = "em0|10.0.0.5/24";\nip4.addr += "em0|10.0.0.6/32";',
    trap: 'Several addresses in one quoted string go wrong: in `"10.0.0.5/24,10.0.0.6/24"` the second is lost without a word, and with `if|` the start fails. And never give a jail the host\'s own address with an interface: stopping the jail takes it away from the host.',
  },
  "ip4.saddrsel": {
    what: "How an outgoing IPv4 connection of a jail with several addresses gets its source: by the usual rules, or always the first address of ip4.addr.",
    where: whereSaddrsel,
    needs: "More than one address in ip4.addr, or it changes nothing.",
    example: 'ip4.addr = "em0|10.0.0.5/24", "em1|10.1.0.5/24";\nip4.nosaddrsel;',
  },
  ip4: {
    what: "How the jail sees IPv4: limited to ip4.addr, with every address of the host, or not at all. ip4.addr by itself means `new`.",
    values: "`new`, `inherit` or `disable`. It is `new`, with no address, when neither it nor ip4.addr is given.",
    where: creation,
    needs: noVnet,
    example: "ip4 = inherit;",
    trap: "With vnet any value is refused, `inherit` too: `vnet jails cannot have IP address restrictions`. A global `ip4 = …` is enough to stop every vnet jail of the file.",
  },
  "ip6.addr": {
    what: "The IPv6 addresses that the jail may use, on the host's network stack. jail(8) adds and removes them as it does those of ip4.addr.",
    values:
      'A list of `address`, `address/prefixlen` or `interface|address/prefixlen`. No length means 128. One value that is `""` or `-` clears the list. Without the parameter the jail has no IPv6, unless `ip6 = inherit`.',
    where:
      "jail(8) on the host, after ip4.addr and before anything is mounted. The kernel then gets the bare addresses.",
    needs: `${noVnet} Without an interface the address must already be on the host.`,
    example: 'ip6.addr = "em0|2001:db8::5/64";',
    trap: "A zone such as `fe80::1%em0` is refused; write `em0|fe80::1/64`. A daemon that starts at once may find the address still being checked for duplicates: `Can't assign requested address`, and a restart works.",
  },
  "ip6.saddrsel": {
    what: "How an outgoing IPv6 connection of a jail with several addresses gets its source: by the usual rules, or always the first address of ip6.addr.",
    where: whereSaddrsel,
    needs: "More than one address in ip6.addr, or it changes nothing.",
    example: 'ip6.addr = "em0|2001:db8::5/64", "em0|2001:db8::6/64";\nip6.nosaddrsel;',
  },
  ip6: {
    what: "How the jail sees IPv6: limited to ip6.addr, with every address of the host, or not at all. ip6.addr by itself means `new`.",
    values: "`new`, `inherit` or `disable`. It is `new`, with no address, when neither it nor ip6.addr is given.",
    where: creation,
    needs: noVnet,
    example: "ip6 = disable;",
    trap: "With vnet any value is refused, even `disable`: `vnet jails cannot have IP address restrictions`.",
  },
  vnet: {
    what: "Gives the jail a network stack of its own: interfaces, routes and firewall. It begins with nothing but an lo0 that is down.",
    values:
      "`new` (that is what the bare `vnet;` means) or `inherit`. It is `inherit` unless set; there is no `novnet`.",
    where: creation,
    needs: "No ip4, ip6, ip4.addr or ip6.addr in the jail. The kernel option VIMAGE, which GENERIC has since 12.0.",
    example:
      'vnet;\nvnet.interface = epair5b;\nexec.prestart = "/sbin/ifconfig epair5 create up";\nexec.poststop = "/sbin/ifconfig epair5a destroy";',
    trap: "Together with any ip4, ip6, ip4.addr or ip6.addr, global ones included, the jail does not start: `vnet jails cannot have IP address restrictions`. vnet alone leaves the jail with lo0 only: give it vnet.interface.",
  },
  "vnet.interface": {
    what: "The interfaces that leave the host and appear inside the jail, one `ifconfig NAME vnet JAIL` for each.",
    values: 'A list of names: `a, b`, or one after the other with `+=`. Quoted, `"a,b"` is one interface of that name.',
    where:
      "jail(8) on the host, at start: after exec.created and before exec.start. Nothing runs for it at stop: the kernel hands the interfaces back when it frees the network stack, which may be later than exec.poststop.",
    needs:
      "vnet in the same jail, and interfaces that exist by then (the b half of an epair, not its name without a letter).",
    example:
      'vnet;\nvnet.interface = epair5b;\nvnet.interface += epair6b;\nexec.prestop = "/sbin/ifconfig epair5b -vnet $name";\nexec.prestop += "/sbin/ifconfig epair6b -vnet $name";',
    trap: '`"epair5b,epair6b"` in one pair of quotes fails with `interface epair5b,epair6b does not exist`, and the start is rolled back. On 12 an interface that is not returned in exec.prestop may be missing at the next start.',
  },
  interface: {
    what: "The host interface for every address of ip4.addr and ip6.addr that does not name its own with `if|`.",
    values: "The name of an interface. None unless set.",
    where: "jail(8) on the host: it adds the aliases at start and removes them at stop.",
    needs: "ip4.addr or ip6.addr.",
    example: "interface = em0;\nip4.addr = 10.0.0.5/24;",
    trap: "In a vnet jail it does nothing; there it is vnet.interface. Where an address has its own `if|`, that one counts.",
  },
  ip_hostname: {
    what: "Looks up host.hostname on the host and adds the addresses found to ip4.addr and ip6.addr.",
    where: "jail(8) on the host, at start, before anything runs.",
    needs: "host.hostname, and a name service that knows it: a name that is not found stops the start.",
    example: "host.hostname = www.example.org;\nip_hostname;\ninterface = em0;",
  },
};
