import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../support/fixture.ts";
import { said } from "../support/said.ts";
import { toldIn } from "../support/told-in.ts";

const web = (statements: string): string => `web { path = /j; persist; ${statements} }`;

describe("what exec.prestart makes for a mount", () => {
  test("is late, or in time, or about something else", () => {
    const prestart = (command: string, mounts: string): string => `exec.prestart = "${command}"; mount = ${mounts};`;
    const memory = "mount -t tmpfs tmpfs";
    const disk = "mdconfig -a -t vnode -f /x.img -u";
    const late = toldIn("mount-before-prestart", {
      late: prestart("mkdir -p $path/x", '"/b $path/x nullfs rw 0 0"'),
      late_and_guarded: prestart("mkdir -p $path/x || true", '"/b $path/x nullfs rw 0 0"'),
      late_beside_a_mount: prestart("mkdir -p $path/tx", '"tmpfs $path/t tmpfs rw 0 0", "/b $path/tx nullfs rw 0 0"'),
      late_mount: prestart(`${memory} /d1`, '"/d1/x $path/x nullfs rw 0 0"'),
      late_disk: prestart(`${disk} 7`, '"/dev/md7p1 $path/x ufs rw 0 0"'),
      on_a_mount: prestart("mkdir -p $path/t/x", '"tmpfs $path/t tmpfs rw 0 0", "/b $path/t/x nullfs rw 0 0"'),
      mount_there_mostly: prestart(`${memory} /d2 || true`, '"/d2/x $path/x nullfs rw 0 0"'),
      other_disk: prestart(`${disk} 8`, '"/dev/md80 $path/x ufs rw 0 0"'),
      other_directory: prestart("mkdir -p /d3/xy", '"/d3/x $path/x nullfs rw 0 0"'),
      prepared: `exec.prepare = "${memory} /d4"; ${prestart(`${memory} /d4`, '"/d4/x $path/x nullfs rw 0 0"')}`,
    });
    expect(late).toEqual(["late", "late_and_guarded", "late_beside_a_mount", "late_mount", "late_disk"]);
  });

  test("is as late where exec.created makes it, and told once", () => {
    const mount = 'mount = "/b $path/x nullfs rw 0 0";';
    const make = (...phases: string[]): string =>
      mount + phases.map((phase) => `exec.${phase} = "mkdir -p $path/x";`).join(" ");
    const late = toldIn("mount-before-prestart", {
      created: make("created"),
      both: make("prestart", "created"),
      prepared: make("prepare", "created"),
      in_the_jail: make("start"),
    });
    expect(late).toEqual(["created", "both"]);
    check(
      `
      web { path = /j; persist; mount = "/b /j/x nullfs rw 0 0"; exec.prestart = "mkdir -p /j/x"; exec.created = "mkdir -p /j/x"; }
      #                                                                           ^^^^^^^^^^^^^ mount-before-prestart
      `,
      { only: ["mount-before-prestart"] },
    );
  });

  test("is one of several that a command makes, and is made on the host", () => {
    const mount = 'mount = "/data/x $path/x nullfs rw 0 0";';
    const late = toldIn("mount-before-prestart", {
      several: `${mount} exec.prestart = "mkdir -p /other /data/x";`,
      in_a_jail: `${mount} exec.created = "jexec other mkdir -p /data/x";`,
    });
    expect(late).toEqual(["several"]);
  });

  test("is told once where lines of a file need it, too, and not for what they mount themselves", () => {
    check(
      `
      web { path = /j; persist; mount.fstab = /etc/fstab.web; mount = "/d/x /j/x nullfs rw 0 0";
        exec.prestart = "mkdir -p /d/x", "mkdir -p /d/y", "mkdir -p /j/t/z";
        #                ^^^^^^^^^^^^^ mount-before-prestart
        #                                 ^^^^^^^^^^^^^ mount-before-prestart
      }
      //- /etc/fstab.web
      /d/x /j/x2 nullfs rw 0 0
      /d/y /j/y nullfs rw 0 0
      tmpfs /j/t tmpfs rw 0 0
      /d/z /j/t/z nullfs rw 0 0
      `,
      { only: ["mount-before-prestart"] },
    );
  });
});

describe("what is mounted later", () => {
  const told = (jails: Readonly<Record<string, string>>): string[] => toldIn("hidden-mount", jails);

  test("hides the directories that a line shows elsewhere, unless another line has mounted them before", () => {
    const shown = '"$path/dev $path/compat/linux/dev nullfs rw 0 0"';
    const hidden = told({
      alone: `mount.devfs; mount = ${shown};`,
      beside_others: `mount.devfs; mount = "tmpfs $path/tmp tmpfs rw 0 0", "tmpfs $path/dev/x tmpfs rw 0 0", ${shown};`,
      behind_devfs: `mount = "devfs $path/dev devfs rw,ruleset=4 0 0", ${shown};`,
    });
    expect(hidden).toEqual(["alone", "beside_others", "beside_others"]);
    check('host { path = /; persist; mount.devfs; mount = "/dev/da0p1 /mnt ufs rw 0 0"; }', { only: ["hidden-mount"] });
  });

  test("is devfs, as long as `mount.devfs` is on, and another line that comes later", () => {
    const devfs = '"devfs $path/dev devfs rw,ruleset=4 0 0"';
    const hidden = told({
      twice: `mount.devfs; mount = ${devfs};`,
      shown: `mount.devfs; mount = ${devfs}, "$path/dev $path/compat/linux/dev nullfs rw 0 0";`,
      covered: `mount = ${devfs}, "fdescfs $path/dev/fd fdescfs rw 0 0", "tmpfs $path/dev tmpfs rw 0 0";`,
    });
    expect(hidden).toEqual(["twice", "shown", "covered", "covered"]);
  });

  test("on the same directory, from the same one, is refused: each such mount is an error, told at its line", () => {
    const mounts = ["a", "b", "a", "b"].map((name) => `"/${name} /j/${name} nullfs rw 0 0"`);
    const findings = check(
      `
      web { path = /j; persist; mount = ${mounts.slice(0, 2).join(", ")};
        mount += ${mounts.slice(2).join(", ")};
        #            ^^^^ hidden-mount
        #                                     ^^^^ hidden-mount
      }
      `,
      { only: ["hidden-mount", "command-fails"] },
    );
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });

  test("in a devfs lies behind the ruleset of that one, and of no other", () => {
    const dev = (ruleset: number): string => `"devfs $path/dev devfs rw,ruleset=${ruleset} 0 0"`;
    const linux = (ruleset: number): string => `"devfs $path/compat/dev devfs rw,ruleset=${ruleset} 0 0"`;
    const shm = '"tmpfs $path/dev/shm tmpfs rw 0 0"';
    const hidden = told({
      hidden: `mount = ${dev(4)}, ${linux(20)}, ${shm};`,
      shown: `mount = ${dev(20)}, ${linux(4)}, ${shm};`,
    });
    expect(hidden).toEqual(["hidden"]);
  });
});

describe("options of a mount", () => {
  test("are compared with those of their file system from four letters on", () => {
    const options = (line: string): string => `mount = "/data $path/data ${line} 0 0";`;
    const told = toldIn("mount-options", {
      four: options("nullfs exac"),
      three: options("nullfs rww"),
      other: options("zfs exac"),
    });
    expect(told).toEqual(["four"]);
  });
});

describe("a devfs_ruleset that several jails have", () => {
  test("is told in the block that lacks the devfs, where others with it have one", () => {
    const jails = (inSecond: string): string =>
      `devfs_ruleset = 4; persist;\na { path = /a; }\nb { path = /b; mount.devfs; ${inSecond} }\n`;
    const only = ["no-mount-devfs"];
    check(jails("").replace("\nb", "\n^ no-mount-devfs\nb"), { only });
    check(jails("devfs_ruleset = 5;").replace("\n", "\n^^^^^^^^^^^^^ no-mount-devfs\n"), { only });
  });
});

describe("a devfs_ruleset without a devfs", () => {
  test("says nothing of a /dev that is that of the host, or nowhere, and 0 is none", () => {
    check(
      `
      a { persist; devfs_ruleset = 4; }
      b { path = /; persist; devfs_ruleset = 4; }
      c { path = rel; persist; devfs_ruleset = 4; }
      d { path = /d; persist; devfs_ruleset = 0; }
      e { path = /e; persist; devfs_ruleset = 4; }
      #                       ^^^^^^^^^^^^^ no-mount-devfs
      `,
      { only: ["no-mount-devfs"] },
    );
  });
});

describe("a jail without a path", () => {
  test("is told once, with what is said of other variables", () => {
    const only = ["path-missing-or-relative", "undefined-variable"];
    check(
      `
      a { persist; exec.start = "ls $pathx"; mount = "tmpfs $path/a tmpfs rw", "tmpfs \${path}/b tmpfs rw"; }
      ^ path-missing-or-relative
      #                             ^^^^^^ undefined-variable
      `,
      { only },
    );
  });
});

describe("what is still mounted when jail(8) unmounts", () => {
  test("is unmounted earlier by the command of exec.release that does it", () => {
    const jail = (...hooks: string[]): string =>
      `web {\n  path = /j; persist; mount.devfs;\n  exec.prestart = "mount -t tmpfs tmpfs /j/dev/x";\n${hooks.map((hook) => `  ${hook}\n`).join("")}}\n`;
    const others = ['exec.release = "/bin/rm -f /j/dev/x";', 'exec.release += "/sbin/umount /j/y";'];
    expect(applyFixes(jail(...others, 'exec.release += "/sbin/umount -v /j/dev/x/";'), "unmount-order")).toBe(
      jail(...others, 'exec.poststop += "/sbin/umount -v /j/dev/x/";'),
    );
    expect(applyFixes(jail(...others), "unmount-order")).toContain('exec.poststop = "umount /j/dev/x";');
  });
});

describe("datasets that are mounted behind rc", () => {
  const dataset = 'allow.mount; allow.mount.zfs; enforce_statfs = 1; exec.stop = "/bin/sh /etc/rc.shutdown jail";';

  test("are told, in the jail and by jexec, and no others", () => {
    const late = toldIn("zfs-mount-after-rc", {
      late: `${dataset} exec.start = "/bin/sh /etc/rc", "zfs mount -a";`,
      by_jexec: `${dataset} exec.start = "/bin/sh /etc/rc"; exec.poststart = "jexec $name zfs list", "jexec $name zfs mount -a";`,
      of_others: `${dataset} exec.start = "/bin/sh /etc/rc", "jexec db zfs mount -a";`,
      only_listed: `${dataset} exec.start = "/bin/sh /etc/rc", "zfs list"; exec.poststart = "jexec $name zfs list";`,
      of_host: `${dataset} exec.start = "/bin/sh /etc/rc"; exec.poststart = "zfs mount -a";`,
      before: `${dataset} exec.start = "zfs mount -a", "/bin/sh /etc/rc", "zfs mount -a";`,
    });
    expect(late).toEqual(["late", "by_jexec"]);
  });

  test("are mounted first where each string is one command", () => {
    const jail = (...start: string[]): string =>
      `web {\n  path = /j; ${dataset}\n${start.map((one, index) => `  exec.start ${index === 0 ? "=" : "+="} "${one}";\n`).join("")}}\n`;
    const [rc, mount] = ["/bin/sh /etc/rc", "zfs mount -a"];
    expect(applyFixes(jail(rc, mount), "zfs-mount-after-rc", 0)).toBe(jail(mount, rc));
    for (const others of [jail(rc, `${mount}; logger up`), jail(`logger up; ${rc}`, mount)]) {
      expect(applyFixes(others, "zfs-mount-after-rc", 0)).toBe(others);
    }
  });

  test("are attached late with a warning, though their failure is caught, and jail(8) does it from 15.0 on", () => {
    const text = web('exec.start = "/bin/sh /etc/rc"; exec.poststart = "zfs jail $name t/a || true";');
    const only = ["zfs-jail-phase"];
    const marked = `${text}\n${" ".repeat(text.indexOf("zfs jail"))}${"^".repeat("zfs jail $name t/a".length)} zfs-jail-phase\n`;
    const stays = "It stays unmounted, and services that keep their data on it find empty directories.";
    const [old] = check(marked, { only, release: "14.3" });
    expect([old.severity, old.notes]).toEqual(["warning", [stays]]);
    expect(check(marked, { only, release: "15.0" })[0].notes).toHaveLength(2);
  });

  test("are not attached in time either, whatever stands in front of rc in its string", () => {
    const late = toldIn("zfs-jail-phase", {
      rc: `${dataset} exec.start = "echo rc; /bin/sh /etc/rc"; exec.poststart = "zfs jail $name t/a";`,
      other: `${dataset} exec.start = "echo rc; /bin/sh /etc/other"; exec.poststart = "zfs jail $name t/b";`,
    });
    expect(late).toEqual(["rc"]);
  });
});

describe("a Linux root", () => {
  test("is known by linsysfs on its /sys, whoever mounts it", () => {
    const rc = 'exec.start = "/bin/sh /etc/rc";';
    const linux = toldIn("linux-jail-defaults", {
      line: `${rc} mount = "linsysfs $path/sys/ linsysfs rw 0 0";`,
      hook: `${rc} exec.prestart = "mount -t linsysfs linsysfs $path/sys"; exec.poststop = "umount $path/sys";`,
      other_type: `${rc} mount = "tmpfs $path/sys tmpfs rw 0 0";`,
      other_hook: `${rc} exec.prestart = "mount -t tmpfs tmpfs $path/sys"; exec.poststop = "umount $path/sys";`,
      other_place: `${rc} exec.prestart = "mount -t linsysfs linsysfs $path/compat/sys"; exec.poststop = "umount $path/compat/sys";`,
    });
    expect(linux).toEqual(["line", "hook"]);
  });

  const mount = 'mount = "linsysfs $path/sys linsysfs rw 0 0";';

  test.each([
    [
      "own commands beside another jail",
      `a { path = /a; ${mount} exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/kill 1"; }\nb { path = /b; persist; }\n`,
    ],
    [
      "those of the only jail",
      `exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/kill 1"; path = /a; ${mount}\na { persist; }\n`,
    ],
  ])("has its own commands changed, and keeps what fits it: %s", (_, text) => {
    const changed = text.replace("/bin/sh /etc/rc", "/bin/true");
    expect(applyFixes(text, "linux-jail-defaults")).toBe(
      changed.includes("persist; }\nb") || changed.includes("a { persist")
        ? changed
        : changed.replace("{ path", "{ persist; path"),
    );
  });

  test("gets commands of its own in an empty block, and none beside a list that it has", () => {
    const shared = `exec.start = "/bin/sh /etc/rc"; path = "/j/$name"; ${mount}\n`;
    expect(applyFixes(`${shared}a { }\nb { }\n`, "linux-jail-defaults")).toBe(
      `${shared}a { exec.start = "/bin/true"; persist; }\nb { exec.start = "/bin/true"; persist; }\n`,
    );
    const own = `${shared}a { exec.stop = "/bin/kill 1"; }\nb { exec.stop = "/bin/kill 1"; }\n`;
    expect(applyFixes(own, "linux-jail-defaults", 0)).toBe(own);
  });
});

describe("a Linux root beside other jails", () => {
  const shared = (stop: string): string => `exec.start = "/bin/sh /etc/rc";
exec.stop = ${stop};
alma { path = /alma; mount = "linsysfs /alma/sys linsysfs rw 0 0"; }
web { path = /web; }
`;

  test.each([
    ['"/bin/sh /etc/rc.shutdown jail", "echo bye"', ' exec.stop = "/bin/true";'],
    ['"/bin/kill 1"', ""],
  ])("gets lists of its own, and stops what it does not start no more: %s", (stop, own) => {
    const [, ...lines] = applyFixes(shared(stop), "linux-jail-defaults", 0).split("\n");
    expect(lines[0]).toBe(`exec.stop = ${stop};`);
    expect(lines[1]).toContain(`exec.start = "/bin/true";${own} persist;`);
  });
});

describe("lines of mounts", () => {
  test.each([
    [
      web('mount = "tmpfs tmp tmpfs rw";'),
      "`mount` on `tmp`, which is not an absolute path. The start is rolled back.",
    ],
    [
      web('mount = "tmpfs /j/tmp";'),
      "No file system type in `mount` `tmpfs /j/tmp`. It takes DEVICE DIRECTORY TYPE [OPTIONS].",
    ],
    [
      web('mount = "/data /etc nullfs rw";'),
      "This is mounted over the host's `/etc`, not in the jail. Begin it with `$path`.",
    ],
    [
      `${web("mount.fstab = /etc/fstab.web;")}\n//- /etc/fstab.web\n/data /etc nullfs rw\n`,
      "This is mounted over the host's `/etc`, not in the jail. Begin it with `/j`. (in web)",
    ],
  ])("say what they lack: %s", (text, message) => {
    expect(said("mount-line-shape", text)[0]).toBe(message);
  });
});

describe("a mount outside of the jail's root", () => {
  test("is meant where it shows something of the jail to others, or where a folder has two names", () => {
    const told = toldIn("mount-line-shape", {
      web: 'ip4 = inherit; mount = "/run/pg /run/pg nullfs rw";',
      db: 'mount = "$path/run/pg /j/web/run/pg nullfs rw", "$path/log /var/log/db nullfs ro";',
      linked: 'mount = "/data /usr$path/data nullfs rw", "tmpfs /usr/home$path tmpfs rw";',
      others: 'mount = "/j/db/run /j/web/run nullfs rw";',
      longer: 'mount = "/data /usr${path}er/data nullfs rw";',
    });
    expect(told).toEqual(["web", "others", "longer"]);
  });
});

describe("what the host writes in a jail", () => {
  test("lies in its path, and not in one that begins alike", () => {
    const copy = (to: string): string => `exec.poststop = "cp /x ${to}";`;
    const told = toldIn("write-below-path", {
      web: copy("/j/web"),
      mail: copy("/j/mailing/"),
      db: copy("$path/"),
      fresh: 'mount = "tmpfs $path/tmp tmpfs rw 0 0"; exec.prestart = "cp /x $path/tmp";',
    });
    expect(told).toEqual(["web", "db"]);
    check('rel { path = j; persist; exec.poststop = "rm j/x"; }', { only: ["write-below-path"] });
  });

  test.each([
    ['"> /j/started"', "This writes to `/j/started`, in"],
    ["\"sh -c 'echo started; rm /j/x'\"", "`rm` writes to `/j/x`, in"],
    ["'rm \"/j/a b\"'", "`rm` writes to `/j/a b`, in"],
    ['"rm -rf /j/tmp/*"', "`rm` writes to `/j/tmp/*`, in"],
  ])("is named as it is written: %s", (command, begins) => {
    const [message] = said("write-below-path", web(`exec.poststop = ${command};`));
    expect(message).toContain(begins);
  });

  test("is shown at the first place with five more", () => {
    const commands = Array.from({ length: 8 }, (_, index) => `"rm /j/${index}"`);
    const [message, , , ...others] = said("write-below-path", web(`exec.poststart = ${commands.join(", ")};`));
    expect(message).toContain("`/j/0`");
    expect(others).toEqual([1, 2, 3, 4, 5].map((index) => `→ \`/j/${index}\` is in the jail too`));
  });
});

describe("what a jail may not do for itself", () => {
  const only = ["host-command-in-jail-hook"];

  test("is told once for all mounts, where the first one fails", () => {
    check(
      `
      web { path = /j; persist;
        exec.start = "mount -t nullfs /x /y || true", "mount -t tmpfs tmpfs /tmp", "umount /y";
        #                                              ^^^^^ host-command-in-jail-hook
      }
      `,
      { only },
    );
  });

  test("is jexec, which runs in the jail already", () => {
    const [message, ...notes] = said("host-command-in-jail-hook", web('exec.stop = "jexec web umount /y";'));
    expect(message).toBe(
      "`exec.stop` runs in `web` already, where `jexec` finds no jails. Run the command without `jexec`.",
    );
    expect(notes).toEqual(["The jail is not removed."]);
  });

  test.each([
    ["/j", "cp /j/etc/x /j/etc/y", 'exec.start = "cp /etc/x /etc/y";'],
    ["/j/", "cp /j/etc/x /etc/x", 'exec.created += "cp /j/etc/x /etc/x";'],
  ])("is what has the jail's path in it: below %s, %s", (path, command, mended) => {
    const text = `web { path = ${path}; persist; exec.start = "${command}"; }`;
    expect(applyFixes(text, "host-command-in-jail-hook")).toContain(mended);
  });
});
