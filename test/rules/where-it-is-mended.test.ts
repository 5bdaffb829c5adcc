import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

/** What is wrong stands where one would mend it: in the variable that brings it along, or in the one block that is to blame. */
describe("a value that a variable brings along is told where the variable is set", () => {
  test("in the block of a jail, for a global that uses it", () => {
    check(
      `
      path = "/jails/$name"; persist; interface = em0;
      ip4.addr = "\${ip}";
      stop.timeout = $wait;
      $wait = $seconds;
      $seconds = 30;
      a { $ip = 192.0.2.1; }
      b { $ip = 192.0.2.256; }
      #         ^^^^^^^^^^^ bad-address
      c { $ip = "192.0.2.3/33"; }
      #          ^^^^^^^^^^^^ bad-address
      d { $ip = 192.0.2.4; $seconds = "30s"; }
      #                                ^^^ integer-value
    `,
      { level: "warning" },
    );
  });

  test("for flags, levels and names of jails", () => {
    check(
      `
      path = "/jails/$name"; persist;
      $dev = "yes";
      #       ^^^ boolean-value
      mount.devfs = $dev;
      a { $level = 7; securelevel = $level; }
      #            ^ value-range
      b { $after = "aa"; depend = "$after"; }
      #             ^^ depend-undefined
    `,
      { level: "warning" },
    );
  });

  test("with its quotes, for a list in one string", () => {
    check(
      `
      path = "/jails/$name"; persist; vnet; $if = "epair\${id}b";
      vnet.interface = "\${ifs}";
      a { $id = 1; $ifs = "\${if}"; }
      b { $id = 2; $ifs = "\${if},igb1"; }
      #                   ^^^^^^^^^^^^ quoted-comma-list
    `,
      { level: "warning" },
    );
  });

  test("but at the statement where more than the variable is wrong", () => {
    check(
      `
      path = "/jails/$name"; persist; interface = em0; $net = 192.0.2;
      a { ip4.addr = "$net.256"; }
      #               ^^^^^^^^ bad-address
    `,
      { level: "warning" },
    );
  });
});

describe("what only follows is not told", () => {
  test("from a name that is no wildcard", () => {
    check(
      `
      path = "/jails/$name"; persist; host.hostname = "$id";
      "web*" { securelevel = 2; depend = nobody; }
    # ^^^^^^ wildcard-syntax
      "db?" { securelevel = 2; }
    # ^^^^^ wildcard-syntax
      web1 { $id = 1; }
    `,
    );
  });

  test("from a relative path, at what is mounted below it", () => {
    check(
      `
      $root = jails;
      path = "$root/$name";
      #       ^^^^^^^^^^^ path-missing-or-relative
      web { persist; mount = "/tank/www $path/www nullfs rw 0 0"; }
    `,
      { level: "warning" },
    );
  });
});

test("a dependency that nobody has is a warning, and one that cannot be a name an error", () => {
  const findings = check(`
    persist; path = "/jails/$name";
    a { depend = nobody; }
    #            ^^^^^^ depend-undefined
    b { depend = "*"; }
    #             ^ depend-undefined
  `);
  expect(findings.map(({ severity }) => severity)).toEqual(["warning", "error"]);
});

test("two jails that share a root are a warning where both run rc in it", () => {
  const text = (start: string) => `
    path = /jails/base; persist; exec.start = "${start}"; exec.stop = "x";
    #      ^^^^^^^^^^^ duplicate-resource
    a { host.hostname = a; }
    b { host.hostname = b; }
  `;
  const severities = (start: string) => check(text(start), { only: ["duplicate-resource"] }).map((one) => one.severity);
  expect(severities("/bin/sh /etc/rc")).toEqual(["warning"]);
  expect(severities("/usr/local/bin/thing")).toEqual(["info"]);
});

describe("one mistake is one finding", () => {
  test("a list in several strings", () => {
    const [finding] = check(`
      path = "/jails/$name"; persist; host.hostname = x; $br = a; $br += b;
      exec.prestart = "/usr/bin/logger $br";
      #                                ^^^ array-inline
      exec.poststop = "/usr/bin/logger $br";
      web { }
    `);
    expect(finding.related).toHaveLength(3);
  });

  test("several commands in one string, whatever they then do", () => {
    check(
      `
      path = "/jails/$name"; persist; vnet; vnet.interface = epair1b; devfs_ruleset = 5; mount.devfs; host.hostname = web;
      exec.prestart = "/sbin/ifconfig epair1 create, /sbin/ifconfig bridge0 addm epair1a";
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list
      exec.prestop = "/sbin/ifconfig epair1b -vnet web";
      exec.poststop = "/sbin/ifconfig bridge0 deletem epair1a", "/sbin/ifconfig epair1a destroy";
      web { }
    `,
      { level: "warning" },
    );
  });

  test.each(["12.4", "current"])("a variable that takes the name of path (%s)", (release) => {
    const [finding] = check(
      `
      $path = /jails;
    # ^^^^^ variable-shadows-parameter
      path = "$path/$name"; persist; mount.devfs;
      web { }
    `,
      { level: "warning", release },
    );
    expect(finding.severity).toBe("error");
  });

  test("a colon for a semicolon, behind a number", () => {
    const text = `
      web {
        path = /j;
        stop.timeout = 30:
        #                ^ missing-semicolon
        persist;
      }
    `;
    check(text, { level: "warning" });
    expect(applyFixes(text, "missing-semicolon")).toContain("stop.timeout = 30;");
  });
});

test("the rest of a comment that was wrapped behind a statement is no statement", () => {
  const text = `
    web {
      path = /j;   # where all of them are, and the
services
    # ^^^^^^^^ syntax-error
      stop.timeout = 30;
      persist;
    }
  `;
  expect(analyze(text.replace("    # ^^^^^^^^ syntax-error\n", "")).findings.map(({ rule }) => rule)).toEqual([
    "syntax-error",
  ]);
});

test("a switch that two noes turn on is told, with its plain name", () => {
  const text = `
    web { path = /j; persist; exec.noclean = false; }
    #                         ^^^^^^^^^^^^ ignored-no
  `;
  const [finding] = check(text, { only: ["ignored-no"] });
  expect(finding.severity).toBe("info");
  expect(applyFixes(text, "ignored-no")).toContain("persist; exec.clean;");
});

describe("the mend is the one that was meant", () => {
  test("a half of an epair behind a variable", () => {
    const text = `
      persist; path = /j; vnet; $if = "epair\${id}"; $id = 4;
      web { vnet.interface = "$ifb"; exec.prestart = "ifconfig $if create"; exec.poststop = "ifconfig \${if}a destroy"; }
      #                       ^^^^ undefined-variable
    `;
    check(text, { level: "error" });
    expect(applyFixes(text, "undefined-variable")).toContain('vnet.interface = "${if}b"');
  });

  test("of a path that is made of a variable of its name, others mean the path", () => {
    const text = '$path = /jails;\npath = "$path/$name"; persist;\nweb { mount = "/tank $path/mnt nullfs ro 0 0"; }\n';
    expect(applyFixes(text, "variable-shadows-parameter")).toBe(
      text.replace("$path = /jails", "$jail_path = /jails").replace('"$path/$name"', '"$jail_path/$name"'),
    );
  });

  test("a path below a home is not one below /~", () => {
    const text = "web { path = ~/jails/web; persist; }\n";
    expect(applyFixes(text, "path-missing-or-relative")).toBe(text);
  });

  test("a bracket of another kind", () => {
    const text = "a {\n  path = /a;\n  persist;\n)\nb {\n  path = /b;\n  persist;\n}\n";
    const { findings } = analyze(text);
    expect(findings.map(({ rule, start }) => [rule, text[start]])).toEqual([["brace-unterminated", ")"]]);
    expect(applyFixes(text, "brace-unterminated")).toBe(text.replace(")", "}"));
  });

  test("the brace of a variable stands before the dot, unless a parameter is meant", () => {
    const text = 'web { path = /j; persist; $net = 192.0.2; ip4.addr = "em0|${net.80"; }\n';
    expect(applyFixes(text, "string-unterminated")).toContain('"em0|${net}.80"');
    const other = 'web { path = /j; persist; host.hostname = "${host.domainname"; host.domainname = x; }\n';
    expect(applyFixes(other, "string-unterminated")).toContain('"${host.domainname}"');
  });
});

test("a jail.NAME.conf is read alone, as a file of jail.conf.d is", () => {
  check(
    `
      $base = /jails; exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail";
      //- /etc/jail.web.conf
      web { path = "$base/web"; persist; mount.devfs; }
      #             ^^^^^ confd-globals-ignored
    `,
    { level: "warning" },
  );
});

test("what a missing path is missing from is not told besides", () => {
  check(
    `
      persist; mount.devfs;
      #        ^^^^^^^^^^^ path-missing-or-relative
      web { mount = "/tank $path/mnt nullfs ro 0 0"; }
    `,
    { level: "warning" },
  );
});
