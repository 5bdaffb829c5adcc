import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check, chooseFix, parseFixture } from "../support/fixture.ts";

const level = { level: "warning" } as const;

describe("no-persist", () => {
  test("nothing keeps the jail, wherever it is switched off", () => {
    const findings = check(
      `
      a { path = /j/a; ip4 = inherit; exec.prestart = "/bin/echo x"; }
      ^ no-persist
      b { path = /j/b; persist = false; }
      #                          ^^^^^ no-persist
      c { path = /j/c; nopersist; }
      #                ^^^^^^^^^ no-persist
    `,
      level,
    );
    expect(findings[0].severity).toBe("error");
    expect(findings[0].jailSays).toBe("a: new jail must persist or attach");
  });

  test("silent where a command is, and where it may stand elsewhere", () => {
    check('.include "/etc/missing.conf"; a { path = /j/a; }', level);
    check("persist; a { path = /j; } b { path = /k; exec.start; }", level);
  });

  test("what a root may supply is information in a file of jail.conf.d", () => {
    const findings = check(`
      //- /etc/jail.conf.d/web.conf
      web { mount.devfs; }
      ^^^ no-persist
            ^^^^^^^^^^^ path-missing-or-relative
    `);
    expect(findings.map(({ severity }) => severity)).toEqual(["info", "info"]);
  });

  test("the fix puts it first, in the author's style, and is not applied unasked", () => {
    const fixed = applyFixes("web {\n\tpath = /j;\n\tmount.devfs;\n}\n", "no-persist");
    expect(fixed).toBe("web {\n\tpersist;\n\tpath = /j;\n\tmount.devfs;\n}\n");
    const { findings } = analyze("web {\n\tpath = /j;\n}\n");
    expect(chooseFix(findings[0], "preferred")?.safe).toBe(false);
  });

  test.each([
    ["of one line", "web { }\n", "web { persist; }\n"],
    ["without a blank", "web {}\n", "web { persist; }\n"],
    ["with a comment", "web { /* as all */ }\n", "web { /* as all */ persist; }\n"],
    ["of two lines", "db {\n\tpersist;\n}\nweb {\n}\n", "db {\n\tpersist;\n}\nweb {\n\tpersist;\n}\n"],
    ["that nothing shows how to indent", "web\n{\n  # as all\n}\n", "web\n{\n  # as all\n    persist;\n}\n"],
  ])("the fix fills an empty block %s", (_, block, mended) => {
    const globals = 'path = "/jails/$name";\nmount.devfs;\n';
    expect(applyFixes(globals + block, "no-persist")).toBe(globals + mended);
  });
});

describe("path-missing-or-relative", () => {
  test("relative paths, empty ones, and mounts that need one", () => {
    check(
      `
      a { path = jails/a; mount.devfs; persist; }
      #          ^^^^^^^ path-missing-or-relative
      b { persist; mount.procfs; }
      #            ^^^^^^^^^^^^ path-missing-or-relative
      c { path = ""; persist; }
      #           ^ path-missing-or-relative
      d { persist; }
      ^ path-missing-or-relative
      e { path = /; persist; }
      f { path; persist; }
      #   ^^^^ path-missing-or-relative
    `,
      level,
    );
  });

  test("a path of variables is told where it is written", () => {
    check(
      `
      $root = jails;
      path = "$root/$name";
      #       ^^^^^^^^^^^ path-missing-or-relative
      web { persist; }
    `,
      level,
    );
  });

  test("silent where it may stand in another file, and where a variable took its name", () => {
    check("a { path = $nope; persist; }", { only: ["path-missing-or-relative", "step-refused"] });
    check("$path = /j; a { persist; }", { only: ["path-missing-or-relative"] });
  });
});

describe("value-range", () => {
  test("what the kernel refuses is an error, what it only takes for something else a warning", () => {
    const findings = check(
      `
      a { path = /j/a; persist; enforce_statfs = 5; }
      #                                          ^ value-range
      b { path = /j/b; persist; children.max = -3; }
      #                                        ^^ value-range
      c { path = /j/c; persist; securelevel = 9; }
      #                                       ^ value-range
      d { path = /j/d; persist; mount.devfs; devfs_ruleset = 70000; securelevel = -2; }
      #                                                      ^^^^^ value-range
      #                                                                           ^^ value-range
      e { path = /j/e; persist; vnet = disable; }
      #                                ^^^^^^^ value-range
    `,
      level,
    );
    expect(findings.map(({ severity }) => severity)).toEqual([
      "error",
      "warning",
      "warning",
      "error",
      "error",
      "error",
    ]);
  });
});

test("what can only be read, as jls(8) prints it, is refused", () => {
  const findings = check(`
    web { path = /w; persist; dying; children.max = 4; children.cur = 0; parent = 0; }
    #                         ^^^^^ step-refused
    #                                                                 ^ step-refused
    #                                                                             ^ step-refused
  `);
  expect(findings.map(({ message, jailSays }) => [message, jailSays])).toEqual([
    ["`dying` is refused. The start is rolled back.", "web: unknown parameter: dying"],
    ["`children.cur` `0` is refused. The start is rolled back.", "web: unknown parameter: children.cur"],
    ["`parent` `0` is refused. The start is rolled back.", "web: unknown parameter: parent"],
  ]);
});

describe("consolelog-path and mount-line-shape", () => {
  test("a directory is not put below a path that has a blank: it would be two fields of the line", () => {
    const [finding] = check(`
      a {
        path = "/jails/my web";
        persist;
        mount = "/data /tmp nullfs rw 0 0";
      #                ^^^^ mount-line-shape
      }
    `);
    expect(finding.fixes()).toEqual([]);
  });

  test("are told once, for start and stop", () => {
    check(
      `
      a { path = /j/a; exec.start = "/bin/x", "/bin/y"; exec.stop = "/bin/z"; exec.consolelog = "log/a"; }
      #                                                                                          ^^^^^ consolelog-path
      b { path = /j/b; persist; mount = "/s /j/b/d", "/s d nullfs", "/only"; }
      #                                  ^^^^^^^^^ mount-line-shape
      #                                               ^^^^^^^^^^^ mount-line-shape
      #                                                              ^^^^^ mount-line-shape
      c { path = /j/c; persist; exec.consolelog = "log/c"; }
    `,
      level,
    );
  });
});

describe("child-exceeds-parent", () => {
  test("the address of the parent goes with a child that has it on an interface", () => {
    const [finding] = check(
      `
      path = "/jails/$name"; persist; interface = em0;
      outer { ip4.addr = 192.0.2.50; children.max = 5; }
      outer.inner { ip4.addr = 192.0.2.50; }
      #                        ^^^^^^^^^^ child-exceeds-parent
      outer.other { ip4.addr = "em0|192.0.2.50/24"; }
      #                         ^^^^^^^^^^^^^^^^^ child-exceeds-parent
    `,
      { only: ["child-exceeds-parent", "duplicate-resource"] },
    );
    expect(finding).toMatchObject({
      severity: "warning",
      message:
        "Stopping this jail takes `192.0.2.50` from its parent `outer`, too. Give the child its address without an interface.",
    });
    check(
      `
      path = "/jails/$name"; persist;
      outer { interface = em0; ip4.addr = 192.0.2.50; children.max = 5; }
      outer.inner { ip4.addr = 192.0.2.50; }
    `,
      { level: "warning" },
    );
  });

  test("the other place is the same address in the parent, and its last one where it lacks that", () => {
    const text = `
      path = "/jails/$name"; persist;
      outer { ip4.addr = "em0|192.0.2.50/24", 192.0.2.51, 192.0.2.52; children.max = 5; }
      outer.inner { ip4.addr = 192.0.2.50, 192.0.2.51, 192.0.2.59; }
      #                        ^^^^^^^^^^ child-exceeds-parent
      #                                    ^^^^^^^^^^ child-exceeds-parent
      #                                                ^^^^^^^^^^ child-exceeds-parent
    `;
    const { files, path } = parseFixture(text);
    const places = check(text, level).map(({ related: [place] }) => files.get(path)!.slice(place.start, place.end));
    expect(places).toEqual(["em0|192.0.2.50/24", "192.0.2.51", "192.0.2.52"]);
  });

  test("the parent is missing where nothing that nobody here knows may start it", () => {
    const told = (own: string, others = ""): string[] =>
      analyze(`web.db { path = /j; persist; ${own} }\nx { path = /x; persist; ${others} }\n`).findings.flatMap(
        ({ rule, severity }) => (rule === "child-exceeds-parent" ? severity : []),
      );
    expect(told("")).toEqual(["error"]);
    expect(told("", 'exec.poststart = "ifconfig bridge0 addm web";')).toEqual(["error"]);
    expect(told("", 'exec.prestop = "/usr/local/bin/start web";')).toEqual(["error"]);
    expect(told("", 'exec.poststart = "/usr/local/bin/start db";')).toEqual(["error"]);
    for (const phase of ["exec.prepare", "exec.prestart", "exec.created", "exec.poststart"])
      for (const name of ["web", "name=web"])
        expect(told("", `${phase} = "/usr/local/bin/start ${name}";`)).toEqual([]);
    for (const phase of ["exec.prepare", "exec.prestart"])
      expect(told(`${phase} = "/usr/local/bin/start";`)).toEqual(["info"]);
    expect(told('exec.created = "/usr/local/bin/start";')).toEqual(["error"]);
  });

  test("nor is the parent missing in a file of jail.conf.d, where it stands in that file", () => {
    const child = "outer.inner { path = /j/i; persist; }\n";
    const told = (text: string): string[] =>
      analyze(`//- /etc/jail.conf.d/outer.conf\n${text}`).findings.flatMap(({ rule, severity }) =>
        rule === "child-exceeds-parent" ? severity : [],
      );
    expect(told(`outer { path = /j; persist; children.max = 5; }\n${child}`)).toEqual([]);
    expect(told(child)).toEqual(["info"]);
    expect(told(`.include "/srv/outer.conf";\n${child}`)).toEqual([]);
  });

  test("nor where another file of the host has it, which rc.d starts by its name", () => {
    const parent = "//- /etc/jail.conf.d/outer.conf\nouter { path = /j; persist; children.max = 5; }\n";
    const told = (text: string): string[] =>
      analyze(text).findings.flatMap(({ rule, severity }) => (rule === "child-exceeds-parent" ? severity : []));
    const child = "outer.inner { path = /j/i; persist; }\n";
    expect(told(`${child}${parent}`)).toEqual([]);
    expect(told(`//- /etc/jail.conf.d/outer_inner.conf\n${child}${parent}`)).toEqual([]);
    expect(told(`${child}${parent.replaceAll("outer {", "other {")}`)).toEqual(["error"]);
  });

  test("nested blocks and dotted names", () => {
    check(
      `
      outer {
        path = /j; persist; ip4.addr = 192.0.2.50;
        inner { path = /j/i; persist; ip4.addr = 192.0.2.51; allow.chflags; }
        #                                        ^^^^^^^^^^ child-exceeds-parent
        #                                                    ^^^^^^^^^^^^^ child-exceeds-parent
      }
      outer.same { path = /j/s; persist; ip4.addr = "192.0.2.50"; }
      web.db { path = /j/d; persist; }
      ^^^^^^ child-exceeds-parent
    `,
      level,
    );
  });

  test("no duplicate is told where each has its single address", () => {
    check(`
      outer { path = /j; persist; interface = lo1; ip4.addr = 192.0.2.50; children.max = 4; }
      outer.inner { path = /j/i; persist; ip4.addr = 192.0.2.50; }
    `);
  });

  test("a parent that cannot be seen is unknown; in a file of jail.conf.d it is information", () => {
    const [finding] = check(`
      //- /etc/jail.conf.d/web_db.conf
      web.db { path = /j/d; persist; }
      ^^^^^^ child-exceeds-parent
    `);
    expect(finding.severity).toBe("info");
  });
});

describe("a jail that nothing keeps", () => {
  test.each([
    ["that only prints", 'exec.start = "/bin/echo hi";'],
    ["with a hook on the host", 'exec.start = ""; exec.poststart = "logger started";'],
    ["that is not to persist", 'nopersist; exec.start = "true; ls /";'],
    ["of which another shell only prints", `exec.start = "/bin/sh -c 'echo hi; sleep 1'";`],
  ])("%s is told to be gone when its start has ended", (_, commands) => {
    const [finding] = analyze(`web { path = /j; ${commands} }`).findings;
    expect([finding.rule, finding.severity]).toEqual(["no-persist", "info"]);
    expect(finding.message).toContain("Nothing keeps `web` when its start has ended");
    expect(finding.fixes().map(({ safe }) => safe)).not.toContain(true);
  });

  test.each([
    ['exec.start = "/bin/sh /etc/rc";'],
    ['exec.start = "sleep 5 &";'],
    [`exec.start = "/bin/sh -c 'sleep 5 & echo started'";`],
    [`exec.start = "/bin/sh -c 'echo it" "s unread'";`],
    ['exec.start = "/usr/local/bin/anything"; exec.poststart = "echo done";'],
    ['persist; exec.start = "/bin/echo hi";'],
    ['exec.prestart = "echo a"; exec.start = "$(cat /x)";'],
  ])("%s is not", (commands) => {
    const rules = analyze(`web { path = /j; ${commands} }`).findings.map(({ rule }) => rule);
    expect(rules).not.toContain("no-persist");
  });
});
