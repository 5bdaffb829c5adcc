import type { ParameterFamily, ParameterRecord } from "./record.ts";

const whereItHolds = "The kernel, when a process in the jail calls mount(8).";
const denied =
  "Without allow.mount, or with enforce_statfs 2, mounting ends in `Operation not permitted`, and nothing is said at start.";

/** A file system brings its parameter along: it exists only while its module is loaded. */
function fileSystem(name: string, what: string, more = ""): ParameterRecord {
  return {
    what: `Lets root in the jail mount ${what}.${more === "" ? "" : ` ${more}`}`,
    where: `${whereItHolds} The parameter exists only while the file system is loaded.`,
    needs: `allow.mount, enforce_statfs 1 or 0, and the ${name} module, which libjail tries to load.`,
    example: `allow.mount;\nallow.mount.${name};\nenforce_statfs = 1;`,
    trap: `${denied} While the module is not loaded, the start ends in \`unknown parameter\`: name it in kld_list of the host's rc.conf.`,
  };
}

/** Mounting from inside the jail. What jail(8) mounts for the jail needs none of these. */
export const allowMountFamily: ParameterFamily = {
  "allow.mount": {
    what: "Lets root in the jail mount those file systems that have their own allow.mount.FS, too. Mounts that jail(8) does from the host do not need it.",
    where: whereItHolds,
    needs: "enforce_statfs 1 or 0, and allow.mount.FS for each file system.",
    example: "allow.mount;\nallow.mount.tmpfs;\nenforce_statfs = 1;",
    trap: "While enforce_statfs is 2, which it is unless set, it does nothing: `Operation not permitted`.",
  },
  "allow.mount.devfs": {
    what: "Lets root in the jail mount devfs, which then shows what devfs_ruleset permits. mount.devfs does not need it: there the host mounts.",
    where: whereItHolds,
    needs: "allow.mount, enforce_statfs 1 or 0.",
    example: "allow.mount;\nallow.mount.devfs;\nenforce_statfs = 1;\nmount.devfs;\ndevfs_ruleset = 4;",
    trap: denied,
  },
  "allow.mount.fdescfs": fileSystem("fdescfs", "fdescfs, the file system of /dev/fd"),
  "allow.mount.fusefs": fileSystem("fusefs", "FUSE file systems"),
  "allow.mount.nullfs": fileSystem("nullfs", "nullfs, which shows one directory in another place"),
  "allow.mount.procfs": fileSystem("procfs", "procfs"),
  "allow.mount.linprocfs": fileSystem("linprocfs", "the /proc of the Linux emulation"),
  "allow.mount.linsysfs": fileSystem("linsysfs", "the /sys of the Linux emulation"),
  "allow.mount.tmpfs": fileSystem(
    "tmpfs",
    "tmpfs, a file system in memory",
    "Without a size limit in its mount options it may take all memory and swap of the host.",
  ),
  "allow.mount.zfs": fileSystem(
    "zfs",
    "ZFS datasets",
    "The dataset must be attached to the jail: `jailed=on`, and zfs.dataset or `zfs jail` in exec.created.",
  ),
  "allow.mount.debugfs": {
    what: "Lets root in the jail mount the debugfs of the Linux emulation. The name was seen in 12.1 and not checked in later releases.",
    where: `${whereItHolds} The parameter exists only while the file system is loaded.`,
    needs: "allow.mount, enforce_statfs 1 or 0, and the lindebugfs module.",
    example: "allow.mount;\nallow.mount.debugfs;\nenforce_statfs = 1;",
    trap: denied,
  },
};
