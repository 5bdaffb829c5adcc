import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";
import { said } from "../support/said.ts";

const offers = (rule: string, text: string): string[] =>
  analyze(text)
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes().map(({ title }) => title));

describe("what a later `=` throws away is kept by `+=`", () => {
  const web = (first: string, second: string, name = "ip4.addr"): string =>
    `web {\n  path = /w;\n  persist;\n  ${name} = ${first};\n  ${name} = ${second};\n}\n`;

  test("where nothing is there twice then", () => {
    const text = web('"em0|10.0.0.1/24"', '"em0|10.0.0.2/24"');
    expect(applyFixes(text, "overwritten-list", { title: "+=" })).toBe(
      text.replace('= "em0|10.0.0.2', '+= "em0|10.0.0.2'),
    );
  });

  test.each([
    ["an address, whatever stands beside it", '"em0|10.0.0.1/24", "em0|10.0.0.2/24"', '"em1|10.0.0.2/32"', "ip4.addr"],
    ["a command", '"/bin/a", "/bin/b"', '"/bin/b"', "exec.poststart"],
    ["rc in a Linux", '"/bin/sh /etc/init.d/rc 3", "/bin/a"', '"/bin/b"', "exec.start"],
  ])("but not %s", (_, first, second, name) => {
    expect(offers("overwritten-list", web(first, second, name)).filter((title) => title.includes("+="))).toEqual([]);
  });

  test("nor an address that the new list has as well, nor rc of a Linux beside other commands", () => {
    const has = (text: string): boolean => offers("overwritten-list", text).some((title) => title.includes("+="));
    expect(has(web("10.0.0.1, 10.0.0.3", "10.0.0.1/24, 10.0.0.2"))).toBe(false);
    expect(has(web("10.0.0.3", "10.0.0.1, 10.0.0.2"))).toBe(true);
    expect(has(web('"/bin/sh /etc/init.d/rc 3", "/bin/a"', '"/bin/b"', "exec.start"))).toBe(false);
    expect(has(web('"/bin/a", "/bin/c"', '"/bin/b"', "exec.start"))).toBe(true);
  });

  test("what does nothing empties a list on purpose", () => {
    for (const command of ["/usr/bin/true", "true", ":", " /bin/true "])
      check(web('"/bin/a"', `"${command}"`, "exec.poststart"), { only: ["overwritten-list"] });
    check(
      `
      web { path = /w; persist; exec.poststart = "/bin/a";
        exec.poststart = "/usr/bin/true x";
        ^^^^^^^^^^^^^^^^ overwritten-list
      }
      `,
      { only: ["overwritten-list"] },
    );
  });
});

describe("a global statement below jails", () => {
  const jail = "web {\n  path = /w;\n  persist;\n  host.hostname = a;\n}\n";

  test("goes up, and of the empty lines around it one goes with it", () => {
    const text = `mount.devfs;\n\n${jail}\nhost.hostname = b;\n\ndb {\n  path = /d;\n  persist;\n}\n`;
    expect(applyFixes(text, "globals-after-jail")).toBe(
      `mount.devfs;\nhost.hostname = b;\n\n${jail}\ndb {\n  path = /d;\n  persist;\n}\n`,
    );
  });

  test("is called by what it is, a variable too", () => {
    const late =
      'web { $net = 10.1.0; path = /w; persist; ip4.addr = "em0|$net.1"; } $net = 10.2.0; db { path = /d; persist; }';
    expect(said("globals-after-jail", late)[0]).toMatch(/^This overrides `\$net` of `web` above\./);
  });
});

describe("a directory that is made after the mount that needs it", () => {
  const web = (prestart: string, prepare = ""): string =>
    `web { path = /w; persist; ${prepare} exec.prestart = "${prestart}"; mount = "/data/x/y /w/y nullfs rw 0 0"; }`;

  test("is there already where the command may fail, or something before it makes it", () => {
    const only = ["mount-before-prestart"];
    expect(said("mount-before-prestart", web("/sbin/mount -t nullfs /a /data/x"))[0]).toBe(
      "`/data/x` is mounted after jail(8) has mounted `/data/x/y` from it. Run it in exec.prepare.",
    );
    check(web("/sbin/mount -t nullfs /a /data/x || true"), { only });
    check(web("/sbin/mount -t nullfs /a /data/x", 'exec.prepare = "/sbin/mount -t nullfs /a /data/x";'), { only });
  });
});

test("datasets that the host mounts are not the jail's", () => {
  const web = (poststart: string): string =>
    `web { path = /w; zfs.dataset = tank/web; allow.mount; allow.mount.zfs; enforce_statfs = 1; exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail"; exec.poststart = "${poststart}"; }`;
  expect(said("zfs-mount-after-rc", web("/usr/sbin/jexec web zfs mount -a"))).not.toEqual([]);
  for (const command of ["/sbin/zfs mount -a", "/usr/sbin/jexec web zfs list", "/usr/sbin/jexec web ls"])
    check(web(command), { only: ["zfs-mount-after-rc"] });
});
