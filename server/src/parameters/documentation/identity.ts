import { nothingElse, type ParameterFamily } from "./record.ts";

const atCreation = "The kernel, when the jail is created; it cannot be changed afterwards.";
const kernelFromCreation = "The kernel, from the creation of the jail on; it shows inside the jail.";
const onlyShown = "The kernel shows it on the host; a jail.conf cannot set it.";

/** Who the jail is. */
export const identityFamily: ParameterFamily = {
  jid: {
    what: "The number of the jail. A block whose name is a number sets it by itself. `$jid` can be used as a variable only where jid is set, by the block name or by hand: the number that the kernel chooses comes too late.",
    values: "A number that is not negative. The kernel takes the next free one unless it is set.",
    where: atCreation,
    needs: "A number that no other jail has, not even one that is still dying.",
    example: "jid = 105;  # a firewall rule names this number",
    trap: "With a fixed jid a quick restart can fail with `jail 105 already exists`, or say that it is dying: the old jail still holds its number. Leave it out unless something outside counts on it.",
  },
  name: {
    what: "The name of the jail, which the block already gives. What stands before the last dot names the parent jails: `db.a` is jail `a` inside jail `db`.",
    values: "Text that is not a number, unless it is the jid. It is the block name unless set.",
    where: "jail(8), for every jail of the file, as `$name`; the kernel, when the jail is created.",
    needs:
      "A block that is named by a number. In every other block the name is fixed. A dotted name needs its parent jail.",
    example: '105 {\n  name = web;\n  path = "/jails/$name";\n}',
    trap: '`name = …` in a named block fails the jail from 14 on: `cannot redefine parameter "name".`; 12 prints that and ignores it. For the host name write host.hostname.',
  },
  path: {
    what: "The directory on the host that is `/` inside the jail. mount.devfs and its like mount below it, and commands in the jail start in it.",
    values: "An absolute path to a directory. It is `/` unless set: the jail then lives in the root of the host.",
    where:
      "jail(8) on the host, which checks it when the jail is created, and the kernel. It cannot be changed afterwards.",
    needs: "The directory must exist when the jail is created; otherwise the start is rolled back.",
    example: 'path = "/jails/$name";',
    trap: "A jail without any path shares the whole file system of the host, and nothing says so. A relative one ends in `not an absolute pathname`.",
  },
  host: {
    what: "Whether the jail has a host name, domain, UUID and host id of its own, or shows those of its parent. Setting any `host.*` means `new`.",
    values: "`new` or `inherit`; the kernel refuses `disable`. It is `new` unless set.",
    where: kernelFromCreation,
    needs: nothingElse,
    example: "host = inherit;",
  },
  "host.hostname": {
    what: "The name that hostname(1) shows inside the jail. With ip_hostname it is also the name whose addresses the jail gets.",
    values: "Text. It is empty unless set.",
    where: kernelFromCreation,
    needs: nothingElse,
    example: 'host.hostname = "$name.example.org";',
    trap: "Without it the host name is empty, which confuses mail, logs and sshd. Plain `hostname` is no parameter, and as a variable it needs braces: `${host.hostname}`, because `$host` ends at the dot.",
  },
  "host.domainname": {
    what: "The NIS domain of the jail. It has nothing to do with DNS: a domain for name look-ups belongs into the jail's resolv.conf.",
    values: "Text. It is empty unless set.",
    where: kernelFromCreation,
    needs: nothingElse,
    example: 'host.domainname = "lab";',
  },
  "host.hostuuid": {
    what: "The UUID that kern.hostuuid shows inside the jail.",
    values: "Text in the form of a UUID. It is all zeros unless set.",
    where: kernelFromCreation,
    needs: nothingElse,
    example: 'host.hostuuid = "8f6c2a4e-51d7-4b0c-9a3e-2f7d1c5b6a90";',
    trap: "A block that is copied with its UUID makes two jails look like one machine.",
  },
  "host.hostid": {
    what: "The number that kern.hostid shows inside the jail.",
    values: "A number. It is 0 unless set.",
    where: kernelFromCreation,
    needs: nothingElse,
    example: "host.hostid = 3735928559;",
    trap: "A block that is copied with its host id makes two jails look like one machine.",
  },
  osrelease: {
    what: "The release that programs in the jail are told they run on: kern.osrelease and `uname -r`. It is meant for a root directory that is older than the host.",
    values: "Text of 1 to 31 bytes. It is that of the parent unless set.",
    where: atCreation,
    needs: "The userland below path should be of that release. Set osreldate together with it.",
    example: 'osrelease = "13.2-RELEASE";\nosreldate = 1302001;',
    trap: "One that does not match the userland makes pkg take packages for the wrong release.",
  },
  osreldate: {
    what: "The release as a number: kern.osreldate and `uname -K`. It goes together with osrelease.",
    values: "A number; the kernel refuses 0. It is that of the parent unless set.",
    where: atCreation,
    needs: "The userland below path should be of that release.",
    example: 'osrelease = "13.2-RELEASE";\nosreldate = 1302001;',
    trap: "`osreldate = 0` ends in `osreldate cannot be 0`.",
  },
  parent: {
    what: "Tells in which jail this one lives, by its jid; 0 stands for the host.",
    values: "A jid. It can only be read; the dots of the block name decide it.",
    where: onlyShown,
    needs: nothingElse,
    example: "# On the host: jls -j db.a parent\nhost.hostname = $name;",
  },
  dying: {
    what: "Tells that the jail was removed while something still holds it. `jls -d` lists such jails.",
    values: "True or false. It can only be read.",
    where: onlyShown,
    needs: nothingElse,
    example: "# On the host: jls -d name dying\nhost.hostname = $name;",
  },
  lastjid: {
    what: "A key with which programs ask the kernel for the next jail in turn. It is no property of a jail.",
    values: "A jid, as an argument of jail_get(2). It can only be asked with.",
    where: "Programs that call jail_get(2); never a jail.conf.",
    needs: nothingElse,
    example: "# Programs only. On the host jls lists all jails.\nhost.hostname = $name;",
  },
  desc: {
    what: "Lets programs hand a jail around as a file descriptor. It has no use in a jail.conf.",
    values: "A file descriptor of the program that makes the call.",
    where: "Programs that call jail_set(2) or jail_get(2) with the flags for descriptors; never a jail.conf.",
    needs: nothingElse,
    example: "# Programs only. In a jail.conf a jail goes by its name.\nhost.hostname = $name;",
  },
};
