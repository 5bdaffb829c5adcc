import { describe, expect, test } from "vitest";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFixes, check, type FixtureOptions } from "../support/fixture.ts";
import { said } from "../support/said.ts";

/** What a rule says about a jail with these statements. */
const told = (rule: string, statements: string, options?: FixtureOptions): Finding[] =>
  analyze(`web { path = /j; persist; ${statements} }\n`, options).findings.filter((finding) => finding.rule === rule);
const fixed = (rule: string, statements: string): string =>
  applyFixes(`web { path = /j; persist; ${statements} }`, rule, 0).slice("web { path = /j; persist; ".length, -2);
const titles = (finding: Finding): (string | boolean)[][] => finding.fixes().map(({ title, safe }) => [title, safe]);

describe("allow-mount-prereq", () => {
  const rule = "allow-mount-prereq";
  const messages = (statements: string): string[] => told(rule, statements).map(({ message }) => message);
  const ways = (statements: string): unknown[] =>
    told(rule, statements)[0]
      .fixes()
      .map(({ title, preferred }) => [title, preferred]);

  test("a right to mount what jail(8) mounts itself is needless: no fix gives the jail more by itself", () => {
    const needless = "has no effect, and what jail(8) mounts needs no right. Remove it.";
    for (const [right, host] of [
      ["allow.mount.procfs", "mount.procfs;"],
      ["allow.mount.devfs", "mount.devfs;"],
      ["allow.mount.nullfs", 'mount.fstab = "/etc/fstab.$name";'],
      ["allow.mount.tmpfs", 'mount = "tmpfs $path/tmp tmpfs rw 0 0";'],
      ["allow.mount", 'mount = "tmpfs $path/tmp tmpfs rw 0 0";'],
      ["allow.mount", "mount.fdescfs;"],
    ]) {
      const [finding] = told(rule, `${right}; ${host}`);
      expect([finding.severity, finding.message]).toEqual(["info", `\`${right}\` ${needless}`]);
      expect(ways(`${right}; ${host}`)[0]).toEqual([`Remove \`${right}\`, which has no effect`, true]);
      expect(ways(`${right}; ${host}`)[1]).toEqual([expect.stringContaining("enforce_statfs = 1;"), false]);
    }
    for (const statements of [
      "allow.mount.tmpfs; mount.procfs;",
      'allow.mount.zfs; mount.fstab = "/etc/fstab.$name";',
      "allow.mount; mount.devfs;",
      "allow.mount.devfs; allow.mount.zfs; mount.devfs;",
    ]) {
      expect(told(rule, statements).map(({ severity }) => severity)).toEqual(["warning"]);
      expect(ways(statements)[0]).toEqual([expect.stringContaining("Add"), true]);
    }
  });

  test("a right can be taken away where no other jail makes use of it", () => {
    const removed = (globals: string, other: string): boolean[] =>
      analyze(`persist; path = "/j/$name"; ${globals} a {} b { ${other} }`)
        .findings.filter((one) => one.rule === rule)
        .map((one) => one.fixes().some(({ title }) => title.startsWith("Remove")));
    expect(removed("allow.mount.zfs;", "")[0]).toBe(true);
    expect(removed("allow.mount.zfs;", "allow.mount; enforce_statfs = 1;")).toEqual([false]);
    expect(removed("allow.mount.zfs;", "allow.mount.zfs;")[0]).toBe(true);
    expect(removed("allow.mount.zfs = true;", "allow.mount.zfs = true;")).toEqual([true, false]);
    expect(removed("allow.mount; allow.mount.zfs;", "")[0]).toBe(true);
    const all = ["Remove the rights to mount, which have no effect", true];
    expect(ways("allow.mount; allow.mount.devfs; mount.devfs;")[0]).toEqual(all);
    expect(fixed(rule, "allow.mount; allow.mount.devfs; mount.devfs;")).toBe("mount.devfs;");
    expect(fixed(rule, "allow.nomount; allow.mount.devfs; mount.devfs;")).toBe("allow.nomount; mount.devfs;");
  });

  test("what is lacking is told, and nothing that is there", () => {
    expect(messages("allow.mount.zfs;")).toEqual([
      "`allow.mount.zfs` has no effect without `allow.mount` and `enforce_statfs = 1`.",
    ]);
    expect(messages("allow.mount.zfs; enforce_statfs = 1;")).toEqual([
      "`allow.mount.zfs` has no effect without `allow.mount`.",
    ]);
    expect(messages("allow.mount.zfs; allow.mount;")).toEqual([
      "`allow.mount.zfs` has no effect while `enforce_statfs` is 2, the default. Set it to 1.",
    ]);
    expect(messages("allow.mount; enforce_statfs = 3;")[0]).toContain("while `enforce_statfs` is 3. Set it to 1.");
    expect(messages("allow.mount; enforce_statfs = 0;")).toEqual([]);
  });

  test("the right to mount one file system is named before the right to mount any", () => {
    expect(messages("allow.mount; allow.mount.zfs;")[0]).toContain("`allow.mount.zfs` has no effect");
    expect(messages("allow.mount;")[0]).toContain("`allow.mount` has no effect");
  });

  test("a value that is refused is told as that", () => {
    expect(messages("allow.mount = maybe; allow.mount.zfs; enforce_statfs = 1;")).toEqual([]);
    expect(messages("allow.mount; allow.mount.zfs; enforce_statfs = some;")).toEqual([]);
  });

  test("an author who has switched `allow.mount` off is not overruled", () => {
    const [finding] = told(rule, "allow.nomount; allow.mount.zfs;");
    const removal = [["Remove `allow.mount.zfs`, which has no effect", false]];
    expect(titles(finding)).toEqual(removal);
    const { findings } = analyze("allow.nomount; web { path = /j; persist; allow.mount.zfs; }");
    expect(findings.filter((one) => one.rule === rule).map(titles)).toEqual([removal]);
  });

  test("the fix adds what is not written, and changes what is", () => {
    const added = "Add `allow.mount;` and `enforce_statfs = 1;`";
    expect(ways("allow.mount.zfs;")[0]).toEqual([added, true]);
    expect(ways("allow.mount; allow.mount.zfs; enforce_statfs = 2;")[0]).toEqual([
      "Change to `enforce_statfs = 1;`",
      true,
    ]);
    const [both] = told(rule, "allow.mount.zfs; enforce_statfs = 2;");
    expect(ways("allow.mount.zfs; enforce_statfs = 2;")[0]).toEqual([added, true]);
    expect(both.fixes()[0].edits).toHaveLength(2);
  });

  test("what the jail sees of it is told, and where what is missing may stand", () => {
    const sees = "Inside of the jail `mount` says `Operation not permitted`; the start goes well.";
    const dataset =
      "It also takes `allow.mount` and `enforce_statfs = 1`. The start goes well, and the dataset stays unmounted.";
    expect(told(rule, "allow.mount.zfs;")[0].notes).toEqual([sees]);
    const start = 'exec.start = "/bin/true", "/bin/sh /etc/rc"; zfs.dataset = tank/web;';
    expect(told(rule, start)[0].notes).toEqual([dataset]);
    for (const statements of ["allow.mount.zfs;", start]) {
      const text = `//- /etc/jail.conf.d/web.conf\nweb { path = /j; persist; ${statements} }\n`;
      const [finding] = analyze(text).findings.filter((each) => each.rule === rule);
      expect(finding.severity).toBe("info");
      expect(finding.notes).toContain("A `jail.conf` that includes this file may supply it.");
      check(`.include "missing.conf"; web { path = /j; persist; ${statements} }`, { only: [rule] });
    }
  });

  test("a value of enforce_statfs that the author has chosen is changed where the right stands; for a dataset the block gets its own", () => {
    expect(applyFixes("enforce_statfs = 2; a { path = /j; persist; allow.mount; allow.mount.zfs; }", rule, 0)).toBe(
      "enforce_statfs = 2; a { path = /j; persist; allow.mount; enforce_statfs = 1; allow.mount.zfs; }",
    );
    const dataset = 'exec.start = "/bin/sh /etc/rc"; zfs.dataset = tank/web;';
    const [finding, ...more] = told(rule, `enforce_statfs = 2; ${dataset}`);
    expect(titles(finding)).toEqual([]);
    expect(more).toEqual([]);
    expect(applyFixes(`enforce_statfs = 2; a { path = /j; ${dataset} }`, rule, 0)).toBe(
      `enforce_statfs = 2; a { allow.mount; allow.mount.zfs; enforce_statfs = 1; path = /j; ${dataset} }`,
    );
    expect(told(rule, `allow.mount.nullfs; ${dataset}`)).toHaveLength(1);
  });

  test("a dataset that rc is to mount needs the right, whichever way the jail gets it, and no other jail's", () => {
    const start = 'exec.start = "/bin/sh /etc/rc"; ';
    for (const statements of ['exec.created = "zfs jail web tank/web";', "zfs.dataset = tank/web;"]) {
      expect(told(rule, start + statements)[0].message, statements).toBe(
        "The jail may not mount the dataset `tank/web`. Add `allow.mount.zfs`.",
      );
    }
    for (const statements of [
      'exec.created = "zfs jail db tank/web";',
      'exec.created = "zfs list web tank/web";',
      'exec.created = "logger jail web tank/web";',
      "zfs.dataset = tank/web; allow.mount.nozfs;",
    ]) {
      expect(told(rule, start + statements), statements).toEqual([]);
    }
    expect(told(rule, "zfs.dataset = tank/web;")).toEqual([]);
  });

  test("where `enforce_statfs` is set, to add it once more changes nothing", () => {
    const start = 'exec.start = "/bin/sh /etc/rc"; zfs.dataset = tank/web; ';
    expect(titles(told(rule, start)[0])).toEqual([
      ["Add `allow.mount;`, `allow.mount.zfs;`, `enforce_statfs = 1;`", false],
    ]);
    expect(titles(told(rule, `${start}enforce_statfs = 2;`)[0])).toEqual([]);
    expect(titles(told(rule, `${start}enforce_statfs = 1;`)[0])).toEqual([
      ["Add `allow.mount;`, `allow.mount.zfs;`", false],
    ]);
  });
});

describe("the right to mount datasets", () => {
  test("comes with what it lacks, and nothing that is there", () => {
    const jail = (rights: string): string =>
      `web { path = /j; ${rights}exec.start = "/bin/sh /etc/rc"; zfs.dataset = t/a; }`;
    const mended = (rights: string): string => applyFixes(jail(rights), "allow-mount-prereq");
    expect(mended("allow.mount; enforce_statfs = 1; ")).toContain("{ allow.mount.zfs; path");
    expect(mended("")).toContain("{ allow.mount; allow.mount.zfs; enforce_statfs = 1; path");
  });

  test("is no reason for an empty list of files, which mounts nothing", () => {
    const [message] = said("allow-mount-prereq", 'web { path = /j; persist; allow.mount; mount.fstab = ""; }');
    expect(message).toBe("`allow.mount` has no effect while `enforce_statfs` is 2, the default. Set it to 1.");
  });
});

describe("allow-without-effect", () => {
  const rule = "allow-without-effect";

  test("the NFS daemons need a network stack of their own, and to see file systems", () => {
    expect(told(rule, "allow.nfsd;")[0].message).toContain("no effect without `vnet`");
    expect(told(rule, "allow.nfsd; vnet = inherit;")[0].message).toContain("no effect without `vnet`");
    expect(told(rule, "allow.nfsd; vnet; enforce_statfs = 0;")[0].message).toContain("with `enforce_statfs` 0");
    for (const statements of [
      "allow.nfsd; vnet;",
      "allow.nfsd; vnet = new; enforce_statfs = 1;",
      "allow.nonfsd;",
      "allow.nfsd = maybe;",
      // Jails within have no right that this one has not, and may have a network stack of their own.
      "allow.nfsd; children.max = 5;",
    ]) {
      expect(told(rule, statements), statements).toEqual([]);
    }
  });

  test("a device that is passed through needs the right to run bhyve", () => {
    const [finding] = told(rule, "allow.vmm_ppt;");
    expect(finding.message).toContain("no effect without `allow.vmm`");
    expect(titles(finding)).toEqual([["Add `allow.vmm;`", false]]);
    const [off] = told(rule, "allow.vmm_ppt; allow.novmm;");
    expect(titles(off)).toEqual([]);
    expect(told(rule, "allow.vmm_ppt; allow.vmm;")).toEqual([]);
    expect(told(rule, "allow.vmm_ppt; allow.vmm = maybe;")).toEqual([]);
  });

  test("of a right that the release does not know that is what is wrong", () => {
    expect(told(rule, "allow.nfsd;", { release: "12.4" })).toEqual([]);
  });
});

describe("devfs-mount-without-ruleset", () => {
  const rule = "devfs-mount-without-ruleset";
  const mounts = (line: string, more = ""): Finding[] => told(rule, `mount = "${line} 0 0"; ${more}`);

  test("a ruleset is one, and 0 is none", () => {
    expect(mounts("devfs /j/dev devfs rw,ruleset=4")).toEqual([]);
    expect(mounts("devfs /j/dev devfs rw,ruleset=4,ruleset=0")).toHaveLength(1);
    expect(mounts("devfs /j/dev devfs rw,ruleset=0,ruleset=4")).toEqual([]);
    expect(told(rule, 'exec.prestart = "mount -t devfs -o rw,ruleset=0 devfs /j/dev";')).toHaveLength(1);
    expect(told(rule, 'exec.prestart = "mount -t devfs -o rw,ruleset=4 devfs /j/dev";')).toEqual([]);
    expect(told(rule, 'exec.prestart = "mount -t tmpfs tmpfs /j/dev";')).toEqual([]);
  });

  test("the ruleset that the author has chosen is the one to add, where it is one", () => {
    expect(mounts("devfs /j/dev devfs rw", "devfs_ruleset = 7;")[0]).toMatchObject({
      message: expect.stringContaining("Add `ruleset=7`."),
      notes: [expect.stringContaining("`devfs_ruleset` only counts for `mount.devfs`")],
    });
    expect(mounts("devfs /j/dev devfs rw", "devfs_ruleset = 0;")[0].message).toContain("Add `ruleset=4`.");
    expect(mounts("devfs /j/dev devfs rw", "devfs_ruleset = x;")[0].message).toContain("Add `ruleset=4`.");
    expect(mounts("devfs /j/dev devfs rw")[0].notes).toEqual([]);
  });

  test("with `mount.devfs` besides one is too many, unless something is mounted on it", () => {
    expect(mounts("devfs /j/dev devfs rw", "mount.devfs;")[0].message).toContain("mounts a second one over it");
    expect(
      mounts("devfs /j/dev devfs rw", 'mount.devfs; mount += "fdesc /j/dev/fd fdescfs rw 0 0";')[0].message,
    ).toContain("Add `ruleset=4`, and switch `mount.devfs` off.");
    expect(mounts("devfs /j/compat/dev devfs rw", "mount.devfs;")[0].message).toContain("the jail sees every device");
  });

  describe("where something is mounted on what the ruleset hides, the fix would break the start", () => {
    const shm = 'mount += "tmpfs /j/dev/shm tmpfs rw 0 0";';
    const [unnoticed] = mounts("devfs /j/dev devfs rw", shm);

    test("so that there is none, and the finding says what the ruleset has to show", () => {
      expect(unnoticed.message).toContain("every device of the host. Add one that shows `shm`.");
      expect(unnoticed.notes).toEqual([
        "Ruleset 4 hides `shm`, on which something is mounted: with it the jail would not start.",
        "A ruleset for it has `add include $devfsrules_jail` and `add path shm unhide`.",
      ]);
      expect(titles(unnoticed)).toEqual([]);
    });

    test("with `mount.devfs` over it, and by a command, too", () => {
      const [twice] = mounts("devfs /j/dev devfs rw", `mount.devfs; ${shm}`);
      expect(twice.message).toContain("Add one that shows `shm`, and switch `mount.devfs` off.");
      expect(titles(twice)).toEqual([]);
      const commands = '"mount -t devfs devfs /j/dev", "mount -t tmpfs tmpfs /j/dev/shm"';
      const [command] = told(rule, `exec.prestart = ${commands};`);
      expect(command.message).toContain("Add one that shows `shm`.");
      expect(titles(command)).toEqual([]);
    });

    test("a ruleset of the author may show it, and every one shows what terminals and programs need", () => {
      expect(titles(mounts("devfs /j/dev devfs rw", `devfs_ruleset = 20; ${shm}`)[0])).toHaveLength(1);
      expect(titles(mounts("devfs /j/dev devfs rw", 'mount += "fdesc /j/dev/fd fdescfs rw 0 0";')[0])).toHaveLength(1);
    });

    test("devfs.rules says what a ruleset shows", () => {
      const withRules = (rules: string): Finding[] =>
        analyze(`
          a { path = /j; persist; mount = "devfs /j/dev devfs rw 0 0", "tmpfs /j/dev/shm tmpfs rw 0 0"; devfs_ruleset = 20; }
          //- /etc/devfs.rules
          [devfsrules_linux=20]
          add include $devfsrules_jail
          ${rules}
        `).findings.filter((finding) => finding.rule === rule);
      expect(titles(withRules("add path shm unhide")[0])).toEqual([["Add `ruleset=20`", false]]);
      expect(titles(withRules("add path fuse unhide")[0])).toEqual([]);
    });
  });

  test("the notes say what is to be known besides", () => {
    const onIt = 'mount += "fdesc /j/dev/fd fdescfs rw 0 0";';
    const counts = "`devfs_ruleset` only counts for `mount.devfs`, and for what is mounted inside of the jail.";
    expect(mounts("devfs /j/dev devfs rw", `mount.devfs; devfs_ruleset = 7; ${onIt}`)[0].notes).toEqual([
      "What is mounted on it is hidden with it.",
      counts,
    ]);
    expect(told(rule, 'devfs_ruleset = 7; exec.prestart = "mount -t devfs devfs /j/dev";')[0].notes).toEqual([
      "`mount.devfs` does it with a ruleset, and unmounts it again.",
      counts,
    ]);
  });

  test("the fix keeps the other options, and puts a ruleset in the place of none", () => {
    expect(fixed(rule, 'mount = "devfs /j/dev devfs ruleset=0,rw,late 0 0";')).toBe(
      'mount = "devfs /j/dev devfs ruleset=4,rw,late 0 0";',
    );
    expect(fixed(rule, 'mount = "devfs /j/dev devfs rw,late 0 0";')).toBe(
      'mount = "devfs /j/dev devfs rw,late,ruleset=4 0 0";',
    );
    const [command] = told(rule, 'exec.prestart = "mount -t devfs -o rw devfs /j/dev";');
    expect(titles(command)).toEqual([]);
  });

  test("the one devfs with something on it stays, and `mount.devfs` goes where it is set", () => {
    const lines = 'mount = "devfs /j/dev devfs rw 0 0", "fdesc /j/dev/fd fdescfs rw 0 0";';
    const right = lines.replace("rw 0 0", "rw,ruleset=4 0 0");
    expect(titles(told(rule, `mount.devfs; ${lines}`)[0])).toEqual([
      ["Add `ruleset=4`, and switch `mount.devfs` off", false],
    ]);
    expect(fixed(rule, `mount.devfs; ${lines}`)).toBe(right);
    expect(applyFixes(`mount.devfs; a { path = /j; persist; ${lines} }`, rule, 0)).toBe(
      `mount.devfs; a { mount.nodevfs; path = /j; persist; ${right} }`,
    );
    expect(applyFixes(`mount.nodevfs; a { path = /j; mount.devfs; persist; ${lines} }`, rule, 0)).toBe(
      `mount.nodevfs; a { path = /j; mount.nodevfs; persist; ${right} }`,
    );
  });
});

describe("hidden-mount", () => {
  const shm = (ruleset: number, more = ""): Finding[] =>
    analyze(
      `a { path = /j; persist; mount = "devfs /j/dev devfs rw,ruleset=${ruleset} 0 0", "tmpfs /j/dev/shm tmpfs rw 0 0"; }\n${more}`,
    ).findings.filter(({ rule }) => rule === "hidden-mount");

  test("what the ruleset of a devfs hides cannot be mounted on; many have another 5, and other numbers are the author's", () => {
    expect(shm(4)).toEqual([
      expect.objectContaining({ severity: "warning", message: expect.stringContaining("Ruleset 4 hides `shm`") }),
    ]);
    expect(shm(5)).toEqual([expect.objectContaining({ severity: "info" })]);
    expect(shm(20)).toEqual([]);
    expect(shm(0)).toEqual([]);
  });

  test("devfs.rules says what a number shows", () => {
    const rules = "//- /etc/devfs.rules\n[devfsrules_linux=20]\nadd include $devfsrules_jail\n";
    expect(shm(20, rules)).toEqual([expect.objectContaining({ severity: "warning" })]);
    expect(shm(20, `${rules}add path shm unhide\n`)).toEqual([]);
    expect(shm(5, rules)).toEqual([expect.objectContaining({ severity: "warning" })]);
  });
});

describe("host-binaries-writable", () => {
  const rule = "host-binaries-writable";

  test("is mended in the options that are there, when somebody chooses to", () => {
    const [finding] = told(rule, 'mount = "/usr/local /j/usr/local nullfs rw,noatime 0 0";');
    expect(titles(finding)).toEqual([["Mount it read-only", false]]);
    expect(finding.notes).toEqual(["A nullfs shows the directory itself, and no copy of it."]);
    for (const [options, right] of [
      [" rw,noatime", " ro,noatime"],
      [" noatime,rw", " noatime,ro"],
      [" noatime", " ro,noatime"],
    ])
      expect(fixed(rule, `mount = "/usr/local /j/usr/local nullfs${options}";`)).toBe(
        `mount = "/usr/local /j/usr/local nullfs${right}";`,
      );
  });

  const message = "The jail can write to the host's `/usr/local`: root in it can change what the host runs. Use `ro`.";
  const prestart = (...commands: string[]): string =>
    `exec.prestart = ${commands.map((command) => `"${command}"`).join(", ")};`;

  test("is told of what a hook of the host mounts, and mended there", () => {
    for (const [command, mended] of [
      ["mount_nullfs /usr/local /j/usr/local", "mount_nullfs -o ro /usr/local /j/usr/local"],
      ["/sbin/mount -t nullfs /usr/local /j/usr/local", "/sbin/mount -t nullfs -o ro /usr/local /j/usr/local"],
      ["mkdir -p /j/x && mount_nullfs /usr/local/ /j/x", "mkdir -p /j/x && mount_nullfs -o ro /usr/local/ /j/x"],
      ["mount_nullfs /usr/local $path/usr/local || true", "mount_nullfs -o ro /usr/local $path/usr/local || true"],
    ]) {
      const [finding, ...others] = told(rule, prestart(command));
      expect(finding?.message, command).toBe(message);
      expect(others).toEqual([]);
      expect(titles(finding)).toEqual([["Mount it read-only", false]]);
      expect(fixed(rule, prestart(command))).toBe(prestart(mended));
    }
    expect(told(rule, 'exec.created = "mount_nullfs /usr/local /j/usr/local";')).toHaveLength(1);
    const [given] = told(rule, prestart("mount_nullfs -o rw,noatime /usr/local /j/usr/local"));
    expect([given.message, titles(given)]).toEqual([message, []]);
  });

  test("is silent of a hook that mounts something else, elsewhere, perhaps, or not for long", () => {
    for (const commands of [
      ["mount_nullfs -o ro /usr/local /j/usr/local"],
      ["mount -t nullfs -r /usr/local /j/usr/local"],
      ["mount -t nullfs -o noatime,ro /usr/local /j/usr/local"],
      ["mount_nullfs /usr/ports /j/usr/ports"],
      ["mount_nullfs /usr/local /srv/tools"],
      ["mount_unionfs /usr/local /j/usr/local"],
      ["mount_nullfs $(cat /where) /j/usr/local"],
      ["test -e /x && mount_nullfs /usr/local /j/usr/local"],
      ["test -e /x || mount_nullfs /usr/local /j/usr/local"],
      ["mount_nullfs /usr/local /j/usr/local", "cp /x /j/usr/local/", "umount /j/usr/local"],
      ["mount_nullfs /usr/local /j/usr/local", "umount -a"],
      ["mount_nullfs /usr/local /j/usr/local", "mount -u -o ro /j/usr/local/"],
      ["mount_nullfs /usr/local /j/usr/local", "mount -t tmpfs tmpfs /j/usr"],
    ])
      expect(told(rule, prestart(...commands)), commands.join()).toEqual([]);
    expect(told(rule, 'exec.start = "mount_nullfs /usr/local /j/usr/local";')).toEqual([]);
    expect(told(rule, 'exec.prepare = "mount_nullfs /usr/local /j/l"; mount = "/base /j nullfs rw";')).toEqual([]);
    const all = `exec.prestart = "mount_nullfs /usr/local /usr/local2"`;
    expect(analyze(`web { path = /; persist; ${all}; }`).findings.filter((one) => one.rule === rule)).toEqual([]);
  });

  test("is told of an fstab file, and of a line that is added", () => {
    expect(told(rule, 'mount = "tmpfs /j/tmp tmpfs rw"; mount += "/usr/local /j/usr/local nullfs rw";')).toHaveLength(
      1,
    );
  });
});
