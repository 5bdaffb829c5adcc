import { type Draft, define, type Parameter } from "./parameter.ts";

/** The kernel's own permissions. Everything here is a boolean that the kernel reads. */
function permission(draft: Omit<Draft, "kind" | "type"> & { kind?: "kernel" }): Parameter {
  return define({ kind: "core", type: "bool", default: false, whereUsed: "kernel", ...draft });
}

/** In the tree of 15.0 and not in that of 14.4. The notes of 14.5 do not name them, which proves nothing. */
const newIn15 = { since: "15.0", absentBefore: "14.5" } as const;

/** What root, or anybody, may do in the jail beyond the usual. Each one that is switched on widens the jail. */
export const permissions: readonly Parameter[] = [
  permission({
    name: "allow.set_hostname",
    default: true,
    summary: "Root in the jail may change the host name.",
  }),
  permission({
    name: "allow.sysvipc",
    deprecated: {
      since: "11.0",
      replacement: "sysvmsg = new; sysvsem = new; sysvshm = new;",
      reason: "It shares the System V IPC of the host instead of giving the jail its own.",
    },
    summary: "Old switch for all of System V IPC: sysvmsg, sysvsem and sysvshm = inherit.",
  }),
  permission({
    name: "allow.raw_sockets",
    summary: "Root in the jail may open raw sockets (ping, traceroute).",
  }),
  permission({
    name: "allow.chflags",
    summary: "Root in the jail may change system file flags.",
  }),
  permission({
    name: "allow.quotas",
    summary: "Root in the jail may manage file system quotas.",
  }),
  permission({
    name: "allow.socket_af",
    summary: "Protocol families that know nothing of jails may be used.",
  }),
  permission({
    name: "allow.mlock",
    since: "12.0",
    summary: "Processes may lock memory pages.",
  }),
  permission({
    name: "allow.reserved_ports",
    default: true,
    since: "12.0",
    summary: "Root in the jail may bind ports below 1024.",
  }),
  permission({
    name: "allow.read_msgbuf",
    since: "12.0",
    summary: "The kernel message buffer may be read.",
  }),
  permission({
    name: "allow.unprivileged_proc_debug",
    default: true,
    since: "13.0",
    summary: "Unprivileged processes may use debugging interfaces.",
  }),
  permission({
    name: "allow.unprivileged_parent_tampering",
    default: "on in 14.x, off from 15.0 on",
    since: "14.4",
    summary: "Unprivileged processes of the parent may signal and debug processes of the same uid in the jail.",
  }),
  permission({
    name: "allow.suser",
    default: true,
    since: "13.0",
    sinceBasis: "memory",
    absentBefore: "13.0",
    summary: "uid 0 in the jail has the privileges of root.",
  }),
  permission({
    name: "allow.nfsd",
    since: "14.0",
    needs: ["vnet", "kernel option VIMAGE", "root of the jail is a mount point", "enforce_statfs 1 or 2"],
    summary: "NFS server daemons may run in the jail.",
  }),
  permission({
    name: "allow.extattr",
    ...newIn15,
    summary: "Privileged processes may change extended attributes of the system name space.",
  }),
  permission({
    name: "allow.adjtime",
    ...newIn15,
    summary: "Privileged processes may slew the system clock.",
  }),
  permission({
    name: "allow.settime",
    ...newIn15,
    summary: "Privileged processes may set the system clock; includes allow.adjtime.",
  }),
  permission({
    name: "allow.routing",
    since: "14.4",
    // Whether 14.3 has it was not found out.
    absentBefore: "14.3",
    summary: "Privileged processes of a jail without vnet may change the routing table.",
  }),
  permission({
    name: "allow.setaudit",
    ...newIn15,
    sinceBasis: "memory",
    needs: ["kernel option AUDIT"],
    summary: "Privileged processes may set the state of audit sessions.",
  }),
  permission({
    name: "allow.vmm",
    kind: "kernel",
    since: "12.0",
    needs: ["vmm module loaded"],
    summary: "bhyve's vmm(4) may be used in the jail.",
  }),
  permission({
    name: "allow.vmm_ppt",
    kind: "kernel",
    since: "15.1",
    needs: ["vmm module loaded", "allow.vmm"],
    summary: "PCI passthrough devices may be set up for virtual machines.",
  }),
  define({
    name: "allow.dying",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "jail(8) only",
    deprecated: { since: "15.0", reason: "It has no effect any more, and jail(8) prints a warning about it." },
    summary: "No effect any more; once allowed changing a jail that was going away.",
  }),
];
