import type { ParameterFamily } from "./record.ts";

const whenItIsMounted = "jail(8) on the host mounts it before exec.prestart and unmounts it after exec.poststop.";

/** What jail(8) mounts from the host; order and files. */
export const mountFamily: ParameterFamily = {
  mount: {
    what: "File systems that jail(8) mounts from the host before the jail is created. The mount point is a path on the host, so it begins with `$path`.",
    values:
      "A list of lines as in fstab(5): `device mountpoint type options`. At least the first three are needed; only these four count. One line is one value.",
    where: "jail(8) on the host: mounted before exec.prestart, unmounted in reverse order after exec.poststop.",
    needs: "The mount point must exist, and must not go through symbolic links below the root of the jail.",
    example: 'mount = "/usr/ports $path/usr/ports nullfs ro 0 0";\nmount += "tmpfs $path/tmp tmpfs rw,mode=1777 0 0";',
    trap: "A second line after a comma inside the quotes ends up in the options of the first. Without `$path` the file system lands on the host. The directory cannot be made in exec.prestart: that runs after the mounts.",
  },
  "mount.fstab": {
    what: "Files in the form of fstab(5) whose lines jail(8) mounts as it does those of `mount`. Mount points are paths on the host.",
    values: "A list of absolute file names. None unless set; an empty value removes an earlier one.",
    where: "jail(8) on the host: mounted after `mount` and before exec.prestart, unmounted in reverse order at stop.",
    needs: "The file must exist on the host.",
    example: 'mount.fstab = "/etc/fstab.$name";',
    trap: "A file that is missing keeps the jail from starting. The lines have to name the whole path, `/jails/web/…`; nothing is put in front of it.",
  },
  "mount.devfs": {
    what: "Gives the jail a /dev. Nearly everything needs it: without /dev/null many daemons fail.",
    where: whenItIsMounted,
    needs: "path, with a directory `dev` in it.",
    example: "mount.devfs;\ndevfs_ruleset = 4;",
    trap: "A devfs mounted by hand, in `mount` or an fstab, ignores devfs_ruleset: without `ruleset=` in its options the jail sees every device of the host. devfs_ruleset without mount.devfs does nothing for /dev.",
  },
  "mount.fdescfs": {
    what: "Gives the jail a complete /dev/fd, which bash and some languages want.",
    where: whenItIsMounted,
    needs: "path, and mount.devfs below it.",
    example: "mount.devfs;\nmount.fdescfs;",
  },
  "mount.procfs": {
    what: "Gives the jail a /proc. Few programs of FreeBSD need it.",
    where: whenItIsMounted,
    needs: "path, with a directory `proc` in it.",
    example: "mount.devfs;\nmount.procfs;",
  },
  "zfs.dataset": {
    what: "Attaches ZFS datasets to the jail, as `zfs jail` does. A dataset that cannot be attached only prints a message: the jail starts without it. jail(8) does not detach it at stop.",
    values: "A list of datasets: `a, b`, or one after the other with `+=`. None unless set.",
    where: "jail(8) on the host, at start, between exec.created and the moving of the interfaces.",
    needs:
      "`jailed=on` on the dataset, and in the jail allow.mount, allow.mount.zfs, enforce_statfs 1 or 0 and /dev/zfs.",
    example: "zfs.dataset = zroot/data/web;\nallow.mount;\nallow.mount.zfs;\nenforce_statfs = 1;\nmount.devfs;",
    trap: 'Before 15 use `exec.created = "zfs jail …"`: in exec.start or exec.poststart it comes too late for rc, and `zfs unjail` in exec.poststop finds no jail.',
  },
  depend: {
    what: "Names jails that are started before this one and stopped after it. A jail with a dotted name depends on its parent by itself.",
    values: "A list of names of other jails, exact and without wildcards. None unless set.",
    where: "jail(8) on the host, when it puts the jails in order.",
    needs: "Jails of these names in the same configuration.",
    example: "depend = db, dns;",
    trap: 'A name that is not in the file fails the jail, also when each jail has its own file in jail.conf.d. Quoted, `"db, dns"` is one name. A loop leaves all of its jails unstarted, and a jail that depends on itself never starts.',
  },
  ".include": {
    what: "Reads other files in place, as if they stood here. What a file sets inside a block belongs to that jail.",
    values:
      "One or more file names or patterns with `*`, `?`, `[…]`. A pattern may match nothing; a plain name must exist. Relative names start at the directory of this file; matches are read in byte order, so `10.conf` comes before `9.conf`.",
    where: "The parser, at this point of the file, wherever a parameter may stand.",
    needs: "The form without `=`; no variables in the name.",
    example: '.include "jail.conf.d/*.conf";',
    trap: "Quote patterns: in `d/*.conf` the `/*` opens a comment. A brace cannot open in one file and close in another, and 32 levels are the limit.",
  },
};
