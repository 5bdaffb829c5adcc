import { type Draft, define, type Parameter } from "./parameter.ts";

/** The kernel's own permissions. Everything here is a boolean that the kernel reads. */
function permission(draft: Omit<Draft, "kind" | "type"> & { kind?: "kernel" }): Parameter {
  return define({ kind: "core", type: "bool", default: false, whereUsed: "kernel", ...draft });
}

/**
 * Present in the manual of December 2025, absent in 12. When they arrived in between was not found out, so nothing is
 * said about them for releases from 13 on (FACTS 13).
 */
const ARRIVED_AFTER_12 = { since: undefined, sinceBasis: "unknown", absentBefore: "13.0" } as const;

/** What root, or anybody, may do in the jail beyond the usual. Each one that is switched on widens the jail. */
export const permissions: readonly Parameter[] = [
  permission({
    name: "allow.set_hostname",
    default: true,
    summary: "Root in the jail may change the host name.",
    description: "On unless switched off: root in the jail can set the host name with hostname(1) or sethostname(3).",
  }),
  permission({
    name: "allow.sysvipc",
    deprecated: {
      since: "11.0",
      replacement: "sysvmsg = new; sysvsem = new; sysvshm = new;",
      reason: "It shares the System V IPC of the host instead of giving the jail its own.",
    },
    summary: "Old switch for all of System V IPC: sysvmsg, sysvsem and sysvshm = inherit.",
    description:
      "Shares message queues, semaphores and shared memory with the host and with every jail that does the same. Give the jail its own with `sysvmsg = new; sysvsem = new; sysvshm = new;`.",
  }),
  permission({
    name: "allow.raw_sockets",
    summary: "Root in the jail may open raw sockets (ping, traceroute).",
    description:
      "Needed for ping and traceroute in a jail that shares the host's network stack. It also lets root in the jail send packets with forged headers. A vnet jail has raw sockets without it.",
  }),
  permission({
    name: "allow.chflags",
    summary: "Root in the jail may change system file flags.",
    description: "Root in the jail can set and clear flags such as schg, as far as the secure level permits.",
  }),
  permission({
    name: "allow.quotas",
    summary: "Root in the jail may manage file system quotas.",
    description:
      "Root in the jail can administer quotas of the jail's file systems, which includes file systems it shares with others.",
  }),
  permission({
    name: "allow.socket_af",
    summary: "Protocol families that know nothing of jails may be used.",
    description:
      "Opens socket families other than local, IPv4, IPv6 and routing. Those families know nothing of jails, so they do not confine the jail either.",
  }),
  permission({
    name: "allow.mlock",
    since: "12.0",
    summary: "Processes may lock memory pages.",
    description: "Lets processes use mlock(2), which some databases and password tools want, to keep pages in memory.",
  }),
  permission({
    name: "allow.reserved_ports",
    default: true,
    since: "12.0",
    summary: "Root in the jail may bind ports below 1024.",
    description:
      "On unless switched off. With `allow.noreserved_ports` no server in the jail can take a port below 1024.",
  }),
  permission({
    name: "allow.read_msgbuf",
    since: "12.0",
    summary: "The kernel message buffer may be read.",
    description:
      "Lets users of the jail run dmesg(8); the buffer belongs to the host and may tell more than they should know.",
  }),
  permission({
    name: "allow.unprivileged_proc_debug",
    default: true,
    since: "13.0",
    summary: "Unprivileged processes may use debugging interfaces.",
    description: "On unless switched off: users of the jail can debug their own processes (ptrace, procfs, ktrace).",
  }),
  permission({
    name: "allow.unprivileged_parent_tampering",
    since: "15.0",
    sinceBasis: "memory",
    absentBefore: "13.0",
    summary: "Unprivileged processes of the parent may signal and debug processes of the same uid in the jail.",
    description:
      "Lets a user outside the jail signal, debug or pin processes inside it that run with the same uid. Off, only root of the parent can.",
  }),
  permission({
    name: "allow.suser",
    default: true,
    since: "13.0",
    sinceBasis: "memory",
    absentBefore: "13.0",
    summary: "uid 0 in the jail has the privileges of root.",
    description:
      "On unless switched off; it is security.bsd.suser_enabled of the jail. With `allow.nosuser` root in the jail is an ordinary user, and most services will not start.",
  }),
  permission({
    name: "allow.nfsd",
    since: "14.0",
    needs: ["vnet", "kernel option VIMAGE", "root of the jail is a mount point", "enforce_statfs 1 or 2"],
    summary: "NFS server daemons may run in the jail.",
    description:
      "Lets mountd, nfsd and their companions run in the jail. It needs vnet, and the jail's root must be the root of a file system.",
  }),
  permission({
    name: "allow.extattr",
    ...ARRIVED_AFTER_12,
    summary: "Privileged processes may change extended attributes of the system name space.",
    description: "Lets root in the jail set system extended attributes, which some backup and file server tools need.",
  }),
  permission({
    name: "allow.adjtime",
    ...ARRIVED_AFTER_12,
    summary: "Privileged processes may slew the system clock.",
    description: "Lets root in the jail adjust the clock of the whole machine gradually, for a time daemon in a jail.",
  }),
  permission({
    name: "allow.settime",
    ...ARRIVED_AFTER_12,
    summary: "Privileged processes may set the system clock; includes allow.adjtime.",
    description: "Lets root in the jail set the clock of the whole machine, for a time daemon in a jail.",
  }),
  permission({
    name: "allow.routing",
    ...ARRIVED_AFTER_12,
    summary: "Privileged processes of a jail without vnet may change the routing table.",
    description:
      "Lets root in a jail that shares the host's network stack change the routes of the host, for a routing daemon in a jail. A vnet jail has routes of its own and does not need it.",
  }),
  permission({
    name: "allow.setaudit",
    since: "15.0",
    sinceBasis: "memory",
    absentBefore: "13.0",
    needs: ["kernel option AUDIT"],
    summary: "Privileged processes may set the state of audit sessions.",
    description: "Lets login programs in the jail set up audit(4) sessions.",
  }),
  permission({
    name: "allow.vmm",
    kind: "kernel",
    since: "12.0",
    needs: ["vmm module loaded"],
    summary: "bhyve's vmm(4) may be used in the jail.",
    description: "Lets bhyve(8) run in the jail. The parameter exists only while the vmm module is loaded.",
  }),
  permission({
    name: "allow.vmm_ppt",
    kind: "kernel",
    since: "15.1",
    sinceBasis: "inferred",
    absentBefore: "15.0",
    needs: ["vmm module loaded", "allow.vmm"],
    summary: "PCI passthrough devices may be set up for virtual machines.",
    description: "Lets bhyve(8) in the jail use devices passed through to it. It needs allow.vmm as well.",
  }),
  define({
    name: "allow.dying",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "jail(8) only",
    deprecated: { since: "15.0", reason: "It has no effect any more, and jail(8) prints a warning about it." },
    summary: "No effect any more; once allowed changing a jail that was going away.",
    description: "Left over from older releases: newer ones ignore it and print a warning. It can simply go.",
  }),
];
