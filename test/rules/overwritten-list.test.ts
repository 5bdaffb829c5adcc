import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["overwritten-list"];
const jail = (statements: string): string => `web { path = /j; persist; ${statements} }\n`;
const found = (text: string) => analyze(text).findings.filter(({ rule }) => rule === "overwritten-list");

test("a jail of another file stands between no two statements, wherever it stands there", () => {
  const [finding] = found(`
    exec.start = "/sbin/ifconfig lo0 up";
    #
    #
    exec.start = "/bin/sh /etc/rc";
    .include "more.conf";
    web { path = /j; persist; }
    //- /etc/more.conf
    # More, behind a comment that is longer than a line.
    a { }
    # ${"#".repeat(80)}
  `);
  expect(finding.severity).toBe("warning");
});

describe("`+=` for what has one value", () => {
  const added = (name: string, more: string) =>
    found(`persist;\n${name} = /one;\n${more}web { ${name} += /three; path += /jails/web; }\n`).find(({ message }) =>
      message.includes(name),
    );

  test("throws away what was set last before it", () => {
    for (const more of ["", "* { exec.consolelog = /two; }\n"]) {
      const finding = added("exec.consolelog", more);
      const last = more === "" ? "/one" : "/two";
      expect(finding?.message).toBe(
        `\`exec.consolelog +=\` adds nothing: there is one value, and \`${last}\` is thrown away. Write \`=\`.`,
      );
    }
  });

  test("throws away all of several values", () => {
    const told = found("persist;\nenforce_statfs = 1, 0;\nweb { path = /j; enforce_statfs += 2; }\n");
    expect(told.map(({ message }) => message)).toContain(
      "`enforce_statfs +=` adds nothing: there is one value, and `1, 0` is thrown away. Write `=`.",
    );
  });

  test("but nothing is thrown away where it is the same, or was nothing", () => {
    for (const statements of ["path = /a, /a;", "path = /a; path = /a;", '$x = ""; $x = b; path = $x;'])
      expect(found(`web { persist; ${statements} }\n`)).toEqual([]);
  });

  test("and `=` is named where it stands", () => {
    const [finding] = found("web { path = /one; persist; path = /two; }\n");
    expect(finding.message).toBe("`path =` throws away `/one` of line 1. Only the last value counts, everywhere.");
  });
});

describe("a list that loses nothing is silent", () => {
  test.each([
    [
      "put into another order",
      'exec.start = "/bin/sh /etc/rc"; exec.start = "zfs mount -a"; exec.start += "/bin/sh /etc/rc";',
    ],
    ["spelled otherwise", 'exec.start = "/bin/sh /etc/rc"; exec.start = "zfs mount -a"; exec.start += "sh /etc/rc";'],
    ["in one statement", 'exec.start = "/bin/sh /etc/rc"; exec.start = "zfs mount -a", "sh  /etc/rc";'],
    ["of several values", "depend = a, b; depend = c; depend += b, a;"],
    ["set again only in the end", 'exec.start = "a"; exec.start = "b"; exec.start = "a", "b";'],
    ["with variables", '$p = x; exec.start = "a $p", "b"; exec.start = "b"; exec.start += "a ${p}";'],
    ["the shutdown", 'exec.stop = "/bin/sh /etc/rc.shutdown jail"; exec.stop = "x", "sh /etc/rc.shutdown";'],
  ])("%s", (_, statements) => {
    check(`${jail(statements)}a { persist; } b { persist; } c { persist; }`, { only });
  });

  test("nor does one that replaces that of all jails", () => {
    check(`exec.start = "/bin/sh /etc/rc";\n${jail('exec.start = "zfs mount -a"; exec.start += "sh /etc/rc";')}`, {
      only,
    });
  });
});

describe("what is lost is named", () => {
  test("only that, and not what is set again", () => {
    const [finding] = found(jail("depend = a, b, c; depend = b;"));
    expect(finding.message).toContain("the 2 values set above");
  });

  test("an address in another spelling is another value", () => {
    const text = jail('ip4.addr = "lo2|10.3.0.80/32", "igb0|10.100.0.201/32"; ip4.addr = "10.3.0.80";');
    expect(found(text).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(applyFixes(text, "overwritten-list"), "the kernel refuses an address that is given twice").toBe(text);
  });
});

describe("no fix", () => {
  test.each([
    ["gives an address twice", 'ip6.addr = "2001:DB8::1", "2001:db8::2"; ip6.addr = "em0|2001:db8::1/64";'],
    ["runs a command twice", 'exec.start = "a", "b", "c"; exec.start = "c", "b"; '],
    [
      "adds a route before its address",
      'exec.start += "route add default 10.0.0.1"; exec.start = "ifconfig em0 10.0.0.2/24";',
    ],
    [
      "runs rc before the network",
      'exec.start = "x"; exec.start += "/bin/sh /etc/rc"; exec.start = "ifconfig em0 10.0.0.2/24";',
    ],
    ["runs FreeBSD's rc in a Linux jail", 'exec.start = "/bin/sh /etc/rc"; exec.start = "/etc/init.d/rc 3";'],
    [
      "runs it before openrc",
      'exec.start = "/bin/sh /etc/rc"; exec.start = "/sbin/openrc sysinit"; exec.start += "openrc default";',
    ],
    ["runs it before /sbin/init", 'exec.start = "/bin/sh /etc/rc"; exec.start = "/sbin/init 3";'],
    ["runs a Linux init before rc", 'exec.start = "/etc/init.d/rc 3"; exec.start = "/bin/sh /etc/rc";'],
  ])("%s", (_, statements) => {
    const [finding] = found(jail(statements));
    expect(finding.fixes()).toEqual([]);
  });

  test("puts FreeBSD's rc into a jail that overrides it with a Linux init", () => {
    for (const init of ["/etc/init.d/rc 3", "/sbin/openrc default", "/sbin/init", "/usr/bin/env openrc default"]) {
      const text = `exec.start = "/bin/sh /etc/rc";\n${jail(`exec.start = "${init}";`)}`;
      for (const finding of found(text)) expect(finding.fixes(), init).toEqual([]);
    }
  });
});

describe("the fix", () => {
  test("runs rc after what replaced it", () => {
    const text = `
      web {
        path = /j; persist;
        exec.start = "/bin/sh /etc/rc";
        exec.start = "/sbin/ifconfig lo0 up"; # first
        exec.start += "/sbin/sysctl a=1";
      }
    `;
    expect(applyFixes(text, "overwritten-list")).toBe(
      'web {\n  path = /j; persist;\n  exec.start = "/bin/sh /etc/rc";\n  exec.start = "/sbin/ifconfig lo0 up"; # first\n' +
        '  exec.start += "/sbin/sysctl a=1";\n  exec.start += "/bin/sh /etc/rc";\n}\n',
    );
  });

  test("is never safe for commands and addresses, and for an override on purpose not preferred", () => {
    const inOne = found(jail('exec.start = "a"; exec.start = "b";')).flatMap((finding) => [...finding.fixes()]);
    expect(inOne.map(({ safe, preferred }) => [safe, preferred])).toEqual([[false, true]]);
    const across = found(`exec.start = "a";\n${jail('exec.start = "b";')}`).flatMap((finding) => [...finding.fixes()]);
    expect(across.length).toBe(1);
    expect(across.map(({ safe, preferred }) => [safe, preferred])).toEqual([[false, false]]);
  });
});

describe("what has one value", () => {
  test("is told where a second one throws the first away, and the fix leaves what jail(8) takes", () => {
    const text = `
      web {
        persist;
        path = /jails/pg15;
        path = /jails/pg16;
      # ^^^^^^ overwritten-list
      }
    `;
    const [finding] = check(text, { only });
    expect(finding.severity).toBe("warning");
    expect(applyFixes(text, "overwritten-list")).toContain("persist;\n  path = /jails/pg16;\n}");
  });

  test("is told for variables, and for all jails", () => {
    check(
      `
      $if = em0;
      interface = $if;
      $if = em1;
    # ^^^^^ overwritten-list
      stop.timeout = 10;
      stop.timeout += 20;
    # ^^^^^^^^^^^^^^^ overwritten-list
      web { path = /j; persist; }
    `,
      { only },
    );
  });

  test("is told where one statement gives several", () => {
    check(
      `
      web { path = /j; persist; host.hostname = mx1, "mx2", mx3; }
      #                                         ^^^^^^^^^^ overwritten-list
    `,
      { only },
    );
  });

  test("is told as information where `+=` was to add to that of all jails", () => {
    const text = 'host.hostname = "$name"; web { path = /j; persist; host.hostname += ".example.org"; }\n';
    expect(found(text).map(({ severity }) => severity)).toEqual(["info"]);
    expect(applyFixes(text, "overwritten-list")).toContain('host.hostname = ".example.org"');
  });

  test.each([
    ["the same again", "stop.timeout = 10; stop.timeout = '10';"],
    ["emptied on purpose", 'exec.consolelog = /var/log/a; exec.consolelog = "";'],
    ["flags, which contradictory-flags tells", "allow.mlock; allow.nomlock; ip4 = new; ip4 = inherit;"],
    ["variables that grow", "$v = a; $v += b; depend = $v;"],
    ["values swallowed by a comma", "stop.timeout = 10, allow.mlock;"],
  ])("is silent about %s", (_, statements) => {
    check(`${jail(statements)}a { persist; } b { persist; }`, { only });
  });

  test("is silent where a block stands between two that are for several jails", () => {
    check("$if = em0;\na { path = /a; persist; }\n$if = em1;\nb { path = /b; persist; interface = $if; }", { only });
  });
});

test("a jail that starts and stops something in the place of rc does so on purpose", () => {
  check(
    `
    exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail"; path = "/jails/$name";
    redis { exec.start = ""; command = "/usr/local/bin/redis-server"; exec.stop = "/usr/local/bin/redis-cli shutdown"; }
    node { exec.start = "/usr/sbin/service app onestart"; exec.stop = "/usr/sbin/service app onestop"; persist; }
    app { exec.start = "/usr/local/bin/app -d"; exec.jail_user = www; }
    net { exec.start = "/sbin/ifconfig lo0 up"; persist; }
    #     ^^^^^^^^^^^^ overwritten-list
    dns { exec.start = "/sbin/ifconfig lo0 up"; exec.jail_user = root; persist; }
    #     ^^^^^^^^^^^^ overwritten-list
    ntp { exec.start = "/sbin/ifconfig lo0 up"; exec.stop = "/bin/sleep 1", "/bin/sh /etc/rc.shutdown jail"; persist; }
    #     ^^^^^^^^^^^^ overwritten-list
    web { exec.stop = "/usr/sbin/service nginx stop"; }
    #     ^^^^^^^^^^^ overwritten-list
    mail { exec.start = "/usr/bin/nice /bin/sh /etc/rc"; exec.stop = "/usr/sbin/service postfix stop"; }
    #                                                    ^^^^^^^^^^^ overwritten-list
  `,
    { only: ["overwritten-list"], level: "info" },
  );
});

describe("what is missing because a command is thrown away is not told besides", () => {
  const vnet = `
    path = "/jails/$name"; exec.clean; mount.devfs; exec.stop = "/bin/sh /etc/rc.shutdown jail"; exec.start = "/bin/sh /etc/rc";
    vnet; vnet.interface = "epair\${id}b";
    exec.prestart = "/sbin/ifconfig epair\${id} create up";
    exec.prestart += "/sbin/ifconfig bridge0 addm epair\${id}a";
    exec.prestop = "/sbin/ifconfig epair\${id}b -vnet \${name}";
    exec.poststop = "/sbin/ifconfig bridge0 deletem epair\${id}a";
    exec.poststop += "/sbin/ifconfig epair\${id}a destroy";
    a { $id = 1; }
    b { $id = 2; }
  `;
  const told = (text: string) => analyze(text).findings.map(({ rule }) => rule);

  test("with all commands nothing is told", () => {
    expect(told(vnet).filter((rule) => rule !== "non-idempotent-hook")).toEqual([]);
  });

  test.each(["exec.prestart", "exec.poststop"])("%s", (phase) => {
    const text = vnet.replace(`${phase} +=`, `${phase} =`);
    expect(told(text).filter((rule) => rule !== "non-idempotent-hook")).toEqual(["overwritten-list"]);
  });

  test("what another jail never had is told", () => {
    const own = 'exec.prestart = "/sbin/ifconfig epair$id create up"; exec.prestart = "/sbin/ifconfig em1 up";';
    const stop = 'exec.stop = "/bin/sh /etc/rc.shutdown jail"; exec.poststop = "/sbin/ifconfig epair${id}a destroy";';
    const { findings } = analyze(`
      path = "/jails/$name"; mount.devfs; exec.start = "/bin/sh /etc/rc"; ${stop}
      vnet; vnet.interface = "epair\${id}b";
      a { $id = 1; ${own} }
      b { $id = 2; }
    `);
    const missing = findings.filter(({ rule }) => rule === "interface-never-created");
    expect(missing.flatMap(({ jails }) => jails)).toContain("b");
    expect(findings.filter(({ rule }) => rule === "overwritten-list").flatMap(({ jails }) => jails)).toEqual(["a"]);
  });
});

test("a jail that is no longer there need not be waited for", () => {
  const [depend] = found(
    "a { path = /a; persist; }\nb { path = /b; persist; depend = a; depend = c; }\nc { path = /c; persist; }\n",
  );
  expect(depend.fixes().filter(({ preferred }) => preferred)).toEqual([]);
  const [address] = found("web { path = /j; persist; ip4.addr = 10.0.0.1; ip4.addr = 10.0.0.2; }");
  expect(address.fixes().filter(({ preferred }) => preferred)).toHaveLength(1);
});

test("what the list of a jail has again is not lost, nor is what was emptied before it", () => {
  const count = (before: string, list: string): number =>
    found(`${before}\nweb { path = /j; persist; exec.poststart = ${list}; }\n`).length;
  const globals = 'exec.poststart = "/bin/a", "/bin/b";';
  expect(count(globals, '"/bin/c", "/bin/d"')).toBe(1);
  expect(count(globals, '"/bin/c", "/bin/a", "/bin/b"')).toBe(0);
  expect(count(`${globals}\n* { exec.poststart = ""; }`, '"/bin/c"')).toBe(0);
});

test("what a block says twice is read as its own jail reads it", () => {
  const own = (list: string) => found(`a { path = /a; persist; $x = 1; }\nb { path = /b; persist; $x = 2; ${list} }\n`);
  expect(own('exec.poststart = "/bin/x 2"; exec.poststart = "/bin/y", "/bin/x $x";')).toEqual([]);
  const [lost] = own('exec.poststart = "/bin/x 1"; exec.poststart = "/bin/y", "/bin/x $x";');
  expect(lost.jails).toEqual(["b"]);
});

test("one file of mounts for all is for those without their own, of two none was meant to go", () => {
  const count = (files: string): number =>
    found(`mount.fstab = ${files};\n${jail("mount.fstab = /etc/fstab.web;")}`).length;
  expect([count("/etc/fstab.a"), count("/etc/fstab.a, /etc/fstab.b")]).toEqual([0, 1]);
});

test("a shutdown of services is not missed where none run, what is done beside it is", () => {
  const count = (stop: string): number =>
    found(`exec.stop = ${stop};\n${jail('exec.start = "/bin/app"; exec.stop = "/bin/app stop";')}`).length;
  expect(count('"/bin/sh /etc/rc.shutdown jail"')).toBe(0);
  expect(count('"/bin/sh /etc/rc.shutdown jail", "logger bye"')).toBe(1);
});

test("what another file sets before is before, however far down in that", () => {
  const [finding] = found(
    `.include "/etc/globals.conf";\n${jail('exec.poststart = "logger b";')}//- /etc/globals.conf\n${"# for all\n".repeat(20)}exec.poststart = "logger a";\n`,
  );
  expect(finding.message).toContain("in line 21 of globals.conf");
  expect(finding.fixes().filter(({ preferred }) => preferred)).toEqual([]);
});

test("a variable of that name is no list", () => {
  expect(found(jail("$depend = a; depend = b;"))).toEqual([]);
});
