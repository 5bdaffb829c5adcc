import type { ParameterFamily } from "./record.ts";

const whereLinux = "The kernel, when a Linux program in the jail asks.";
const linuxNeeds = "The linux module; without it the name is an unknown parameter.";
const whereMacDo = "The kernel, when mdo(1) runs in the jail.";
const macDoNeeds = "The mac_do module; without it the name is an unknown parameter.";
const zfsNeeds = "The zfs module; without it the name is an unknown parameter.";

/** Parameters that kernel modules bring along. */
export const modulesFamily: ParameterFamily = {
  linux: {
    what: "Whether the jail tells Linux programs its own system name and release. It does not switch the emulation on: the module does. Setting any `linux.*` means `new`.",
    values: "`new` or `inherit`; the kernel refuses `disable`. It is `inherit` unless set.",
    where: whereLinux,
    needs: "The linux module, which libjail tries to load.",
    example: 'linux = new;\nexec.start = "/bin/true";\npersist;',
    trap: "A Linux root has no FreeBSD rc: `/bin/sh /etc/rc` fails there. Use `/bin/true` with persist, or the init that the distribution has.",
  },
  "linux.osname": {
    what: "What `uname -s` says to Linux programs in the jail.",
    values: "Text, usually Linux. That of the parent unless set.",
    where: whereLinux,
    needs: linuxNeeds,
    example: 'linux.osname = "Linux";',
  },
  "linux.osrelease": {
    what: "What `uname -r` says to Linux programs in the jail. A C library that is newer than this refuses to run: `kernel too old`.",
    values: "Text such as `5.15.0`. That of the parent unless set.",
    where: whereLinux,
    needs: linuxNeeds,
    example: 'linux.osrelease = "5.15.0";',
  },
  "linux.oss_version": {
    what: "The version of the sound system that Linux programs in the jail are told.",
    values: "A number. That of the parent unless set.",
    where: whereLinux,
    needs: linuxNeeds,
    example: "linux.oss_version = 198144;",
  },
  zfs: {
    what: "Head of the settings zfs.*: the jail's own or those of the parent. To attach datasets write zfs.dataset; to let the jail mount them, allow.mount.zfs.",
    values: "`new` or `inherit`.",
    where: "The kernel, from the creation of the jail on.",
    needs: zfsNeeds,
    example: "zfs = new;\nzfs.mount_snapshot = 1;",
  },
  "zfs.mount_snapshot": {
    what: "Lets users of the jail look into snapshots below .zfs, and with allow.mount.zfs also mount them.",
    values: "0 or 1. It is 0 unless set.",
    where: "The kernel, when a process in the jail enters a snapshot.",
    needs: zfsNeeds,
    example: "zfs.mount_snapshot = 1;",
  },
  "mac.label": {
    what: "The label of the jail that mandatory access control policies see. To read it back, mac.conf(5) may need an entry for jails.",
    values: "A label in the text form of mac_from_text(3).",
    where: "The kernel, when a policy decides about the jail.",
    needs: "The kernel option MAC.",
    example: 'mac.label = "biba/low";',
  },
  "mac.do": {
    what: "Whether mdo(1) may change users in the jail, and by whose rules. Development versions of 15 called it mdo.",
    values: "`disable`, `new` or `inherit`; `new` goes with mac.do.rules. It is `disable` unless set.",
    where: whereMacDo,
    needs: macDoNeeds,
    example: "mac.do = inherit;",
  },
  "mac.do.rules": {
    what: "Who may become whom with mdo(1) inside the jail; it means `mac.do = new`. Development versions of 15 called it mdo.rules.",
    values: "Rules in the form of mac_do(4).",
    where: whereMacDo,
    needs: macDoNeeds,
    example: 'mac.do.rules = "uid=1001>uid=0";',
  },
  "mac.do.exec_paths": {
    what: "Limits which programs may change users through mac_do(4) in the jail. It is newer than 15.1; the exact release is not known.",
    values: "Absolute paths, separated by colons.",
    where: whereMacDo,
    needs: macDoNeeds,
    example: 'mac.do = inherit;\nmac.do.exec_paths = "/usr/bin/mdo";',
  },
};
