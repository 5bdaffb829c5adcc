/**
 * Whole jails, and what stands in front of them. `‹›` is around what is there to be replaced, in the order in which it is filled
 * in; the same text is typed once. What is switched off (`mount.nodevfs`) is written where all jails have it on. One level of
 * indentation is written as two spaces, and NUMBER stands for a number that is free.
 */
export interface JailTemplate {
  readonly label: string;
  /** What brings it up when it is typed. */
  readonly prefix: string;
  readonly description: string;
  readonly text: string;
}

const services = `  exec.start = "/bin/sh /etc/rc";
  exec.stop = "/bin/sh /etc/rc.shutdown";
`;

const usual = `  path = "‹/jails›/$name";
  host.hostname = "$name";
  mount.devfs;
  exec.clean;
`;

/** Lines that say the same in every jail: one that has them from elsewhere needs none of them. */
export const usualLines: ReadonlySet<string> = new Set((usual + services).split("\n"));

const address = `  ip4.addr = "‹em0›|‹192.0.2.10/24›";
`;

const privateSharedMemory = `  sysvmsg = new;
  sysvsem = new;
  sysvshm = new;
`;

export const jailTemplates: readonly JailTemplate[] = [
  {
    label: "VNET jail with epair and bridge",
    prefix: "jail-vnet",
    description: "A network stack of its own, on one end of an epair whose other end is on a bridge of the host.",
    text: `‹name› {
  $id = "‹NUMBER›";
${usual}  vnet;
  vnet.interface = "epair\${id}b";
  # \`|| true\`, because after a start that failed both are done already.
  exec.prestart = "/sbin/ifconfig epair\${id} create up || true";
  exec.prestart += "/sbin/ifconfig ‹bridge0› addm epair\${id}a || true";
  # The addresses are set in /etc/rc.conf of the jail.
${services}  exec.prestop = "/sbin/ifconfig epair\${id}b -vnet $name";
  exec.poststop = "/sbin/ifconfig ‹bridge0› deletem epair\${id}a";
  exec.poststop += "/sbin/ifconfig epair\${id}a destroy";
}
`,
  },
  {
    label: "VNET jail with jib",
    prefix: "jail-jib",
    description:
      "A network stack of its own; the script jib makes the epair and the bridge. The name has 11 letters, digits or _ at most.",
    text: `‹name› {
${usual}  vnet;
  vnet.interface = "e0b_$name";
  exec.prestart = "/usr/share/examples/jails/jib addm $name ‹em0›";
${services}  exec.poststop = "/usr/share/examples/jails/jib destroy $name";
}
`,
  },
  {
    label: "Jail on an address of the host",
    prefix: "jail-ip",
    description: "Shares the network stack of the host and is bound to addresses of it, which jail(8) sets.",
    text: `‹name› {
${usual}${address}${services}}
`,
  },
  {
    label: "Linux jail",
    prefix: "jail-linux",
    description: "The userland of a Linux distribution, with the file systems that its programs expect.",
    text: `‹name› {
  path = "‹/jails›/$name";
  host.hostname = "$name";
${address}  mount.nodevfs;
  # devfs is a line of this list because fdescfs has to be mounted on top of it.
  mount = "devfs \${path}/dev devfs rw,ruleset=4 0 0";
  mount += "fdescfs \${path}/dev/fd fdescfs rw,linrdlnk 0 0";
  # On dev/shm a tmpfs takes a ruleset with "add path shm unhide": 4 hides it.
  mount += "linprocfs \${path}/proc linprocfs rw 0 0";
  mount += "linsysfs \${path}/sys linsysfs rw 0 0";
  exec.clean;
  exec.start = "‹/bin/true›";
  persist;
}
`,
  },
  {
    label: "Jail with a ZFS dataset of its own",
    prefix: "jail-zfs",
    description: "The jail mounts and manages a dataset. The dataset needs the property jailed=on.",
    text: `‹name› {
${usual}  devfs_ruleset = 4;
  allow.mount;
  allow.mount.zfs;
  enforce_statfs = 1;
  exec.created = "/sbin/zfs jail $name ‹zroot/data›";
${services}}
`,
  },
  {
    label: "Jail with a jail in it",
    prefix: "jail-nested",
    description: "A parent that may have children, and one child. The child needs its parent without a depend.",
    text: `‹outer› {
${usual}  children.max = ‹5›;
${services}}

‹outer›.‹inner› {
  path = "‹/jails›/‹outer›/jails/‹inner›";
  host.hostname = "‹inner›";
  mount.devfs;
  exec.clean;
${services}}
`,
  },
  {
    label: "Jail for PostgreSQL",
    prefix: "jail-postgres",
    description:
      "System V shared memory, semaphores and message queues of its own, so that servers of several jails do not meet.",
    text: `‹name› {
${usual}${address}${privateSharedMemory}${services}  # A server that writes its last changes takes longer than 10 seconds.
  stop.timeout = ‹60›;
}
`,
  },
  {
    label: "Jail that builds packages in jails of its own",
    prefix: "jail-poudriere",
    description: "Children, mounts and a dataset for a build system such as poudriere.",
    text: `‹name› {
${usual}${address}  devfs_ruleset = 4;
  children.max = ‹20›;
  enforce_statfs = 1;
  allow.mount;
  allow.mount.devfs;
  allow.mount.nullfs;
  allow.mount.procfs;
  allow.mount.tmpfs;
  allow.mount.zfs;
  allow.chflags;
  allow.raw_sockets;
  allow.socket_af;
${privateSharedMemory}  exec.created = "/sbin/zfs jail $name ‹zroot/poudriere›";
${services}}
`,
  },
];

/** What every jail of a file usually shares; it stands in front of the blocks. */
export const defaultsTemplate: JailTemplate = {
  label: "Defaults for all jails",
  prefix: "jail-defaults",
  description: "What every jail of a file usually shares; it stands in front of the blocks.",
  text: `path = "‹/jails›/$name";
host.hostname = "$name";
mount.devfs;
exec.clean;
exec.start = "/bin/sh /etc/rc";
exec.stop = "/bin/sh /etc/rc.shutdown";
exec.consolelog = "/var/log/jail_\${name}_console.log";
`,
};
