import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import type { RuleSetting } from "../../server/src/rules/rule/finding.ts";
import { analyze, check } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

describe("from where a file is judged", () => {
  test("what the root supplies is not missing in the included file", () => {
    check(`
      $where = rack1;
      .include "common.inc";
      web { }
      //- /etc/common.inc
      path = "/jails/$where/$name";
      persist;
    `);
  });

  test("what the root does not supply is reported where it is used", () => {
    check(`
      .include "common.inc";
      web { }
      //- /etc/common.inc
      path = "/jails/$where/$name";
      #              ^^^^^^ undefined-variable
      persist;
    `);
  });

  test("a file in jail.conf.d is judged from the jail.conf beside the folder that includes it", () => {
    const { workspace } = analyze(`
      $where = rack1;
      .include "jail.conf.d/*.conf";
      //- /etc/jail.conf.d/web.conf
      web { path = "/jails/$where"; persist; }
    `);
    const analysis = workspace.analyze("/etc/jail.conf.d/web.conf");
    expect(analysis.state).toBe("included");
    expect(analysis.findings).toEqual([]);
    expect(analysis.roots.map(({ root }) => root)).toEqual(["/etc/jail.conf"]);
  });

  test("the including file is looked for two folders up, and no further", () => {
    const { workspace } = analyze(`
      .include "a/b/near.inc";
      .include "a/b/c/far.inc";
      web { path = /j; persist; }
      //- /etc/a/b/near.inc
      exec.clean;
      //- /etc/a/b/c/far.inc
      exec.clean;
    `);
    workspace.closeFile("/etc/jail.conf");
    const rootsOf = (path: string): string[] => workspace.analyze(path).roots.map(({ root }) => root);
    expect(rootsOf("/etc/a/b/near.inc")).toEqual(["/etc/jail.conf"]);
    expect(rootsOf("/etc/a/b/c/far.inc")).toEqual(["/etc/a/b/c/far.inc"]);
  });

  test("so it is where whoever starts the analysis has looked for all files that include others before", () => {
    const files = new Map([
      ["/etc/jail.conf", '.include "a/b/near.inc";\n.include "a/b/c/far.inc";\nweb { path = /j; persist; }\n'],
      ["/etc/a/b/near.inc", "exec.clean;\n"],
      ["/etc/a/b/c/far.inc", "exec.clean;\n"],
    ]);
    const statesAmong = (...includers: string[]): string[] => {
      const workspace = new Workspace(new MemoryReader(files), new Set(includers));
      return ["/etc/a/b/near.inc", "/etc/a/b/c/far.inc"].map((path) => workspace.analyze(path).state);
    };
    expect(statesAmong("/etc/jail.conf")).toEqual(["included", "fragment"]);
    expect(statesAmong()).toEqual(["fragment", "fragment"]);
  });

  test("and on its own when nothing includes it, as rc.d/jail reads it", () => {
    const { workspace } = analyze(`
      $where = rack1;
      persist;
      //- /etc/jail.conf.d/web.conf
      web { path = "/jails/$where"; persist; }
    `);
    const analysis = workspace.analyze("/etc/jail.conf.d/web.conf");
    expect(analysis.state).toBe("active");
    expect(analysis.findings.map(({ rule }) => rule)).toContain("confd-globals-ignored");
  });

  test("a fragment says nothing that a root could supply", () => {
    const { analysis, findings } = analyze(`
      exec.start = "/sbin/ifconfig $if up";
      path = "/jails/$where";
    `);
    expect(analysis.state).toBe("fragment");
    expect(findings).toEqual([]);
  });

  test("the same place in a file that two roots include is one finding with the jails of both", () => {
    const { workspace } = analyze(`
      .include "common.inc";
      web { }
      //- /etc/jail.db.conf
      .include "common.inc";
      db { }
      //- /etc/common.inc
      path = "/jails/$where";
    `);
    const { findings } = workspace.analyze("/etc/common.inc");
    const [undefinedVariable, ...others] = findings.filter(({ rule }) => rule === "undefined-variable");
    expect([...undefinedVariable.jails].sort()).toEqual(["db", "web"]);
    expect(undefinedVariable.message).toMatch(/ \(in (web and db|db and web)\)$/);
    expect(others).toEqual([]);
  });

  test("of what two roots say about one place the worse is told, for the jails of both", () => {
    // Bare addresses are taken apart by accident, unless an interface stands before them.
    const { workspace } = analyze(`
      .include "common.inc";
      web { path = /jails/web; }
      //- /etc/jail.db.conf
      .include "common.inc";
      interface = em0;
      db { path = /jails/db; }
      //- /etc/common.inc
      persist;
      ip4.addr = "10.0.0.1,10.0.0.2";
    `);
    const { findings, roots } = workspace.analyze("/etc/common.inc");
    const severities = roots.map((root) => root.findings.map(({ severity }) => severity));
    expect(severities).toEqual([["info"], ["error"]]);
    expect(findings.map(({ rule, severity, jails }) => [rule, severity, jails])).toEqual([
      ["quoted-comma-list", "error", ["web", "db"]],
    ]);
    expect(findings[0].message).toMatch(/ \(in web and db\)$/);
  });

  test("two roots with the same jail do not name it", () => {
    const { workspace } = analyze(`
      .include "web.inc";
      //- /etc/jail.db.conf
      .include "web.inc";
      //- /etc/web.inc
      web { path = "/jails/$where"; persist; }
    `);
    const messages = workspace.analyze("/etc/web.inc").findings.map(({ message }) => message);
    expect(messages).toEqual([expect.not.stringContaining("(in ")]);
  });

  test("unsaved text of an included file counts", () => {
    const { workspace } = analyze(`
      .include "common.inc";
      web { path = "/jails/$where"; persist; }
      //- /etc/common.inc
      $where = rack1;
    `);
    expect(workspace.analyze("/etc/jail.conf").findings).toEqual([]);
    workspace.openFile("/etc/common.inc", "$elsewhere = rack1;\n");
    expect(workspace.analyze("/etc/jail.conf").findings.map(({ rule }) => rule)).toEqual(["undefined-variable"]);
    workspace.closeFile("/etc/common.inc");
    expect(workspace.analyze("/etc/jail.conf").findings).toEqual([]);
  });

  test("a document that nobody has saved yet is matched by the pattern of its own folder", () => {
    const workspace = new Workspace(
      new MemoryReader(
        new Map([
          ["/etc/jail.conf", '.include "/etc/jail.conf.d/*.conf", "/*.conf";\n'],
          ["/etc/jail.conf.d/db.conf", "db { persist; }\n"],
          ["/own.conf", "own { persist; }\n"],
        ]),
      ),
    );
    const jails = (): string[] =>
      workspace.analyze("/etc/jail.conf").roots[0].configuration.jails.map(({ name }) => name);
    for (const [path, name] of [
      ["/etc/jail.conf.d/web.conf", "web"],
      ["/etc/jail.conf.d/deeper/x.conf", "x"],
      ["/etc/jail.conf.d/db.conf", "db"],
      ["/new.conf", "new"],
      ["/etc/web.conf", "beside"],
    ])
      workspace.openFile(path, `${name} { persist; }\n`);
    expect(jails()).toEqual(["db", "web", "new", "own"]);
    workspace.closeFile("/etc/jail.conf.d/web.conf");
    expect(jails()).toEqual(["db", "new", "own"]);
  });

  test("of each file its own is told, whatever was asked before", () => {
    const files = `
      .include "more.conf";
      web { path = /j; persist; depend = nobody; }
      //- /etc/more.conf
      db { path = /d; persist; depend = noone; }
    `;
    const { workspace } = analyze(files);
    const told = (path: string): string[] => workspace.analyze(path).findings.map(({ path: at }) => at);
    const { findings } = workspace.analyze("/etc/jail.conf").roots[0];
    expect(findings.map(({ path }) => path)).toEqual(["/etc/jail.conf", "/etc/more.conf"]);
    for (const path of ["/etc/jail.conf", "/etc/more.conf"]) expect(told(path)).toEqual([path]);
  });

  test("an included file is no root for what it includes itself", () => {
    const { workspace } = analyze(`
      .include "jail.conf.d/*.conf";
      //- /etc/jail.conf.d/web.conf
      .include "/etc/common.conf";
      .include "beside.inc";
      //- /etc/common.conf
      web { persist; }
      //- /etc/jail.conf.d/beside.inc
      db { persist; }
    `);
    const rootsOf = (path: string): string[] => workspace.analyze(path).roots.map(({ root }) => root);
    expect(rootsOf("/etc/jail.conf.d/web.conf")).toEqual(["/etc/jail.conf"]);
    expect(rootsOf("/etc/common.conf")).toEqual(["/etc/jail.conf"]);
    expect(rootsOf("/etc/jail.conf.d/beside.inc")).toEqual(["/etc/jail.conf"]);
  });

  test("fail2ban's jail.conf is left alone", () => {
    const { analysis } = analyze(
      "# Fail2Ban configuration file\n\n[INCLUDES]\nbefore = paths-debian.conf\n\n[DEFAULT]\nbantime = 10m\n",
    );
    expect(analysis.state).toBe("foreign");
    expect(analysis.findings).toEqual([]);
  });
});

describe("rules that are silenced", () => {
  const trap = '  vnet.interface = "a,b";';

  test.each([
    [
      "on the line before",
      `web {\n  path = /j; persist;\n  # jailconf-ignore quoted-comma-list: the name has a comma\n${trap}\n}\n`,
    ],
    [
      "at the end of the line",
      `web {\n  path = /j; persist;\n${trap} # jailconf-ignore quoted-comma-list: so it is\n}\n`,
    ],
    [
      "with another rule",
      `web {\n  path = /j; persist;\n  # jailconf-ignore missing-semicolon, quoted-comma-list: both\n${trap}\n}\n`,
    ],
    [
      "above each other",
      `web {\n  path = /j; persist;\n  # jailconf-ignore quoted-comma-list: one\n  # jailconf-ignore needs-quotes: two\n${trap}\n}\n`,
    ],
    ["in the settings", `web {\n  path = /j; persist;\n${trap}\n}\n`],
  ])("%s", (where, text) => {
    const rules: Record<string, RuleSetting> = where === "in the settings" ? { "quoted-comma-list": "off" } : {};
    check(text, { only: ["quoted-comma-list"], rules });
  });

  test("only that rule, only that line", () => {
    check(
      `
      web {
        path = /j; persist;
        # jailconf-ignore overwritten-list: not the one
        vnet.interface = "a,b";
      #                  ^^^^^ quoted-comma-list
        # jailconf-ignore quoted-comma-list: this one
        vnet.interface += "c,d";
        vnet.interface += "e,f";
      #                   ^^^^^ quoted-comma-list
      }
    `,
      { only: ["quoted-comma-list"] },
    );
  });

  test("a finding inside a string of several lines is silenced above its statement", () => {
    check(
      `
      web {
        path = /j; vnet; persist;
        exec.prestart = "ifconfig bridge0 addm epair1a";
        # jailconf-ignore epair-destroy-before-deletem: devd does it
        exec.poststop = "logger gone
          ifconfig epair1a destroy || true";
      }
    `,
      { only: ["epair-destroy-before-deletem"] },
    );
  });

  test("another severity can be chosen", () => {
    const { findings } = analyze(`web {\n  path = /j; persist;\n${trap}\n}\n`, {
      rules: { "quoted-comma-list": "hint" },
    });
    expect(findings.find(({ rule }) => rule === "quoted-comma-list")?.severity).toBe("hint");
  });
});
