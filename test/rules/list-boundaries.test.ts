import { describe, expect, test } from "vitest";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFixes, check, type FixtureOptions } from "../support/fixture.ts";

/** What a rule says about a text, and with which fixes. */
const told = (rule: string, text: string, options?: FixtureOptions): Finding[] =>
  analyze(text, options).findings.filter((finding) => finding.rule === rule);
const titles = (finding: Finding): string[] => finding.fixes().map(({ title }) => title);

describe("hidden-mount", () => {
  const rule = "hidden-mount";
  const jail = (...statements: string[]): string =>
    `web {\n  path = /j;\n  persist;\n${statements.map((line) => `  ${line}\n`).join("")}}\n`;
  const mounts = (...lines: string[]): string =>
    jail(...lines.map((line, index) => `mount ${index === 0 ? "=" : "+="} "${line} 0 0";`));

  test("a file system that shows what lies below it hides nothing", () => {
    expect(told(rule, mounts("/a /j/usr nullfs ro", "/b /j/usr nullfs ro"))).toHaveLength(1);
    for (const second of ["/b /j/usr unionfs rw", "/b /j/usr nullfs ro,union", "/b /j/usr ufs rw,below"]) {
      expect(told(rule, mounts("/a /j/usr nullfs ro", second)), second).toEqual([]);
    }
  });

  test("what is mounted from within what it would hide needs that", () => {
    expect(told(rule, mounts("/a /j/usr nullfs ro", "/j/usr/share /j/usr nullfs ro"))).toEqual([]);
    expect(told(rule, mounts("/a /j/usr nullfs ro", "/j/usrx /j/usr nullfs ro"))).toHaveLength(1);
  });

  test("the first of several that hide it is named", () => {
    const [finding] = told(
      rule,
      mounts("/a /j/usr/local nullfs ro", "/b /j/usr nullfs ro", "/c /j/usr/local nullfs ro"),
    );
    expect(finding.message).toContain("`/j/usr` is mounted later, and hides this.");
    expect(finding.related.map(({ message }) => message)).toEqual(["this hides `/j/usr/local`"]);
  });

  test("the same line twice is taken away, and another one on the same directory is for its author to judge", () => {
    const [twice] = told(rule, mounts("/a /j/usr nullfs ro", "/a /j/usr nullfs ro"));
    expect(titles(twice)).toHaveLength(1);
    for (const second of ["/b /j/usr nullfs ro", "/a /j/usr ufs ro"]) {
      const [other] = told(rule, mounts("/a /j/usr nullfs ro", second));
      expect(titles(other), second).toEqual([]);
    }
  });

  test("a line moves behind the one that hides it, which may be in no file of fstab", () => {
    const text = mounts("/a /j/usr/local nullfs ro", "/b /j/usr nullfs ro");
    expect(applyFixes(text, rule, 0)).toBe(mounts("/b /j/usr nullfs ro", "/a /j/usr/local nullfs ro"));
    const [finding] = told(
      rule,
      `${jail('mount = "/a /j/usr/local nullfs ro 0 0";', "mount.fstab = /etc/fstab.web;")}//- /etc/fstab.web\n/b /j/usr nullfs ro 0 0\n`,
    );
    expect(titles(finding)).toEqual([]);
  });

  test("what jail(8) mounts itself comes after all lines", () => {
    const [same] = told(rule, jail("mount.procfs;", 'mount = "proc /j/proc procfs rw 0 0";'));
    expect(same.message).toContain("`mount.procfs` mounts on `/j/proc` as well");
    expect(titles(same)).toHaveLength(1);
    expect(same.related.map(({ message }) => message)).toEqual(["mounted last"]);
    const [other] = told(rule, jail("mount.procfs;", 'mount = "linproc /j/proc linprocfs rw 0 0";'));
    expect(other.message).toContain("Remove one of them.");
    expect(titles(other)).toEqual([]);
    const [below] = told(rule, jail("mount.devfs;", 'mount = "fdesc /j/dev/fd fdescfs rw 0 0";'));
    expect(below.message).toContain("`mount.devfs` is mounted after this line, and hides `/j/dev/fd`.");
    expect(titles(below)).toEqual([]);
    expect(told(rule, jail("mount.devfs;", 'mount = "tmp /j/device tmpfs rw 0 0";'))).toEqual([]);
  });
});

describe("fdescfs-without-devfs", () => {
  const rule = "fdescfs-without-devfs";
  const found = (statements: string): Finding[] =>
    told(rule, `web { path = /j; persist; mount.fdescfs; ${statements} }`);

  test("dev/fd comes with devfs, and may come with other mounts and with commands before", () => {
    expect(titles(found("")[0])).toEqual(["Add `mount.devfs;`"]);
    expect(titles(found("mount.nodevfs;")[0])).toEqual([]);
    for (const statement of [
      "mount.devfs;",
      'mount = "devfs /j/dev devfs rw 0 0";',
      "mount.fstab = /etc/fstab.web;",
      'exec.prepare = "mkdir -p /j/dev/fd";',
    ]) {
      expect(found(statement), statement).toEqual([]);
    }
  });

  test("jails whose root is that of the host have its directory, and a path that is refused is told as that", () => {
    expect(
      told(rule, "host { path = /; persist; mount.fdescfs; } relative { path = j; persist; mount.fdescfs; }"),
    ).toEqual([]);
  });

  test("a value of `mount.devfs` that is refused is told as that", () => {
    expect(found("mount.devfs = maybe;")).toEqual([]);
  });
});

describe("boolean-value", () => {
  const rule = "boolean-value";

  test("what stands in the same line is the value, what stands below is the next statement", () => {
    check(
      `
      web {
        path = /j;
        persist vnet;
      #         ^^^^ boolean-value
      }
      `,
      { only: [rule] },
    );
    check(
      `
      web {
        path = /j;
        persist
      # ^^^^^^^ boolean-value
        vnet;
      }
      db {
        path = /d;
        persist
          yes;
      #   ^^^ boolean-value
        mount.devfs
          "exec.clean";
      #    ^^^^^^^^^^ boolean-value
      }
      `,
      { only: [rule] },
    );
    expect(told(rule, "web { path = /j; persist; vnet = no; }").flatMap(titles)).toEqual([]);
  });
});

describe("blank-separated-list", () => {
  const rule = "blank-separated-list";
  const addresses = (statement: string): Finding[] => told(rule, `web { path = /j; persist; ${statement} }`);

  test("two addresses may be the ends of a link, where the interface may be one", () => {
    expect(addresses('ip4.addr = "tun0|10.0.0.1 10.0.0.2";')).toEqual([]);
    expect(addresses('interface = tun0; ip4.addr = "10.0.0.1 10.0.0.2";')).toEqual([]);
    // An interface that reaches many has no other end.
    expect(addresses('ip4.addr = "em0|10.0.0.1 10.0.0.2";')).toHaveLength(1);
    expect(addresses('interface = vlan7; ip4.addr = "10.0.0.1 10.0.0.2";')).toHaveLength(1);
    // Nor has a link three ends, and none with an interface or a prefix of its own.
    expect(addresses('ip4.addr = "tun0|10.0.0.1 10.0.0.2 10.0.0.3";')).toHaveLength(1);
    expect(addresses('ip4.addr = "tun0|10.0.0.1 tun0|10.0.0.2";')).toHaveLength(1);
    expect(addresses('ip4.addr = "tun0|10.0.0.1 10.0.0.2/32";')).toHaveLength(1);
  });

  test("what becomes of the value is told, whatever else goes wrong before", () => {
    const messages = (statements: string): string[] =>
      addresses(statements).map(({ message }) => message.replace(/^.*`\. /, ""));
    const first = "The jail gets `10.0.0.4` only.";
    const refused = "ifconfig refuses the rest, and the start is rolled back.";
    expect(messages('exec.prepare = "ifconfig em0 10.0.0.999"; ip4.addr = "10.0.0.4/24 10.0.0.5/24";')).toEqual([
      first,
    ]);
    expect(
      messages(
        'exec.prepare = "cd /nowhere; ifconfig epair1 create; ifconfig epair1 up"; ip4.addr = "10.0.0.4 10.0.0.5";',
      ),
    ).toEqual([first]);
    expect(
      messages(
        'ip4.addr = "em0|10.0.0.1/24 em0|10.0.0.2/24", "10.0.0.4/24 10.0.0.5/24"; ip6.addr = "2001:db8::1 2001:db8::2";',
      ),
    ).toEqual([refused, first, "The jail gets `2001:db8::1` only."]);
    expect(messages('ip4.addr = "10.0.0.4\t10.0.0.5";')).toEqual(["The jail will not start."]);
  });

  test("the interface in front is that of all", () => {
    expect(
      applyFixes('web { path = /j; persist; ip4.addr = "em0|10.0.0.1 em1|10.0.0.2 10.0.0.3"; }\n', rule, 0),
    ).toContain('"em0|10.0.0.1", "em1|10.0.0.2", "em0|10.0.0.3"');
  });

  test("datasets of one pool, and files, are several; a name with a blank is one", () => {
    expect(addresses('zfs.dataset = "tank/a tank/b";')).toHaveLength(1);
    for (const value of [" tank/a tank/b ", "tank/a  tank/b"]) {
      expect(addresses(`zfs.dataset = "${value}";`), value).toHaveLength(1);
    }
    for (const value of [
      "tank/my data",
      "tank/ tank/b",
      "tank a",
      "tank/a tank/",
      "tank/a tank/b,tank/c",
      " tank/a ",
    ]) {
      expect(addresses(`zfs.dataset = "${value}";`), value).toEqual([]);
    }
    for (const value of [" tank/a tank/b ", "tank/a  tank/b"]) {
      expect(addresses(`zfs.dataset = "${value}";`), value).toHaveLength(1);
    }
    expect(addresses('mount.fstab = "/etc/fstab.a /etc/fstab.b";')).toHaveLength(1);
    expect(addresses('mount.fstab = "/etc/fstab of web";')).toEqual([]);
  });
});

describe("bad-address", () => {
  const rule = "bad-address";
  const found = (statement: string): Finding => told(rule, `web { path = /j; persist; ${statement} }`)[0];

  test("of the other family it belongs into the other parameter, and goes there where nothing is in the way", () => {
    expect(found("ip4.addr = 2001:db8::1;").message).toBe(
      "`2001:db8::1` is an IPv6 address. It belongs in `ip6.addr`.",
    );
    expect(titles(found("ip4.addr = 2001:db8::1;"))).toEqual(["Change `ip4.addr` to `ip6.addr`"]);
    expect(found("ip6.addr = 10.0.0.1;").message).toBe("`10.0.0.1` is an IPv4 address. It belongs in `ip4.addr`.");
    expect(titles(found("ip6.addr = 10.0.0.1;"))).toEqual(["Change `ip6.addr` to `ip4.addr`"]);
    expect(titles(found('ip4.addr = "em0|2001:db8::1/64";'))).toEqual(["Change `ip4.addr` to `ip6.addr`"]);
    for (const statements of [
      "ip4.addr = 2001:db8::1; ip6.addr = 2001:db8::2;",
      "ip4.addr = 2001:db8::1, 10.0.0.1;",
      "ip4.addr = 10.0.0.1; ip4.addr += 2001:db8::1;",
    ]) {
      expect(titles(found(statements)), statements).toEqual([]);
    }
  });

  test("a zone, no address, and what is none", () => {
    expect(found('ip6.addr = "fe80::1%em0";').message).toBe(
      "`ip6.addr` takes no zone (`%…`). Name the interface in front: `em0|fe80::1`.",
    );
    const four = found('ip4.addr = "10.0.0.1%em0";');
    expect(four.message).toContain("Invalid IPv4 address `10.0.0.1%em0`");
    expect(four.notes).toEqual([expect.stringMatching(/^It takes four decimal numbers from 0 to 255 /)]);
    expect(found('ip6.addr = "10.0.0.1%em0";').message).toContain("Invalid IPv6 address");
    for (const value of ['"em0|", 10.0.0.1', '"em0|"', '"em0|-"', '"em0|/24"'])
      expect(found(`ip4.addr = ${value};`).message, value).toContain(
        "There is no address in this value of `ip4.addr`.",
      );
    expect(found('ip4.addr = "|10.0.0.1";').message).toContain("There is no interface in front of the `|`");
  });

  test("of bare addresses in one string, which are taken apart, the one that is none is told", () => {
    check(
      `
      path = "/j/$name"; persist;
      a { ip4.addr = "10.0.0.1,10.0.0.300"; }
      #                        ^^^^^^^^^^ bad-address
      b { ip6.addr = "2001:db8::5,10.0.0.5"; }
      #                           ^^^^^^^^ bad-address
      c { ip4.addr = "foo,bar"; }
      #               ^^^ bad-address
      #                   ^^^ bad-address
      d { ip4.addr = "10.0.0.1, 10.0.0.300"; }
      #              ^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list
      e { ip4.addr = "10.0.0.1/24,10.0.0.300/24"; }
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list
      f { ip4.addr = "em0|10.0.0.1,em0|10.0.0.300"; }
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list
      `,
      { only: [rule, "quoted-comma-list"] },
    );
    expect(titles(found('ip6.addr = "2001:db8::5,10.0.0.5";'))).toEqual([]);
  });

  test("what is wrong with one family is not what is wrong with the other", () => {
    const both = 'web { path = /j; persist; ip4.addr = 192.0.2.300; ip6.addr = "|2001:db8::5"; }';
    expect(told(rule, both)).toHaveLength(2);
  });
});

describe("overwritten-list", () => {
  const rule = "overwritten-list";

  test("what is emptied on purpose, or set to do nothing, loses nothing by mistake", () => {
    for (const value of ['""', '":"', '"true"', '"/usr/bin/true"', '" /bin/true "']) {
      const text = `exec.poststart = "logger up"; web { path = /j; persist; exec.poststart = ${value}; }`;
      expect(told(rule, text), value).toEqual([]);
    }
    expect(
      told(rule, 'exec.poststart = "logger up"; web { path = /j; persist; exec.poststart = "/opt/true"; }'),
    ).toHaveLength(1);
  });

  test("a Linux has no rc of FreeBSD, and has lists of its own", () => {
    const globals = 'exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";\n';
    const linux = (statement: string): string =>
      `${globals}u { path = /u; mount = "linproc $path/proc linprocfs rw 0 0"; ${statement} }\n`;
    expect(told(rule, linux('exec.start = "/bin/true -x"; exec.stop = "/bin/true -x"; persist;'))).toEqual([]);
    expect(
      told(rule, `exec.poststart = "logger up";\n${linux('exec.poststart = "logger linux"; persist;')}`),
    ).toHaveLength(1);
  });

  test("the place of one statement is told by its line, of several that they stand before it", () => {
    const [one] = told(
      rule,
      'exec.poststart = "logger a";\nweb { path = /j; persist; exec.poststart = "logger b"; }\n',
    );
    expect(one.message).toContain("set in line 1 of jail.conf");
    const [two] = told(
      rule,
      'exec.poststart = "logger a";\nexec.poststart += "logger c";\nweb { path = /j; persist; exec.poststart = "logger b"; }\n',
    );
    expect(two.message).toContain("throws away the 2 values set before it");
    expect(two.related).toHaveLength(2);
  });
});

describe("path-missing-or-relative", () => {
  const rule = "path-missing-or-relative";

  test("a slash at the end is told once, where it is written, and the root directory is the host's", () => {
    check(
      `
      web { path = /jails/web/; persist; }
      #            ^^^^^^^^^^^ path-missing-or-relative
      `,
      { only: [rule] },
    );
    expect(applyFixes('web { path = "/jails/web//"; persist; }\n', rule, 0)).toBe(
      'web { path = "/jails/web"; persist; }\n',
    );
    const [root] = told(rule, 'web { path = "//"; persist; }');
    expect(root).toMatchObject({ severity: "info" });
    expect(titles(root)).toEqual([]);
    check(
      `
      path = "/jails/$name/";
      #       ^^^^^^^^^^^^^ path-missing-or-relative
      web { persist; }
      db { persist; }
      `,
      { only: [rule] },
    );
  });

  test("a path that the shell would make absolute is none, and nobody knows whose home it is", () => {
    const [home] = told(rule, 'web { path = "~/web"; persist; }');
    expect(home.message).toContain("is not an absolute path");
    expect(titles(home)).toEqual([]);
    const [relative] = told(rule, "web { path = jails/web; persist; }");
    expect(titles(relative)).toEqual(["Begin the path with `/`"]);
  });

  test("where others have theirs, the block that has none is the place", () => {
    const text = `
      mount.devfs;
      db { path = /db; persist; }
      web { persist; }
      ^^^ path-missing-or-relative
    `;
    const [finding] = check(text, { only: [rule] });
    expect(finding.related.map(({ message }) => message)).toEqual(["what needs the path"]);
  });
});
