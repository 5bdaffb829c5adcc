import { expect, test } from "vitest";
import { expectUntried, untried } from "../support/untried.ts";

const web = (...lines: string[]): string =>
  `web {\n  path = /j; persist;\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;

test("nothing is started in a root of Linux, where rc is all that the string runs and the list is not the jail's own", () => {
  const linux = (...lines: string[]): string => web('mount = "linsysfs $path/sys linsysfs rw 0 0";', ...lines);
  const ofAll = 'exec.start = "/bin/sh /etc/rc";\nother { path = /o; }\n';
  expectUntried("linux-jail-defaults", [
    [linux('exec.start = "/bin/sh /etc/rc";'), ["/bin/sh /etc/rc", "/bin/true"]],
    [linux('exec.start = "/bin/sh /etc/rc; /bin/a";')],
    [ofAll + linux(), ["  path = /j", '  exec.start = "/bin/true";\n  path = /j']],
    [ofAll + linux('exec.start += "/bin/a";')],
  ]);
});

test("a command that unmounts moves where it is all of its string, and to a phase that comes in time", () => {
  const onTop = (release: string): string =>
    web(
      'mount = "/t /j nullfs ro 0 0";',
      'exec.prestart = "/sbin/mount -t tmpfs tmpfs /j/tmp";',
      `exec.release = "${release}";`,
    );
  const below = (phase: string, command: string): string =>
    web(
      'mount = "/t /j/a/b nullfs ro 0 0";',
      'exec.prepare = "/sbin/mount -t tmpfs tmpfs /j/a";',
      `${phase} = "${command}";`,
    );
  expectUntried("unmount-order", [
    [onTop("/sbin/umount /j/tmp"), ["exec.release =", "exec.poststop +="]],
    [onTop("/sbin/umount /j/tmp; /bin/a")],
    [below("exec.poststop", "/sbin/umount /j/a"), ["exec.poststop =", "exec.release +="]],
    [below("exec.poststop", "/sbin/umount /j/a; /bin/a")],
    [below("exec.prestop", "/sbin/umount /j/a")],
  ]);
});

test("a directory is made in exec.prepare, where the release has that", () => {
  const text = web('mount = "/data /j/data nullfs rw 0 0";', 'exec.prestart = "/bin/mkdir -p /data";');
  const rule = "mount-before-prestart";
  expect(untried(rule, text, { release: "12.1" })).toEqual([]);
  expect(untried(rule, text, { release: "12.2" })).toEqual([text.replace("exec.prestart =", "exec.prepare +=")]);
});

test("rc behind the command that mounts datasets, where that is the next one of the same list", () => {
  const jail = (...lines: string[]): string =>
    web(
      "allow.mount; allow.mount.zfs; enforce_statfs = 1;",
      'exec.created = "zfs jail web tank/db";',
      'exec.start = "/bin/sh /etc/rc";',
      ...lines,
    );
  const near = jail('exec.start += "zfs mount -a";');
  expectUntried("zfs-mount-after-rc", [
    [near, [near, near.replace("/bin/sh /etc/rc", "zfs mount -a").replace('+= "zfs mount -a', '+= "/bin/sh /etc/rc')]],
    [jail('exec.start += "/bin/a";', 'exec.start += "zfs mount -a";')],
    [jail('exec.start += "/bin/a";', 'exec.poststart = "true", "jexec web zfs mount -a";')],
  ]);
});

test("rights to mount go where they are of use to no jail", () => {
  const jails = (db: string): string => `* { path = "/j/$name"; persist; allow.mount.zfs; }\nweb { }\ndb { ${db}}\n`;
  const right = "allow.mount.zfs; ";
  const added = ["allow.mount.zfs;", "allow.mount; enforce_statfs = 1; allow.mount.zfs;"] as const;
  expectUntried("allow-mount-prereq", [
    [jails(""), added, [right, ""]],
    [jails("allow.mount; enforce_statfs = 1; "), added],
  ]);
});
