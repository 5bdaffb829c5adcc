import { nothingElse, type ParameterFamily, type ParameterRecord } from "./record.ts";

const whereItHolds = "The kernel, whenever a process in the jail tries it.";

function permission(
  what: string,
  example: string,
  more: Partial<Omit<ParameterRecord, "what" | "example">> = {},
): ParameterRecord {
  return { what, where: whereItHolds, needs: nothingElse, example, ...more };
}

/** What root, or anybody, may do in the jail beyond the usual. */
export const allowFamily: ParameterFamily = {
  "allow.set_hostname": permission(
    "Lets root in the jail change the host name with hostname(1).",
    "host.hostname = $name;\nallow.noset_hostname;",
  ),
  "allow.sysvipc": permission(
    "Shares System V message queues, semaphores and shared memory with the host and with every jail that does the same. It sets sysvmsg, sysvsem and sysvshm to `inherit`.",
    "# Instead of allow.sysvipc:\nsysvmsg = new;\nsysvsem = new;\nsysvshm = new;",
    {
      needs: "The kernel modules sysvmsg, sysvsem and sysvshm.",
      trap: "Two PostgreSQL servers with equal keys meet in the shared name space: `could not create shared memory segment`. Give each jail its own instead.",
    },
  ),
  "allow.raw_sockets": permission(
    "Lets root in the jail open raw sockets, which ping and traceroute want. It also lets root there send packets with forged headers.",
    'ip4.addr = "em0|10.0.0.5/24";\nallow.raw_sockets;',
    {
      trap: "In a vnet jail it changes nothing: root there always has raw sockets. Without it, in a jail that shares the host's stack, ping ends in `Operation not permitted`.",
    },
  ),
  "allow.chflags": permission(
    "Lets root in the jail set and clear system file flags such as schg, as far as the secure level permits.",
    "allow.chflags;",
    { trap: "It widens the jail: flags that protect files from root protect them no longer." },
  ),
  "allow.quotas": permission(
    "Lets root in the jail manage quotas of its file systems, those included that the jail shares with others.",
    "allow.quotas;",
  ),
  "allow.socket_af": permission("Opens socket families other than local, IPv4, IPv6 and routing.", "allow.socket_af;", {
    trap: "It widens the jail: those families know nothing of jails, so they do not confine it.",
  }),
  "allow.mlock": permission(
    "Lets processes keep pages in memory with mlock(2), which some databases and password tools want.",
    "allow.mlock;",
    { trap: "What is locked counts against the memory of the whole host: set a limit with rctl(8)." },
  ),
  "allow.reserved_ports": permission(
    "Lets root in the jail bind ports below 1024. Switched off, no server in the jail gets such a port.",
    "allow.noreserved_ports;",
  ),
  "allow.read_msgbuf": permission(
    "Lets users of the jail read the kernel's message buffer with dmesg(8). It belongs to the host and may tell more than they should know.",
    "allow.read_msgbuf;",
    { trap: "It widens the jail: addresses of the kernel, names of disks and what other jails print stand there." },
  ),
  "allow.unprivileged_proc_debug": permission(
    "Lets users of the jail debug their own processes.",
    "allow.nounprivileged_proc_debug;",
  ),
  "allow.unprivileged_parent_tampering": permission(
    "Lets a user outside the jail signal and debug processes inside it that run with the same uid. Off, only root of the parent can.",
    "allow.nounprivileged_parent_tampering;",
    {
      values:
        "`allow.unprivileged_parent_tampering;` or `= true` is on, `allow.nounprivileged_parent_tampering;` or `= false` off; `yes` is an error. Unless set, on in 14.x, off from 15.0 on.",
      where: "The kernel, whenever a user of the parent tries it.",
      trap: "The default differs: on in 14.4 and 14.5, off from 15.0 on. A file for both says which it wants.",
    },
  ),
  "allow.suser": permission(
    "Gives uid 0 in the jail the privileges of root; it is security.bsd.suser_enabled of the jail. Switched off, root is an ordinary user there and most services will not start.",
    'exec.start = "/usr/local/bin/server";\nallow.nosuser;',
  ),
  "allow.nfsd": permission(
    "Lets mountd, nfsd and their companions run in the jail.",
    "path = /jails/nfs;  # a file system of its own\nvnet;\nvnet.interface = epair5b;\nenforce_statfs = 1;\nallow.nfsd;",
    {
      needs: "vnet, the kernel option VIMAGE, enforce_statfs 1 or 2, and a path that is the root of a file system.",
      trap: "It widens the jail, like every allow.*: switch on what the jail needs and nothing else.",
    },
  ),
  "allow.extattr": permission(
    "Lets root in the jail set extended attributes of the system name space, which some backup and file server tools need.",
    "allow.extattr;",
    {
      trap: "It widens the jail: policies of the host that keep their labels in that name space can be changed from inside.",
    },
  ),
  "allow.adjtime": permission(
    "Lets root in the jail slew the clock, for a time daemon in a jail. It is the clock of the whole machine.",
    "allow.adjtime;",
  ),
  "allow.settime": permission(
    "Lets root in the jail set the clock, for a time daemon in a jail; allow.adjtime is part of it. It is the clock of the whole machine.",
    "allow.settime;",
  ),
  "allow.routing": permission(
    "Lets root in a jail that shares the host's network stack change the routes of the host. A vnet jail has routes of its own and does not need it.",
    'ip4.addr = "em0|10.0.0.5/24";\nallow.routing;',
    {
      needs: "A jail without vnet, or it changes nothing.",
      trap: "It widens the jail: its root decides where the packets of the host and of all jails on its stack go.",
    },
  ),
  "allow.setaudit": permission("Lets login programs in the jail set up audit(4) sessions.", "allow.setaudit;", {
    needs: "The kernel option AUDIT.",
  }),
  "allow.vmm": permission(
    "Lets bhyve(8) run in the jail. The parameter exists only while the vmm module is loaded.",
    "allow.vmm;",
    {
      needs: "The vmm module on the host, loaded before the jail starts.",
      trap: "It widens the jail: virtual machines take processors and memory of the host. Without the module the start ends in `unknown parameter`.",
    },
  ),
  "allow.vmm_ppt": permission(
    "Lets bhyve(8) in the jail use PCI devices that are passed through to it.",
    "allow.vmm;\nallow.vmm_ppt;",
    {
      needs: "The vmm module, loaded before the jail starts, and allow.vmm.",
      trap: "It widens the jail: a guest gets a device of the host as it is.",
    },
  ),
  "allow.dying": {
    what: "Once allowed changing a jail that was going away. Newer releases ignore it and print a warning; the line can go.",
    where: "jail(8) only, at start; it never reaches the kernel.",
    needs: nothingElse,
    example: "# Nothing takes its place. Leave it out.\npersist;",
    trap: "From 15 on every start prints a warning because of it.",
  },
};
