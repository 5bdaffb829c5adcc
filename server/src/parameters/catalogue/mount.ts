import { define, type Parameter } from "./parameter.ts";

/** What jail(8) mounts from the host before the jail is created, and unmounts after it is gone; order and files. */
export const mountParameters: readonly Parameter[] = [
  define({
    name: "mount",
    kind: "pseudo",
    type: "mount-list",
    whereUsed: "start, before exec.prestart; unmounted in reverse order at stop",
    summary: "One fstab(5) line for each value.",
  }),
  define({
    name: "mount.fstab",
    kind: "pseudo",
    type: "path-list",
    whereUsed: "start, after mount; unmounted in reverse order at stop",
    summary: "fstab(5) files whose lines are mounted likewise.",
  }),
  define({
    name: "mount.devfs",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "start and stop",
    needs: ["path"],
    summary: "Mount devfs on the jail's /dev, with devfs_ruleset (4 when that is not set).",
  }),
  define({
    name: "mount.fdescfs",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "start and stop",
    needs: ["path"],
    summary: "Mount fdescfs on the jail's /dev/fd.",
  }),
  define({
    name: "mount.procfs",
    kind: "pseudo",
    type: "bool",
    default: false,
    whereUsed: "start and stop",
    needs: ["path"],
    summary: "Mount procfs on the jail's /proc.",
  }),
  define({
    name: "zfs.dataset",
    kind: "pseudo",
    type: "strlist",
    since: "15.0",
    // Neither manual nor notes of 14.4 and 14.5 have it.
    absentBefore: "14.6",
    whereUsed: "start, between exec.created and vnet.interface",
    needs: ["allow.mount.zfs", "jailed=on on the dataset"],
    summary: "ZFS datasets attached to the jail after it is created.",
  }),
  define({
    name: "depend",
    kind: "pseudo",
    type: "strlist",
    whereUsed: "order of starting and stopping",
    summary: "Jails that must be started before this one and stopped after it.",
  }),
  define({
    name: ".include",
    kind: "directive",
    type: "string",
    since: "14.0",
    whereUsed: "parser; only in the form without `=` or `+=`",
    summary: "Reads other files at this point.",
  }),
];
