import { nothingElse, type ParameterFamily } from "./record.ts";

const kernelForAsLongAsTheJail = "The kernel, from the creation of the jail on.";

/** How the jail lives and what it sees of the host. */
export const limitsFamily: ParameterFamily = {
  persist: {
    what: "Keeps the jail when it has no processes. Without it a jail vanishes with its last process.",
    where:
      "The kernel. For a jail that has exec.start, command or exec.poststart jail(8) sets it while the start runs and then clears it again.",
    needs: nothingElse,
    example: "persist;",
    trap: "A jail without persist and without exec.start, command or exec.poststart is refused: `new jail must persist or attach`. One whose exec.start leaves no process behind starts and is gone at once, without a message.",
  },
  securelevel: {
    what: "Raises kern.securelevel inside the jail. From 1 on file flags stay as they are and no module can be loaded.",
    values: "A number from -1 to 3, not below that of the parent. It is that of the parent unless set.",
    where: kernelForAsLongAsTheJail,
    needs: nothingElse,
    example: "securelevel = 2;",
    trap: "A high level locks out what the jail itself must do: chflags from 1 on, and at 3 also loading rules of pf or ipfw. They end in `Operation not permitted`. Inside, a level can only be raised.",
  },
  "children.max": {
    what: "How many jails may exist below this one, at any depth.",
    values: "A number that is not negative. It is 0 unless set: no jails inside.",
    where: "The kernel, when somebody creates a jail below this one.",
    needs: nothingElse,
    example: "children.max = 10;",
    trap: "It limits what is made from inside of the jail (`prison limit exceeded`); a jail.conf of the host is not held by it. Inside, a child gets no more than its parent has: no allow.* that the parent lacks, no address that is not the parent's, no lower enforce_statfs or securelevel, and a children.max below the parent's.",
  },
  "children.cur": {
    what: "Counts the jails that exist below this one.",
    values: "A number. It can only be read; children.max is the limit that can be set.",
    where: "The kernel shows it on the host; a jail.conf cannot set it.",
    needs: nothingElse,
    example: "# On the host: jls -j web children.cur children.max\nchildren.max = 10;",
  },
  "cpuset.id": {
    what: "The number of the jail's root cpuset. To hold the jail on some CPUs, run cpuset(1) on the host.",
    values: "A number. It can only be read.",
    where: "The kernel shows it on the host; a jail.conf cannot set it.",
    needs: nothingElse,
    example: 'exec.created = "/usr/bin/cpuset -l 0-3 -j $name";  # what people look for',
  },
  enforce_statfs: {
    what: "How much of the host's mount table the jail sees, and whether it may mount at all.",
    values:
      "0: every mount point of the host. 1: those below the root of the jail. 2: only that of its root. It is 2 unless set and cannot be lower than that of the parent.",
    where: kernelForAsLongAsTheJail,
    needs: nothingElse,
    example: "enforce_statfs = 1;\nallow.mount;\nallow.mount.nullfs;",
    trap: "While it is 2, allow.mount and allow.mount.* do nothing: mounting in the jail ends in `Operation not permitted`, and nothing is said at start.",
  },
  devfs_ruleset: {
    what: "Which devices the jail sees in /dev. It works on a devfs that jail(8) mounts with mount.devfs or that the jail mounts itself.",
    values:
      "The number of a ruleset from 0 to 65535. It is 0 unless set; mount.devfs then takes 4. Others than those that the system brings along must be defined in /etc/devfs.rules.",
    where: "jail(8) on the host, when it mounts devfs before the jail is created; then the kernel.",
    needs: "mount.devfs, and a ruleset of that number.",
    example: "mount.devfs;\ndevfs_ruleset = 4;",
    trap: "A number without rules is no error: the jail then sees every device of the host, disks included. Rulesets 4 and 5 hide bpf, so dhclient and tcpdump fail; 5 exists from about 13.0 only. In a jail.conf that is read inside of a jail only 0 or the number of that jail itself is taken.",
  },
};
