import { define, type Parameter } from "./parameter.ts";

const CLASH_WITH_VNET = "not together with vnet";

/** Addresses on the host's network stack, or a network stack of the jail's own. */
export const network: readonly Parameter[] = [
  define({
    name: "ip4.addr",
    kind: "core",
    type: "ip4list",
    default: "none: the jail has no IPv4, unless ip4 = inherit",
    whereUsed:
      "jail(8) adds them as aliases and cuts off `if|`, `/mask` and ifconfig words; the kernel gets the bare addresses",
    needs: [CLASH_WITH_VNET],
    summary: "IPv4 addresses the jail may use; the first is its primary one.",
    description:
      "IPv4 addresses on the host's network stack, written as `address`, `address/mask` or `interface|address/mask ifconfig words`. With an interface (here or in `interface`), jail(8) adds the alias at start and removes it at stop; without one the address must already be on the host.",
    notes:
      'No mask means 255.255.255.255. One value that is `""` or `-` clears the list. At most security.jail.jail_max_af_ips (255) addresses. Not with vnet: there, configure addresses inside the jail.',
  }),
  define({
    name: "ip4.saddrsel",
    kind: "core",
    type: "bool",
    default: true,
    whereUsed: "kernel",
    summary: "Choose the source address by the usual rules instead of always the primary one.",
    description:
      "How outgoing IPv4 connections of a jail with several addresses pick their source. `ip4.nosaddrsel` makes it always the first address.",
  }),
  define({
    name: "ip4",
    kind: "core",
    type: "jailsys",
    default: "new (with no addresses) when neither ip4 nor ip4.addr is given",
    values: ["disable", "new", "inherit"],
    whereUsed: "kernel, when the jail is created",
    needs: [CLASH_WITH_VNET],
    createOnly: true,
    summary: "How the jail sees IPv4: its own list of addresses, all of the host, or nothing.",
    description:
      "`new` limits the jail to ip4.addr (and ip4.addr implies it), `inherit` gives it every address of the host, `disable` none. Any value, even `inherit`, is refused together with vnet.",
  }),
  define({
    name: "ip6.addr",
    kind: "core",
    type: "ip6list",
    default: "none: the jail has no IPv6, unless ip6 = inherit",
    whereUsed: "as ip4.addr, with /prefixlen",
    needs: [CLASH_WITH_VNET],
    summary: "IPv6 addresses the jail may use.",
    description:
      "IPv6 addresses on the host's network stack, in the forms of ip4.addr: `interface|address/prefixlen`. A zone such as `fe80::1%em0` is refused; put the interface in front with `|`.",
    notes: 'No prefix length means 128. One value that is `""` or `-` clears the list. Not with vnet.',
  }),
  define({
    name: "ip6.saddrsel",
    kind: "core",
    type: "bool",
    default: true,
    whereUsed: "kernel",
    summary: "Choose the IPv6 source address by the usual rules.",
    description:
      "How outgoing IPv6 connections of a jail with several addresses pick their source. `ip6.nosaddrsel` makes it always the first address.",
  }),
  define({
    name: "ip6",
    kind: "core",
    type: "jailsys",
    default: "new (with no addresses) when neither ip6 nor ip6.addr is given",
    values: ["disable", "new", "inherit"],
    whereUsed: "kernel, when the jail is created",
    needs: [CLASH_WITH_VNET],
    createOnly: true,
    summary: "How the jail sees IPv6: its own list of addresses, all of the host, or nothing.",
    description:
      "`new` limits the jail to ip6.addr (and ip6.addr implies it), `inherit` gives it every address of the host, `disable` none. Any value, even `inherit`, is refused together with vnet.",
  }),
  define({
    name: "vnet",
    kind: "core",
    type: "jailsys",
    default: "inherit",
    values: ["new", "inherit"],
    whereUsed: "kernel, when the jail is created",
    needs: ["kernel option VIMAGE (in GENERIC since 12.0)", "no ip4, ip6, ip4.addr, ip6.addr"],
    createOnly: true,
    summary: "Give the jail its own network stack (new) or use that of the parent (inherit).",
    description:
      "With `vnet;` the jail has its own interfaces, routes and firewall, and starts with nothing but an lo0 that is down. Any of ip4, ip6, ip4.addr and ip6.addr is then refused, and there is no `novnet`: write `vnet = inherit`.",
    notes: "The kernel refuses `disable`.",
  }),
  define({
    name: "vnet.interface",
    kind: "pseudo",
    type: "strlist",
    whereUsed: "start, after exec.created: one `ifconfig NAME vnet JAIL` for each value",
    needs: ["vnet"],
    summary: "Interfaces moved into a vnet jail after it is created.",
    description:
      'Interfaces that leave the host and appear inside the jail before exec.start. Write several as `a, b` or with `+=`; the quoted `"a,b"` is one interface of that name, and the start fails.',
    notes:
      "Nothing runs for it at stop: the kernel hands the interfaces back when the network stack is gone, which may be later than exec.poststop.",
  }),
  define({
    name: "interface",
    kind: "pseudo",
    type: "string",
    whereUsed: "start and stop: ifconfig alias and -alias",
    summary: "Interface that gets the addresses of ip4.addr and ip6.addr as aliases.",
    description:
      "The host interface for every address that does not name its own with `if|`. It does nothing in a vnet jail: there it is vnet.interface.",
  }),
  define({
    name: "ip_hostname",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "start, before anything runs",
    needs: ["host.hostname"],
    summary: "Resolve host.hostname and add its addresses to ip4.addr and ip6.addr.",
    description:
      "Looks up host.hostname on the host and adds the addresses found. A name that does not resolve stops the start, so a jail that must start without DNS should list its addresses.",
  }),
];
