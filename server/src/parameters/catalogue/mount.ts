import { define, type Parameter } from "./parameter.ts";

/** What jail(8) mounts from the host before the jail is created, and unmounts after it is gone; order and files. */
export const mount: readonly Parameter[] = [
  define({
    name: "mount",
    kind: "pseudo",
    type: "mount-list",
    whereUsed: "start, before exec.prestart; unmounted in reverse order at stop",
    summary: "One fstab(5) line for each value.",
    description:
      "Mounts a file system before the jail is created: `device mountpoint type options`. The mount point is a path on the host, so it begins with `$path`; it must exist and must not go through symbolic links below the root of the jail.",
    notes:
      "One line for each value: a second line after a comma inside the quotes ends up in the options of the first.",
  }),
  define({
    name: "mount.fstab",
    kind: "pseudo",
    type: "path-list",
    whereUsed: "start, after mount; unmounted in reverse order at stop",
    summary: "fstab(5) files whose lines are mounted likewise.",
    description:
      "Reads mounts from a file on the host, with mount points as paths on the host. A file that is missing stops the jail from starting.",
  }),
  define({
    name: "mount.devfs",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "start and stop",
    needs: ["path"],
    summary: "Mount devfs on the jail's /dev, with devfs_ruleset (4 when that is not set).",
    description:
      "Gives the jail a /dev. Nearly everything needs it: without /dev/null many daemons fail. What is visible is decided by devfs_ruleset.",
  }),
  define({
    name: "mount.fdescfs",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "start and stop",
    needs: ["path"],
    summary: "Mount fdescfs on the jail's /dev/fd.",
    description: "Gives the jail a complete /dev/fd, which bash and some languages want. It goes with mount.devfs.",
  }),
  define({
    name: "mount.procfs",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "start and stop",
    needs: ["path"],
    summary: "Mount procfs on the jail's /proc.",
    description: "Gives the jail a /proc. The directory must exist; few programs of FreeBSD need it.",
  }),
  define({
    name: "zfs.dataset",
    kind: "pseudo",
    type: "strlist",
    since: "15.0",
    absentBefore: "14.0",
    whereUsed: "start, between exec.created and vnet.interface",
    needs: ["allow.mount.zfs", "jailed=on on the dataset"],
    summary: "ZFS datasets attached to the jail after it is created.",
    description:
      "Hands datasets over to the jail, as `zfs jail` does. A dataset that cannot be attached only prints a message: the jail starts without it. Write several as `a, b` or with `+=`.",
    notes: "Proven for 15.0; whether a 14.x has it is not known. jail(8) does not detach the dataset at stop.",
  }),
  define({
    name: "depend",
    kind: "pseudo",
    type: "strlist",
    whereUsed: "order of starting and stopping",
    summary: "Jails that must be started before this one and stopped after it.",
    description:
      "Names of other jails, exact and without wildcards. A name that is not defined fails this jail; a loop leaves all of its jails unstarted. A dotted jail depends on its parent by itself.",
  }),
  define({
    name: ".include",
    kind: "directive",
    type: "string",
    since: "14.0",
    whereUsed: "parser; only in the form without `=` or `+=`",
    summary: "Reads other files at this point.",
    description:
      'Reads files in place: `.include "jail.conf.d/*.conf";`. Relative names start at the directory of this file; a pattern may match nothing, a plain name must exist. No variables. Before 14.0 it is an unknown parameter.',
  }),
];
