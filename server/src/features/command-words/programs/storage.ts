import { form } from "./form.ts";
import { program } from "./program.ts";

const atStart = { isOfHost: true, side: "start" } as const;
const atStop = { isOfHost: true, side: "stop" } as const;

const mountWords = program({
  name: "mount",
  path: "/sbin/mount",
  summary: "mount a file system",
  forms: [
    form("[-t TYPE] [-o OPTIONS] [-r] SOURCE MOUNT-POINT", "Mounts something at a directory."),
    form("-u [-o OPTIONS] MOUNT-POINT", "Changes the options of what is mounted there."),
    form("MOUNT-POINT", "Mounts what /etc/fstab has for the directory."),
  ],
  words: {
    "-t": "the kind of file system; ufs when nothing is said",
    "-o": "options follow, with commas between",
    "-r": "nothing can be written",
    "-u": "change the options of what is mounted",
    "-a": "all that /etc/fstab has",
    "-F": "another file than /etc/fstab",
    "-f": "even if the file system was not left in order",
    "-p": "print what is mounted as lines of fstab(5)",
    "-v": "say more",
  },
});

const umountWords = program({
  name: "umount",
  path: "/sbin/umount",
  summary: "unmount a file system",
  forms: [
    form("[-f] [-t TYPE] MOUNT-POINT…", "Unmounts what is mounted there. It fails while something uses it.", atStop),
  ],
  words: {
    "-f": "even while something uses it",
    "-t": "only what is of this kind",
    "-a": "all that /etc/fstab has",
    "-A": "all but the root",
    "-v": "say more",
  },
});

/** `mount_nullfs` and its like: the form that all have. */
const mountOf = (type: string, summary: string) =>
  program({
    name: `mount_${type}`,
    path: `/sbin/mount_${type}`,
    summary,
    forms: [form("[-o OPTIONS] SOURCE MOUNT-POINT", `Mounts ${summary.replace(/^mount /, "")}.`)],
    words: { "-o": "options follow, with commas between" },
  });

const mountNullfsWords = mountOf("nullfs", "mount a directory at a second place");
const mountUnionfsWords = mountOf("unionfs", "mount a directory on top of another");

const zfsWords = program({
  name: "zfs",
  path: "/sbin/zfs",
  summary: "work on datasets",
  forms: [
    form("jail JAIL DATASET", "Gives a dataset to a jail. It needs the property `jailed=on`.", {
      isOfHost: true,
      side: "start",
    }),
    form("unjail JAIL DATASET", "Takes a dataset back from a jail.", atStop),
    form("create [-p] [-u] [-o PROPERTY=VALUE] NEW-DATASET", "Makes a dataset and mounts it.", atStart),
    form("create [-p] [-s] [-o PROPERTY=VALUE] -V SIZE NEW-DATASET", "Makes a volume, which is a disk.", atStart),
    form(
      "clone [-p] [-o PROPERTY=VALUE] DATASET@SNAPSHOT NEW-DATASET",
      "Makes a dataset that begins as the snapshot.",
      atStart,
    ),
    form("snapshot [-r] [-o PROPERTY=VALUE] DATASET@SNAPSHOT…", "Keeps a dataset as it is now."),
    form("destroy [-r | -R] [-f] [-n] [-v] DATASET", "Removes a dataset or snapshot, and all that is in it.", atStop),
    form("rollback [-r] DATASET@SNAPSHOT", "Makes the dataset what it was at the snapshot."),
    form("mount DATASET", "Mounts a dataset at its mountpoint."),
    form("unmount [-f] DATASET", "Unmounts a dataset."),
    form("set PROPERTY=VALUE DATASET…", "Sets a property."),
    form("get [-H] [-p] [-o FORMAT] PROPERTY DATASET…", "Prints a property."),
    form("inherit [-r] PROPERTY DATASET…", "Takes a property from the parent again."),
    form("rename DATASET NEW-DATASET", "Gives a dataset another name."),
    form(
      "list [-H] [-o PROPERTY] [-r] [-t TYPE] [DATASET…]",
      "Lists datasets. It fails when a named one is not there.",
    ),
  ],
  words: {
    jail: "give a dataset to a jail",
    unjail: "take a dataset back from a jail",
    create: "make a dataset and mount it",
    clone: "make a dataset that begins as a snapshot",
    snapshot: "keep a dataset as it is now",
    destroy: "remove a dataset or snapshot, and all that is in it",
    rollback: "make the dataset what it was at the snapshot",
    mount: "mount a dataset at its mountpoint",
    unmount: "unmount a dataset",
    umount: "unmount a dataset",
    "-p": "with those above it; for numbers, exact ones",
    "-r": "with all below it; in rollback it destroys newer snapshots",
    "-t": "only datasets of this type",
    set: "set a property",
    get: "print a property",
    inherit: "take a property from the parent again",
    rename: "give a dataset another name",
    list: "list datasets",
    "-V": "a volume of this size",
    "-s": "without setting its size aside",
    "-u": "without mounting it",
    "-R": "with all below it and all clones of it",
    "-f": "even while something uses it",
    "-n": "only say what would be done",
    "-v": "say what is done",
    "-H": "without headings, for scripts",
    "-o": "a property and its value follow; for list and get, what is printed",
  },
});

export const storagePrograms = [
  mountWords,
  umountWords,
  mountNullfsWords,
  mountUnionfsWords,
  zfsWords,
  program({
    name: "mkdir",
    path: "/bin/mkdir",
    manual: "mkdir(1)",
    summary: "make a directory",
    forms: [
      form("[-p] [-m MODE] DIRECTORY…", "Makes directories. Without `-p` it fails when one is there.", {
        side: "start",
      }),
    ],
    words: {
      "-p": "with those above it, and no failure when it is there",
      "-m": "with these permissions",
      "-v": "say what is made",
    },
  }),
  program({
    name: "cp",
    path: "/bin/cp",
    manual: "cp(1)",
    summary: "copy files",
    forms: [form("[-a | -R] [-p] [-f] [-n] PATH… TARGET", "Copies files. The last word says where they go.")],
    words: {
      "-a": "with all that is in it, as it is",
      "-R": "with all that is in it",
      "-p": "with times, owner and permissions",
      "-f": "in the place of what cannot be written",
      "-n": "leave what is there",
      "-v": "say what is copied",
    },
  }),
  program({
    name: "mv",
    path: "/bin/mv",
    manual: "mv(1)",
    summary: "move or rename files",
    forms: [form("[-f | -n] [-v] PATH… TARGET", "Moves files. The last word says where they go.")],
    words: {
      "-f": "in the place of what is there, without asking",
      "-n": "leave what is there",
      "-v": "say what is moved",
    },
  }),
  program({
    name: "rm",
    path: "/bin/rm",
    manual: "rm(1)",
    summary: "remove files",
    forms: [form("[-f] [-r] [-v] [-x] PATH…", "Removes files.", { side: "stop" })],
    words: {
      "-f": "no failure when it is not there, and no question",
      "-r": "directories with all that is in them",
      "-R": "directories with all that is in them",
      "-x": "stay on one file system",
      "-v": "say what is removed",
    },
  }),
  program({
    name: "ln",
    path: "/bin/ln",
    manual: "ln(1)",
    summary: "make a link",
    forms: [form("[-s] [-f] [-h] PATH LINK", "Makes a second name for a file.")],
    words: {
      "-s": "a symbolic link",
      "-f": "in the place of what is there",
      "-h": "do not follow a link that is there",
    },
  }),
  program({
    name: "chmod",
    path: "/bin/chmod",
    manual: "chmod(1)",
    summary: "change permissions",
    forms: [form("[-R] [-h] MODE PATH…", "Changes permissions.")],
    words: { "-R": "with all that is in it", "-h": "of a link itself" },
  }),
  program({
    name: "chown",
    path: "/usr/sbin/chown",
    summary: "change the owner",
    forms: [form("[-R] [-h] OWNER PATH…", "Changes the owner.")],
    words: { "-R": "with all that is in it", "-h": "of a link itself" },
  }),
  program({
    name: "chflags",
    path: "/bin/chflags",
    manual: "chflags(1)",
    summary: "change file flags",
    forms: [form("[-R] [-h] FLAGS PATH…", "Changes file flags.")],
    words: { "-R": "with all that is in it", "-h": "of a link itself" },
  }),
  program({
    name: "touch",
    path: "/usr/bin/touch",
    manual: "touch(1)",
    summary: "make a file, or change its times",
    forms: [form("[-c] PATH…", "Makes files that are not there.")],
    words: { "-c": "make none" },
  }),
  program({
    name: "devfs",
    path: "/sbin/devfs",
    summary: "say which devices can be seen",
    forms: [
      form("[-m MOUNT-POINT] ruleset RULESET", "Uses a ruleset for the devfs that is mounted there."),
      form("[-m MOUNT-POINT] rule [-s RULESET] apply RULE…", "Applies one rule to the devices that are there."),
      form("[-m MOUNT-POINT] rule [-s RULESET] applyset", "Applies a ruleset to the devices that are there."),
      form("[-m MOUNT-POINT] rule [-s RULESET] add RULE…", "Adds a rule to a ruleset."),
      form("[-m MOUNT-POINT] rule [-s RULESET] del RULE…", "Takes a rule out of a ruleset."),
      form("[-m MOUNT-POINT] rule [-s RULESET] delset", "Empties a ruleset."),
      form("[-m MOUNT-POINT] rule [-s RULESET] show", "Prints a ruleset."),
      form("[-m MOUNT-POINT] rule showsets", "Prints the numbers of the rulesets."),
    ],
    words: {
      "-m": "the devfs that is mounted there, instead of /dev",
      "-s": "this ruleset",
      ruleset: "use a ruleset from now on",
      rule: "what follows is about rules",
      apply: "apply one rule to the devices that are there",
      applyset: "apply the ruleset to the devices that are there",
      add: "add a rule to a ruleset",
      del: "take a rule out of a ruleset",
      delset: "empty a ruleset",
      show: "print a ruleset",
      showsets: "print the numbers of the rulesets",
    },
  }),
];
