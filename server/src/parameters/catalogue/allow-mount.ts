import { define, type Parameter } from "./parameter.ts";

const needsOfMounts = ["allow.mount", "enforce_statfs < 2"];

/**
 * A file system that jails may mount registers its own parameter, so `allow.mount.FS` exists only while FS is loaded:
 * libjail tries to load the module, and without it the name is an unknown parameter.
 */
function fileSystem(name: string, what: string, more: Partial<Pick<Parameter, "since">> = {}): Parameter {
  return define({
    name: `allow.mount.${name}`,
    kind: "kernel",
    type: "bool",
    default: false,
    whereUsed: "kernel; exists while the file system is loaded",
    relatedSysctl: `security.jail.mount_${name}_allowed (old default switch)`,
    needs: [...needsOfMounts, `${name} module loaded (libjail tries to load it)`],
    summary: `${what} may be mounted in the jail.`,
    ...more,
  });
}

/** Mounting from inside the jail. What jail(8) mounts for the jail needs none of these. */
export const mountPermissions: readonly Parameter[] = [
  define({
    name: "allow.mount",
    kind: "core",
    type: "bool",
    default: false,
    whereUsed: "kernel",
    needs: ["enforce_statfs < 2"],
    summary: "Root in the jail may mount file systems; master switch of allow.mount.*.",
  }),
  define({
    name: "allow.mount.devfs",
    kind: "core",
    type: "bool",
    default: false,
    whereUsed: "kernel",
    needs: needsOfMounts,
    summary: "devfs may be mounted in the jail.",
  }),
  fileSystem("fdescfs", "fdescfs"),
  fileSystem("fusefs", "FUSE file systems (fusefs)", { since: "12.1" }),
  fileSystem("nullfs", "nullfs"),
  fileSystem("procfs", "procfs"),
  fileSystem("linprocfs", "Linux procfs (linprocfs)"),
  fileSystem("linsysfs", "Linux sysfs (linsysfs)"),
  fileSystem("tmpfs", "tmpfs"),
  fileSystem("zfs", "ZFS datasets"),
  define({
    name: "allow.mount.debugfs",
    kind: "kernel",
    type: "bool",
    default: false,
    since: "12.1",
    whereUsed: "kernel; exists while the file system is loaded",
    needs: ["allow.mount", "lindebugfs module"],
    summary: "Linux debugfs may be mounted in the jail.",
  }),
];
