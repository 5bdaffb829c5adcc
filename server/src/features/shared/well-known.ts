/**
 * Names that every FreeBSD has, of which commands in jail.conf speak: each is described in the manual page that stands beside it.
 * Nothing is here that needs a port, or a kernel of one's own.
 */

/** A name of the base system, and what it stands for. */
export interface WellKnown {
  readonly name: string;
  /** A clause that ends with the manual page in parentheses. */
  readonly meaning: string;
  /** What can be written behind `=`, where that is one of a few words. */
  readonly choices?: readonly string[];
}

/** A variable of sysctl(8). */
export interface KernelVariable extends WellKnown {
  /** Each network stack has its own, so that a jail with `vnet` can set it. */
  readonly isOfStack: boolean;
}

const ofStack = (name: string, meaning: string): KernelVariable => ({
  ...{ name, meaning, choices: ["1", "0"], isOfStack: true },
});
const ofHost = (name: string, meaning: string, choices: readonly string[] = ["1", "0"]): KernelVariable => ({
  ...{ name, meaning, choices, isOfStack: false },
});

export const kernelVariables: readonly KernelVariable[] = [
  ofStack("net.inet.ip.forwarding", "pass IPv4 packets on from one interface to another (inet(4))"),
  ofStack("net.inet6.ip6.forwarding", "pass IPv6 packets on from one interface to another (inet6(4))"),
  ofStack("net.link.bridge.pfil_bridge", "filter packets on bridges (if_bridge(4))"),
  ofStack("net.link.bridge.pfil_member", "filter packets on members of bridges (if_bridge(4))"),
  ofStack("net.link.bridge.pfil_onlyip", "keep packets off bridges that are not IP (if_bridge(4))"),
  ofHost("vfs.usermount", "let users mount who are not root (mount(8))"),
  ofHost("security.bsd.see_other_uids", "show processes of other users (security(7))"),
  ofHost("security.bsd.see_other_gids", "show processes of other groups (security(7))"),
  ofHost("security.bsd.unprivileged_read_msgbuf", "show kernel messages to all users (security(7))"),
  ofHost("kern.coredump", "write the memory of programs that crash to files (core(5))"),
  ofHost("kern.corefile", "where the memory of crashed programs is written (core(5))", []),
];

/** Services of the base system, with the manual page of what they run. */
export const services: readonly (readonly [name: string, manual: string])[] = [
  ["sshd", "sshd(8)"],
  ["cron", "cron(8)"],
  ["syslogd", "syslogd(8)"],
  ["netif", "rc.conf(5)"],
  ["routing", "rc.conf(5)"],
  ["local_unbound", "local-unbound(8)"],
  ["ntpd", "ntpd(8)"],
  ["inetd", "inetd(8)"],
  ["rpcbind", "rpcbind(8)"],
  ["nfsd", "nfsd(8)"],
  ["mountd", "mountd(8)"],
  ["pf", "pf(4)"],
  ["pflog", "pflogd(8)"],
  ["ipfw", "ipfw(8)"],
  ["devfs", "devfs(8)"],
  ["zfs", "zfs(8)"],
  ["jail", "jail(8)"],
  ["rtadvd", "rtadvd(8)"],
  ["rtsold", "rtsold(8)"],
  ["sendmail", "sendmail(8)"],
];

const switched = ["on", "off"];

/** Properties of datasets that can be set. */
export const datasetProperties: readonly WellKnown[] = [
  { name: "mountpoint", meaning: "where the dataset is mounted (zfsprops(7))" },
  { name: "jailed", meaning: "a jail manages the dataset (zfsprops(7))", choices: switched },
  { name: "quota", meaning: "how much it may take with all below it (zfsprops(7))" },
  { name: "refquota", meaning: "how much it may take by itself (zfsprops(7))" },
  { name: "reservation", meaning: "how much is kept for it with all below it (zfsprops(7))" },
  { name: "refreservation", meaning: "how much is kept for it by itself (zfsprops(7))" },
  {
    ...{ name: "compression", meaning: "how its data are compressed (zfsprops(7))" },
    choices: ["on", "off", "lz4", "zstd", "gzip"],
  },
  {
    ...{ name: "canmount", meaning: "whether it is mounted, and by itself (zfsprops(7))" },
    choices: ["on", "off", "noauto"],
  },
  { name: "atime", meaning: "note when a file was read (zfsprops(7))", choices: switched },
  { name: "readonly", meaning: "nothing can be written (zfsprops(7))", choices: switched },
  { name: "exec", meaning: "programs on it can be run (zfsprops(7))", choices: switched },
  { name: "setuid", meaning: "setuid bits count on it (zfsprops(7))", choices: switched },
  {
    ...{ name: "snapdir", meaning: "whether .zfs is shown (zfsprops(7))" },
    choices: ["hidden", "visible"],
  },
  { name: "recordsize", meaning: "the largest block of its files (zfsprops(7))" },
  {
    ...{ name: "sync", meaning: "when writing waits for the disk (zfsprops(7))" },
    choices: ["standard", "always", "disabled"],
  },
];

/** Properties of datasets that can be read alone. */
export const readProperties: readonly WellKnown[] = [
  { name: "used", meaning: "how much it takes with all below it (zfsprops(7))" },
  { name: "available", meaning: "how much it can still take (zfsprops(7))" },
  { name: "referenced", meaning: "how much it can be read of (zfsprops(7))" },
  { name: "origin", meaning: "the snapshot it was cloned from (zfsprops(7))" },
  { name: "mounted", meaning: "whether it is mounted now (zfsprops(7))" },
  { name: "creation", meaning: "when it was made (zfsprops(7))" },
];

/** Users in the passwd(5) that FreeBSD comes with, those first that run programs in jails. */
export const users: readonly string[] = [
  ...["root", "nobody", "www", "daemon", "operator", "bind", "unbound", "ntpd", "sshd", "proxy"],
];

/** What rctl(8) can limit for a jail. */
export const limitedResources: readonly WellKnown[] = [
  { name: "memoryuse", meaning: "memory in RAM, in bytes (rctl(8))" },
  { name: "vmemoryuse", meaning: "memory in all, in bytes (rctl(8))" },
  { name: "swapuse", meaning: "memory in swap space, in bytes (rctl(8))" },
  { name: "pcpu", meaning: "time of processors, in percent of one (rctl(8))" },
  { name: "maxproc", meaning: "processes (rctl(8))" },
  { name: "openfiles", meaning: "open files (rctl(8))" },
];

/** The lists that hold what a word may be, by what it stands for. */
const byKind: Readonly<Record<string, readonly WellKnown[]>> = {
  "kernel-assignment": kernelVariables,
  "kernel-variable": kernelVariables,
  "property-assignment": datasetProperties,
  property: [...datasetProperties, ...readProperties],
};

/**
 * What every FreeBSD knows a word as: `jailed=on` of zfs(8). Undefined for other names.
 *
 * @param kind what the word stands for
 */
export function wellKnown(kind: string, word: string): WellKnown | undefined {
  if (kind === "limit") {
    const [, , resource] = word.split(":");
    return limitedResources.find(({ name }) => name === resource);
  }
  const name = word.split("=")[0];
  return byKind[kind]?.find((known) => known.name === name);
}
