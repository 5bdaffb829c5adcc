import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const fixesOf = (text: string, rule: string, release?: string) => {
  const [finding] = analyze(text, { release }).findings.filter((candidate) => candidate.rule === rule);
  return finding.fixes().map(({ safe, preferred }) => ({ safe, preferred }));
};

describe("memory disks", () => {
  const jails = (...hooks: string[]): string =>
    hooks.map((hook, index) => `j${index} { path = /opt/jails/j${index}; persist; ${hook} }`).join("\n");
  const told = (text: string): string[] =>
    analyze(text).findings.flatMap(({ rule, severity, message }) =>
      /cleanup|restart|fails|idempotent/.test(rule) ? `${severity} ${message}` : [],
    );
  const make = 'exec.prestart = "/sbin/mdconfig -a -t vnode -f /opt/a.img -u 7";';

  test("one of a number that the stop leaves is in the way of the next start", () => {
    const text = jails(make);
    expect(told(text)).toEqual([
      "warning Nothing removes `md7`: the next start fails. Add `mdconfig -d -u 7` to exec.poststop.",
    ]);
    const mended = applyFixes(text, "create-without-cleanup");
    expect(mended).toContain('exec.poststop = "/sbin/mdconfig -d -u 7";');
    expect(told(mended)).toEqual([]);
  });

  test.each(["-du7", "-d -u md7", "-d -o force -u 7", "-d -u $(cat /var/run/md.web)"])(
    "mdconfig %s takes it away",
    (words) => {
      expect(told(jails(`${make} exec.poststop = "/sbin/mdconfig ${words}";`))).toEqual([]);
    },
  );

  test("what exec.prepare makes goes in exec.release, when jail(8) has unmounted what lies on it", () => {
    const text = jails(
      'mount.devfs; exec.prepare = "/sbin/mount -t unionfs /rw /opt/jails/j0";',
      'exec.prepare = "/sbin/mdconfig -t vnode -f /b.img -u 8"; mount = "/dev/md8 /opt/jails/j1 ufs rw";',
    );
    expect(told(text)).toEqual([
      "info Nothing unmounts `/opt/jails/j0` when the jail stops. Add `umount /opt/jails/j0` to exec.release.",
      "warning Nothing removes `md8`: the next start fails. Add `mdconfig -d -u 8` to exec.release.",
    ]);
    const mended = applyFixes(text, "create-without-cleanup");
    expect(mended).toContain('exec.release = "/sbin/mdconfig -d -u 8";');
    check(mended, { level: "warning" });
  });

  const swap = 'exec.prestart = "/sbin/mdconfig -a -t swap -s 1g";';

  test("of those that the kernel numbers, each start makes one more", () => {
    const text = jails(swap);
    expect(told(text)).toEqual(["warning `md` stays when the jail stops, and the next start makes one more."]);
    expect(applyFixes(text, "create-without-cleanup")).toBe(text);
    expect(analyze(text).findings[0].notes).toEqual([]);
  });

  test.each([
    ["a number that may be its", `${swap} exec.poststop = "/sbin/mdconfig -d -u 0";`],
    ["one that a script has found", `${swap} exec.poststop = "/usr/local/sbin/detach web";`],
    [
      "one that is found in a list",
      `${swap} exec.poststop = "for u in \\$(mdconfig -l); do mdconfig -d -u \\$u; done";`,
    ],
    ["one that was kept in a file", `exec.prestart = "mdconfig -a -t swap -s 1g > /var/run/md.web";`],
    ["one that was kept in a variable", 'exec.prestart = "md=\\$(mdconfig -a -t swap -s 1g); newfs /dev/\\$md";'],
    ["one that was given to another program", 'exec.prestart = "mdconfig -a -t swap -s 1g | xargs -n 1 newfs";'],
  ])("nothing is told where the stop takes away %s", (_, hook) => {
    expect(told(jails(hook))).toEqual([]);
  });

  test("what may be made or not, or is only listed, is not known", () => {
    expect(told(jails('exec.prestart = "test -e /dev/md7 || /sbin/mdconfig -t swap -s 1g -u 7";'))).toEqual([]);
    expect(told(jails('exec.prestart = "/sbin/mdconfig -l -u 7";'))).toEqual([]);
  });

  test("without a number nothing is taken away", () => {
    const [finding, ...others] = told(
      jails(`exec.prestart = "ls"; exec.poststop = "/sbin/mdconfig -d -u";`, 'exec.release = "/sbin/mdconfig -d";'),
    );
    expect(finding).toBe(
      "warning `/sbin/mdconfig -d -u` fails: it lacks the number of the disk, as in `-u 7`. The stop goes on, but ends with status 1.",
    );
    expect(others).toHaveLength(1);
  });
});

describe("what a mount needs and exec.prestart makes", () => {
  const only = ["mount-before-prestart"];

  test("is reported at the command, with the mount beside it", () => {
    const text = `
      path = "/jails/$name";
      mount.devfs;
      persist;
      web {
        $data = "/data/\${name}";
        mount = "\${data} \${path}/data nullfs rw";
        exec.prestart = "/sbin/ifconfig epair1 create up";
        exec.prestart += "/bin/mkdir -p \${data}";
      #                   ^^^^^^^^^^^^^^^^^^^^^ mount-before-prestart
        exec.prestart += "/bin/mkdir -p \${path}/data";
      #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ mount-before-prestart
      }
    `;
    const [finding] = check(text, { only });
    expect(finding.severity).toBe("warning");
    expect(finding.message).toBe("`mkdir` makes `/data/web` after the mount that needs it. Run it in exec.prepare.");
    expect(finding.related.map(({ message }) => message)).toEqual(["this mount needs `/data/web`"]);
    const mended = applyFixes(text, "mount-before-prestart");
    expect(mended).toContain(
      '  exec.prepare += "/bin/mkdir -p ${data}";\n  exec.prepare += "/bin/mkdir -p ${path}/data";\n',
    );
    check(mended, { only });
  });

  test("before 12.2 there is no exec.prepare: an error, and nothing to apply", () => {
    const text = `
      web {
        path = /j; persist;
        mount = "/data /j/data nullfs rw";
        exec.prestart = "mkdir /data";
      #                  ^^^^^^^^^^^ mount-before-prestart
      }
    `;
    const [finding] = check(text, { only, release: "12.1" });
    expect(finding.severity).toBe("error");
    expect(finding.message).not.toContain("exec.prepare");
    expect(finding.notes).toContain("Before FreeBSD 12.2 no command runs earlier than exec.prestart.");
    expect(finding.fixes()).toEqual([]);
    expect(check(text, { only, release: "12.2" })[0].severity).toBe("warning");
  });

  test("a move is not preferred where something else comes along, has to come first, or has to be undone later", () => {
    const jail = (prestart: string) => `web { path = /j; persist; mount = "/data /j/data nullfs rw"; ${prestart} }\n`;
    const unsafe = [{ safe: false, preferred: false }];
    const fixes = (prestart: string) => fixesOf(jail(prestart), "mount-before-prestart");
    expect(fixes('exec.prestart = "mkdir /data";')).toEqual([{ safe: false, preferred: true }]);
    expect(fixes('exec.prestart = "mkdir /data && ifconfig epair1 create";')).toEqual(unsafe);
    expect(fixes('exec.prestart = "/usr/local/sbin/unlock"; exec.prestart += "mkdir /data";')).toEqual(unsafe);
    // The umount would then come before jail(8) has unmounted what is below.
    expect(fixes('exec.prestart = "mount /dev/da0p1 /data"; exec.poststop = "umount /data";')).toEqual([]);
    expect(fixes('exec.prestart = "mkdir /data", "logger up";')).toEqual([]);
    expect(fixes('mount += "/dev/md7 /j/x ufs rw"; exec.prestart = "mdconfig -a -t vnode -f /x.img -u 7";')).toEqual(
      unsafe,
    );
  });

  test("a file system that comes too late is another mistake than a directory", () => {
    const [hidden] = check(
      `
      web {
        path = /j; persist; mount.devfs;
        exec.prestart = "mount_nullfs /base /j";
      #                  ^^^^^^^^^^^^^^^^^^^^^ mount-before-prestart
        exec.poststop = "umount /j";
      }
    `,
      { only },
    );
    expect(hidden.message).toContain("Mounting `/j` here hides what jail(8) has mounted on `/j/dev`.");
    expect(hidden.notes.join()).toContain("exec.release");
  });

  test("globals are reported once for all jails, and mended once", () => {
    const text = `
      path = "/jails/$name";
      mount = "/data/$name $path/data nullfs rw";
      exec.prestart = "mkdir -p /data/$name";
      #                ^^^^^^^^^^^^^^^^^^^^ mount-before-prestart
      persist;
      web { }
      db { }
    `;
    const [finding] = check(text, { only });
    expect(finding.jails).toEqual(["web", "db"]);
    expect(applyFixes(text, "mount-before-prestart")).toContain('exec.prepare += "mkdir -p /data/$name";');
  });
});

describe("zfs jail in the wrong phase", () => {
  const only = ["zfs-jail-phase"];

  test("zfs.dataset is named only where the release has it", () => {
    const text = `
      db {
        path = /j; exec.start = "/bin/sh /etc/rc";
        exec.poststart = "zfs jail $name zroot/data";
      #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ zfs-jail-phase
      }
    `;
    expect(check(text, { only, release: "14.3" })[0].notes.join()).not.toContain("zfs.dataset");
    expect(check(text, { only, release: "15.0" })[0].notes.join()).toContain('`zfs.dataset = "zroot/data";`');
  });

  test("in exec.start it is one finding, and moving it is for the author to confirm", () => {
    const text = `
      db {
        path = /j; allow.mount; allow.mount.zfs; enforce_statfs = 1;
        exec.start = "zfs jail db zroot/data";
      #               ^^^^^^^^^^^^^^^^^^^^^^ zfs-jail-phase
        exec.start += "/bin/sh /etc/rc";
      }
    `;
    const [finding] = check(text);
    expect(finding.message).toContain("`zfs jail` fails in exec.start, which runs in the jail.");
    expect(fixesOf(text, "zfs-jail-phase")).toEqual([{ safe: false, preferred: false }]);
    const mended = applyFixes(text, "zfs-jail-phase", 0);
    expect(mended).toContain('exec.created += "zfs jail db zroot/data";\n  exec.start = "/bin/sh /etc/rc";');
    check(mended);
  });

  test("a failure that is caught is information, and at the stop a warning", () => {
    const jail = (rest: string) => `db { path = /j; persist; ${rest} }\n`;
    const severity = (rest: string) => analyze(jail(rest)).findings.find(({ rule }) => rule === only[0])?.severity;
    expect(severity('exec.start = "zfs jail db zroot/data || true";')).toBe("info");
    expect(severity('exec.start = "zfs jail db zroot/data";')).toBe("error");
    expect(severity('exec.stop = "zfs jail db zroot/data";')).toBe("warning");
    expect(fixesOf(jail('exec.stop = "zfs jail db zroot/data";'), "zfs-jail-phase")).toEqual([]);
  });

  test("a move is not preferred when something in front of it prepares the dataset", () => {
    const jail = (poststart: string) =>
      `db { path = /j; exec.start = "/bin/sh /etc/rc"; exec.poststart = "${poststart}"; exec.poststart += "zfs jail db zroot/data"; }\n`;
    expect(fixesOf(jail("logger up"), "zfs-jail-phase")).toEqual([{ safe: false, preferred: true }]);
    expect(fixesOf(jail("zfs set jailed=on zroot/data"), "zfs-jail-phase")).toEqual([
      { safe: false, preferred: false },
    ]);
  });

  test("a jail that does not exist yet is the other rule's", () => {
    check(
      `
      db {
        path = /j; exec.start = "/bin/sh /etc/rc";
        allow.mount; allow.mount.zfs; enforce_statfs = 1;
        exec.prestart = "zfs jail db zroot/data";
      #                  ^^^^^^^^^^^^^^^^^^^^^^ phase-not-created
      }
    `,
    );
  });
});

describe("commands of the host that write in the jail", () => {
  test("one finding a root, at the first command, with the others beside it", () => {
    const text = `
      path = "/jails/$name";
      persist;
      web {
        exec.prestart = "cp /etc/resolv.conf \${path}/etc/resolv.conf";
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ write-below-path
        exec.poststart = "logger up; date > \${path}/started";
        exec.poststop = "rm -rf \${path}/tmp/*";
      }
      db { exec.poststop = "rm -rf \${path}/tmp/*"; }
    `;
    const [finding] = check(text, { only: ["write-below-path"], level: "info" });
    const file = analyze(text).fixture.files.get(finding.path)!;
    expect(finding.severity).toBe("info");
    expect(finding.message).toContain("`/jails/web/etc/resolv.conf`");
    expect(finding.fixes()).toEqual([]);
    expect(finding.related.map(({ start, end }) => file.slice(start, end))).toEqual([
      "date > ${path}/started",
      "rm -rf ${path}/tmp/*",
      "rm -rf ${path}/tmp/*",
    ]);
    expect(finding.jails).toEqual(["web", "db"]);
  });
});

describe("unmount-order", () => {
  test("is said where jail(8) is asked for the mount, with the hook that mounted on top", () => {
    const [finding] = check(`
      shop {
        path = /jails/shop/root;
        host.hostname = shop;
        persist;
        mount += "/jails/template/root /jails/shop/root nullfs ro 0 0";
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmount-order
        exec.prestart = "/sbin/mount -t nullfs /jails/shop/etc $path/etc";
      }
    `);
    expect(finding.message).toBe(
      "Cannot unmount `/jails/shop/root`: `/jails/shop/root/etc` is still mounted. Unmount `/jails/shop/root/etc` in exec.poststop.",
    );
    expect(finding.related).toHaveLength(1);
  });

  test("offers what is missing: the command, or another place for it", () => {
    const jail = (hooks: string) =>
      `web {\n  path = /j/web;\n  persist;\n  mount = "/t $path nullfs ro";\n${hooks}\n}\n`;
    const mounted = '  exec.prestart = "mount_nullfs /e $path/etc";';
    expect(applyFixes(jail(mounted), "unmount-order")).toBe(jail(`${mounted}\n  exec.poststop = "umount $path/etc";`));
    expect(applyFixes(jail(`${mounted}\n  exec.release = "umount $path/etc";`), "unmount-order")).toBe(
      jail(`${mounted}\n  exec.poststop += "umount $path/etc";`),
    );
    expect(
      applyFixes(jail('  exec.poststop = "umount $path";\n  mount.devfs;'), "unmount-order", { title: "Remove" }),
    ).toBe(jail("  mount.devfs;"));
    const data = 'web { path = /d/web; persist; mount.devfs;\n  exec.prepare = "mount /dev/da0p1 /d";\n';
    expect(applyFixes(`${data}  exec.poststop = "umount /d";\n}\n`, "unmount-order")).toBe(
      `${data}  exec.release += "umount /d";\n}\n`,
    );
  });

  test("is said where a hook has unmounted what jail(8) unmounts", () => {
    check(`
      web {
        path = /jails/web;
        persist;
        mount.devfs;
      # ^^^^^^^^^^^ unmount-order
        exec.poststop = "umount $path/dev", "umount $path/dev || true";
                                           # ^^^^^^^^^^^^^^^^ unmount-order
      }
    `);
  });
});

describe("a jail that is given a dataset", () => {
  const only = ["allow-mount-prereq"];

  test("needs the right to mount it, wherever the dataset is attached", () => {
    check(
      `
      exec.start = "/bin/sh /etc/rc";
      exec.stop = "/bin/sh /etc/rc.shutdown";
      path = "/jails/$name";
      a { exec.created = "/sbin/zfs jail $name tank/a"; }
      #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ allow-mount-prereq
      b { zfs.dataset = tank/b; }
      #                 ^^^^^^ allow-mount-prereq
    `,
      { only },
    );
  });

  test("may be one that mounts nothing, or has another one's dataset in hand", () => {
    check(
      `
      path = "/jails/$name";
      a { persist; zfs.dataset = tank/a; }
      b { exec.start = "/bin/sh /etc/rc"; exec.created = "/sbin/zfs jail a tank/b"; }
      c { exec.start = "/bin/sh /etc/rc"; zfs.dataset = tank/c; allow.mount.nozfs; }
    `,
      { only },
    );
  });

  test("gets all that it takes", () => {
    const text = `
      db {
        path = /jails/db;
        exec.start = "/bin/sh /etc/rc";
        zfs.dataset = tank/db;
      }
    `;
    const mended = applyFixes(text, "allow-mount-prereq");
    expect(mended).toContain("allow.mount;\n  allow.mount.zfs;\n  enforce_statfs = 1;");
    check(mended, { only });
  });
});

describe("a nullfs that is mounted where it is already", () => {
  const told = (text: string): string[] => analyze(text).findings.map(({ severity, rule }) => `${severity} ${rule}`);

  test("undoes the start: one error, also where two lines of the jail do it", () => {
    const text = `
      web {
        path = /jails/web; persist; mount.devfs;
        mount = "/srv /jails/web/srv nullfs rw 0 0";
        mount += "/srv /jails/web/srv nullfs rw 0 0";
      }
    `;
    expect(told(text).filter((finding) => finding.startsWith("error"))).toEqual(["error hidden-mount"]);
    expect(told(text).join()).not.toContain("command-fails");
  });

  test("is told where the stop fails at the same line, too", () => {
    const text = `
      web {
        path = /jails/web; persist; mount.devfs;
        mount = "/srv /jails/web/srv nullfs rw 0 0";
        exec.prepare = "/sbin/mount_nullfs /srv /jails/web/srv";
        exec.poststart = "/sbin/umount /srv";
      }
    `;
    expect(told(text)).toContain("error command-fails");
  });
});

describe("a line of mounts", () => {
  const line = (text: string): string => `web { path = /jails/web; persist; mount = "${text}"; }\n`;
  const found = (text: string): string[] =>
    analyze(line(text)).findings.map(({ severity, message }) => `${severity}: ${message}`);

  test.each([
    "/data /jails/web/data 0 0",
    "/data /jails/web/data ro",
    "tmpfs /jails/web/t rw,nosuid",
    "nullfs /d /jails/web/d ro",
  ])("has no type in the place of one: %s", (text) => {
    expect(found(text)).toEqual([
      `error: No file system type in \`mount\` \`${text}\`. It takes DEVICE DIRECTORY TYPE [OPTIONS].`,
    ]);
  });

  test("has a type that is not known", () => {
    expect(found("/data /jails/web/data rofs")).toEqual([]);
  });

  test("of a file of mounts has no type in the place of one", () => {
    const file = 'web { path = /jails/web; persist; mount.fstab = "/etc/fstab.web"; }\n//- /etc/fstab.web\n';
    const [finding] = analyze(`${file}nullfs /d /jails/web/d ro\n`).findings;
    expect([finding.rule, finding.message]).toEqual([
      "mount-line-shape",
      "No file system type in the line `nullfs /d /jails/web/d ro`. It takes DEVICE DIRECTORY TYPE [OPTIONS]. (in web)",
    ]);
  });
});
