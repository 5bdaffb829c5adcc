/**
 * What belongs together in a block: what makes something at the start, and what takes it away at the stop. The marks are those of the
 * whole jails; EPAIR stands for the name of an epair that is free. A list is written with `=`: where the jail has one already, it is
 * added to.
 */
export interface ListTemplate {
  readonly label: string;
  readonly description: string;
  /** It is offered to a jail that has none of these parameters. */
  readonly unless: readonly string[];
  /** One statement, or comment, each. */
  readonly lines: readonly string[];
}

export const listTemplates: readonly ListTemplate[] = [
  {
    label: "VNET with epair and bridge",
    description: "Makes the epair and puts it on the bridge at the start; takes both away at the stop.",
    unless: ["vnet.interface", "ip4.addr", "ip6.addr", "ip4", "ip6"],
    lines: [
      "vnet;",
      'vnet.interface = "EPAIRb";',
      "# `|| true`, because after a start that failed both are done already.",
      'exec.prestart = "/sbin/ifconfig EPAIR create up || true";',
      'exec.prestart += "/sbin/ifconfig ‹bridge0› addm EPAIRa || true";',
      'exec.prestop = "/sbin/ifconfig EPAIRb -vnet $name";',
      'exec.poststop = "/sbin/ifconfig ‹bridge0› deletem EPAIRa";',
      'exec.poststop += "/sbin/ifconfig EPAIRa destroy";',
    ],
  },
  {
    label: "VNET with jib",
    description: "The script jib makes the epair and the bridge at the start, and takes the epair away at the stop.",
    unless: ["vnet.interface", "ip4.addr", "ip6.addr", "ip4", "ip6"],
    lines: [
      "vnet;",
      'vnet.interface = "e0b_$name";',
      'exec.prestart = "/usr/share/examples/jails/jib addm $name ‹em0›";',
      'exec.poststop = "/usr/share/examples/jails/jib destroy $name";',
    ],
  },
  {
    label: "Services, start and stop",
    description: "Starts what rc.conf of the jail enables, and stops it in order.",
    unless: ["exec.start", "exec.stop", "command"],
    lines: ['exec.start = "/bin/sh /etc/rc";', 'exec.stop = "/bin/sh /etc/rc.shutdown";'],
  },
  {
    label: "ZFS dataset of its own",
    description: "Gives the jail a dataset, which it may mount. The dataset needs the property jailed=on.",
    unless: ["zfs.dataset", "allow.mount.zfs"],
    lines: [
      "allow.mount;",
      "allow.mount.zfs;",
      "enforce_statfs = 1;",
      'exec.created = "/sbin/zfs jail $name ‹zroot/data›";',
    ],
  },
  {
    label: "File systems for Linux programs",
    description: "What Linux programs expect in /dev, /proc and /sys.",
    unless: ["mount", "mount.devfs", "mount.fdescfs", "mount.procfs"],
    lines: [
      "# devfs is a line of this list because fdescfs has to be mounted on top of it.",
      'mount = "devfs ${path}/dev devfs rw,ruleset=4 0 0";',
      'mount += "fdescfs ${path}/dev/fd fdescfs rw,linrdlnk 0 0";',
      '# On dev/shm a tmpfs takes a ruleset with "add path shm unhide": 4 hides it.',
      'mount += "linprocfs ${path}/proc linprocfs rw 0 0";',
      'mount += "linsysfs ${path}/sys linsysfs rw 0 0";',
    ],
  },
];
