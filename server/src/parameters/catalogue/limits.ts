import { define, type Parameter } from "./parameter.ts";

/** How the jail lives and what it can see: persistence, child jails, file systems, devices, System V IPC. */
export const limits: readonly Parameter[] = [
  define({
    name: "persist",
    kind: "core",
    type: "bool",
    default: false,
    whereUsed: "kernel; jail(8) sets it while commands of the start run and then clears it",
    summary: "Keep the jail when it has no processes.",
    description:
      "Without it a jail vanishes with its last process. Without it and without exec.start, command or exec.poststart the kernel refuses the jail: `new jail must persist or attach`.",
  }),
  define({
    name: "securelevel",
    kind: "core",
    type: "int",
    default: "that of the parent",
    range: { min: -1, max: 3 },
    whereUsed: "kernel",
    summary: "kern.securelevel of the jail.",
    description:
      "Raises the secure level inside the jail, from -1 to 3. It cannot be lower than that of the parent, and from 1 on file flags and loading of modules are locked.",
  }),
  define({
    name: "children.max",
    kind: "core",
    type: "int",
    default: 0,
    range: { min: 0 },
    whereUsed: "kernel",
    summary: "How many jails may exist below this one.",
    description:
      "Jails inside this jail, at any depth. It is 0 unless set, so the child of a dotted name fails with `prison limit exceeded`.",
  }),
  define({
    name: "children.cur",
    kind: "core",
    type: "int",
    readOnly: true,
    summary: "How many jails exist below this one.",
    description: "Counts the jails inside this jail. It can only be read (jls), not set.",
  }),
  define({
    name: "cpuset.id",
    kind: "core",
    type: "int",
    readOnly: true,
    summary: "Number of the jail's root cpuset.",
    description:
      "Names the cpuset of the jail. It can only be read; to limit the jail to some CPUs, run cpuset(1) on the host in exec.created.",
  }),
  define({
    name: "enforce_statfs",
    kind: "core",
    type: "int",
    default: 2,
    values: ["0", "1", "2"],
    range: { min: 0, max: 2 },
    whereUsed: "kernel",
    summary: "Which mount points the jail sees: 0 all, 1 those below its root, 2 only that of its root.",
    description:
      "How much of the mount table the jail sees. Mounting inside the jail (allow.mount and allow.mount.*) needs 1 or 0; it cannot be lower than that of the parent.",
  }),
  define({
    name: "devfs_ruleset",
    kind: "core",
    type: "int",
    default: 0,
    range: { min: 0, max: 65535 },
    whereUsed: "kernel; mount.devfs mounts with it (with 4 when it is not set)",
    summary: "devfs ruleset for the jail's devfs mounts.",
    description:
      "Which devices the jail sees in /dev. It only works on a devfs that jail(8) or the jail mounts, so it goes with mount.devfs. A number without rules in devfs.rules is no error: it leaves every device of the host visible.",
  }),
  define({
    name: "sysvmsg",
    kind: "kernel",
    type: "jailsys",
    default: "disable",
    values: ["disable", "new", "inherit"],
    whereUsed: "kernel",
    needs: ["sysvmsg module (libjail tries to load it)"],
    summary: "System V message queues: own name space, shared with the host, or none.",
    description:
      "`new` gives the jail message queues of its own, `inherit` shares those of the host, `disable` is none.",
    notes: "allow.sysvipc sets it to inherit.",
  }),
  define({
    name: "sysvsem",
    kind: "kernel",
    type: "jailsys",
    default: "disable",
    values: ["disable", "new", "inherit"],
    whereUsed: "kernel",
    needs: ["sysvsem module (libjail tries to load it)"],
    summary: "System V semaphores: own name space, shared with the host, or none.",
    description: "`new` gives the jail semaphores of its own, `inherit` shares those of the host, `disable` is none.",
    notes: "allow.sysvipc sets it to inherit.",
  }),
  define({
    name: "sysvshm",
    kind: "kernel",
    type: "jailsys",
    default: "disable",
    values: ["disable", "new", "inherit"],
    whereUsed: "kernel",
    needs: ["sysvshm module (libjail tries to load it)"],
    summary: "System V shared memory: own name space, shared with the host, or none.",
    description:
      "`new` gives the jail shared memory of its own, which is what PostgreSQL wants; `inherit` shares that of the host, where two databases can clash.",
    notes: "allow.sysvipc sets it to inherit.",
  }),
];
