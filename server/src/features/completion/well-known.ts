/** Names of FreeBSD's base system that people write in commands, each with the manual page that tells of it. */

export interface WellKnown {
  readonly name: string;
  /** A few words, which stand beside the name. */
  readonly meaning: string;
  readonly manual: string;
  /** It can be read, and not be set. */
  readonly isReadOnly?: boolean;
}

/** Variables of the kernel that have to do with jails, their networks and what they may. */
export const kernelVariables: readonly WellKnown[] = [
  { name: "net.inet.ip.forwarding", meaning: "1: pass IPv4 packets on between interfaces", manual: "inet(4)" },
  { name: "net.inet6.ip6.forwarding", meaning: "1: pass IPv6 packets on between interfaces", manual: "inet6(4)" },
  {
    name: "net.link.bridge.pfil_member",
    meaning: "1: packet filters see what passes members of bridges",
    manual: "if_bridge(4)",
  },
  { name: "net.link.bridge.pfil_bridge", meaning: "1: packet filters see what passes bridges", manual: "if_bridge(4)" },
  {
    name: "net.link.bridge.inherit_mac",
    meaning: "1: a bridge has the hardware address of its first member",
    manual: "if_bridge(4)",
  },
  { name: "net.inet.tcp.blackhole", meaning: "no answer over TCP where nobody listens", manual: "blackhole(4)" },
  { name: "net.inet.udp.blackhole", meaning: "no answer over UDP where nobody listens", manual: "blackhole(4)" },
  { name: "net.fibs", meaning: "how many routing tables there are", manual: "setfib(2)" },
  { name: "kern.ipc.soacceptqueue", meaning: "how many connections may wait to be accepted", manual: "listen(2)" },
  { name: "vfs.usermount", meaning: "1: users may mount file systems", manual: "mount(8)" },
  { name: "security.bsd.see_other_uids", meaning: "0: users do not see processes of others", manual: "security(7)" },
  { name: "security.jail.jailed", meaning: "1 in a jail", manual: "jail(8)", isReadOnly: true },
  {
    name: "security.jail.vnet",
    meaning: "1 in a jail that has a network stack of its own",
    manual: "jail(8)",
    isReadOnly: true,
  },
];

/** A property of datasets. */
export interface DatasetProperty extends WellKnown {
  /** A dataset has it from the one above it unless it is set. */
  readonly isInherited?: boolean;
}

const property = (name: string, meaning: string, more: Partial<DatasetProperty> = {}): DatasetProperty => ({
  name,
  meaning,
  manual: "zfsprops(7)",
  ...more,
});

/** Properties of datasets, those that jails need first. */
export const datasetProperties: readonly DatasetProperty[] = [
  property("mountpoint", "where it is mounted", { isInherited: true }),
  property("jailed", "on: a jail manages it, and the host does not mount it", { isInherited: true }),
  property("canmount", "whether it can be mounted: on, off or noauto"),
  property("quota", "how much it may hold with all below it"),
  property("refquota", "how much it may hold without what is below it"),
  property("reservation", "how much is kept for it and all below it"),
  property("refreservation", "how much is kept for it alone"),
  property("compression", "how blocks are compressed: lz4, zstd, off, …", { isInherited: true }),
  property("atime", "off: reading a file does not change its time of access", { isInherited: true }),
  property("readonly", "on: nothing in it can be changed", { isInherited: true }),
  property("exec", "off: no program in it can be run", { isInherited: true }),
  property("setuid", "off: set-user-ID bits in it mean nothing", { isInherited: true }),
  property("snapdir", "whether .zfs is seen: hidden or visible", { isInherited: true }),
  property("recordsize", "the size of blocks of files", { isInherited: true }),
  property("sync", "when writing is over: standard, always or disabled", { isInherited: true }),
  property("volsize", "the size of a volume"),
  property("used", "how much it holds with all below it", { isReadOnly: true }),
  property("available", "how much more it can hold", { isReadOnly: true }),
  property("referenced", "how much it holds itself", { isReadOnly: true }),
  property("mounted", "whether it is mounted", { isReadOnly: true }),
  property("origin", "the snapshot that a clone began as", { isReadOnly: true }),
  property("type", "filesystem, volume, snapshot or bookmark", { isReadOnly: true }),
];

/** Users that each FreeBSD has in its passwd, and that services and commands run as. */
export const baseUsers: readonly string[] = ["root", "nobody", "www", "daemon", "operator", "unbound", "ntpd", "bind"];

/** Scripts of /etc/rc.d that set up the network; the model knows the others. */
export const networkServices: readonly string[] = ["netif", "routing", "dhclient", "rtsold", "bridge", "netwait"];
