import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["epair-destroy-before-deletem", "bridge-add-delete"];

describe("an epair destroyed on its bridge", () => {
  test("destroying the jail's half destroys the member too; the fix names the member as the addm does", () => {
    const text = `
      web {
        path = /j; vnet; persist;
        $n = 7;
        exec.prestart = "ifconfig epair\${n} create up", "ifconfig bridge0 addm epair\${n}a";
        exec.poststop = "ifconfig epair\${n}b destroy";
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-before-deletem
      }
    `;
    check(text, { only });
    expect(applyFixes(text, "epair-destroy-before-deletem")).toContain(
      '  exec.poststop = "ifconfig bridge0 deletem epair${n}a";\n  exec.poststop += "ifconfig epair${n}b destroy";',
    );
  });

  test("in a comma list the fix adds a value before the destroy", () => {
    const text = `
      web {
        path = /j; vnet; persist;
        exec.prestart = "ifconfig epair1 create", "ifconfig bridge0 addm epair1a up";
        exec.poststop = "logger gone",
                        "ifconfig epair1a destroy";
      }
    `;
    expect(applyFixes(text, "epair-destroy-before-deletem")).toContain(
      [
        '  exec.poststop = "logger gone",',
        '                  "ifconfig bridge0 deletem epair1a",',
        '                  "ifconfig epair1a destroy";',
      ].join("\n"),
    );
  });

  test("inside a shell string the fix stays in the string", () => {
    const text = `
      web {
        path = /j; vnet; persist;
        exec.prestart = "ifconfig epair1 create up && ifconfig bridge0 addm epair1a";
        exec.poststop = "logger gone; ifconfig epair1a destroy";
      #                               ^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-before-deletem
      }
    `;
    check(text, { only });
    expect(applyFixes(text, "epair-destroy-before-deletem")).toContain(
      '"logger gone; ifconfig bridge0 deletem epair1a && ifconfig epair1a destroy"',
    );
  });

  test("on one line the fix stays on the line", () => {
    const text =
      'web { path = /j; vnet; persist; exec.prestart = "ifconfig bridge0 addm epair1a"; exec.poststop = "ifconfig epair1a destroy"; }\n';
    expect(applyFixes(text, "epair-destroy-before-deletem")).toContain(
      'exec.poststop = "ifconfig bridge0 deletem epair1a"; exec.poststop += "ifconfig epair1a destroy";',
    );
  });

  test("globals shared by several jails are reported once, and mended once for all", () => {
    const text = `
      exec.prestart = "ifconfig epair\${id} create up";
      exec.prestart += "ifconfig bridge0 addm epair\${id}a";
      exec.poststop = "ifconfig epair\${id}a destroy";
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-before-deletem
      path = "/j/$name"; vnet; persist;
      web { $id = 1; }
      db { $id = 2; }
      dns { $id = 3; }
      mail { $id = 4; }
    `;
    const [finding] = check(text, { only });
    expect(finding.jails).toEqual(["web", "db", "dns", "mail"]);
    expect(finding.message).toContain("(in web, db and 2 more)");
    expect(finding.fixes()[0]).toMatchObject({ safe: false, preferred: true });
    expect(applyFixes(text, "epair-destroy-before-deletem")).toContain('"ifconfig bridge0 deletem epair${id}a"');
  });

  test("a shared destroy is not mended with the bridge of one jail", () => {
    const text = `
      exec.poststop = "ifconfig epair\${id}a destroy";
      path = "/j/$name"; vnet; persist;
      web { $id = 1; exec.prestart = "ifconfig bridge1 addm epair1a"; }
      db { $id = 2; exec.prestart = "ifconfig bridge2 addm epair2a"; }
    `;
    const [finding] = analyze(text).findings.filter(({ rule }) => rule === "epair-destroy-before-deletem");
    // In the other jail its command would fail.
    expect(finding.fixes()).toEqual([]);
  });

  test("wildcard blocks and includes take part", () => {
    check(
      `
      .include "net.inc";
      "*.web" { vnet; path = /j; persist; }
      a.web { $if = epair9; exec.prestart += "ifconfig bridge0 addm \${if}a"; }
      //- /etc/net.inc
      exec.poststop = "ifconfig \${if}a destroy";
      #                ^^^^^^^^^^^^^^^^^^^^^^^ epair-destroy-before-deletem
    `,
      { only },
    );
  });

  test.each([
    [
      "taken off in prestop",
      'exec.prestop = "ifconfig bridge0 deletem epair1a"; exec.poststop = "ifconfig epair1a destroy";',
    ],
    ["taken off just before", 'exec.poststop = "ifconfig bridge0 deletem epair1a", "ifconfig epair1a destroy";'],
    ["taken off in the same string", 'exec.poststop = "ifconfig bridge0 deletem epair1a; ifconfig epair1a destroy";'],
    ["by a script that is not known", 'exec.poststop = "/usr/local/sbin/net.sh down", "ifconfig epair1a destroy";'],
    ["another epair", 'exec.poststop = "ifconfig epair2a destroy";'],
    ["the bridge goes first", 'exec.poststop = "ifconfig bridge0 destroy", "ifconfig epair1a destroy";'],
    ["never destroyed", ""],
  ])("silent: %s", (_, stop) => {
    check(`web { path = /j; vnet; persist; exec.prestart = "ifconfig bridge0 addm epair1a"; ${stop} }\n`, { only });
  });
});

describe("wrong verbs for members", () => {
  test("add instead of addm undoes the start", () => {
    const text = `
      web {
        path = /j; vnet; persist;
        exec.prestart = "ifconfig epair1 create up", "/sbin/ifconfig bridge0 add epair1a";
      #                                                                      ^^^ bridge-add-delete
      }
    `;
    const [finding] = check(text, { only });
    expect(finding.message).toBe("`add` adds addresses; use `addm` for bridge members. The start is rolled back.");
    expect(applyFixes(text, "bridge-add-delete")).toContain('"/sbin/ifconfig bridge0 addm epair1a"');
  });

  test.each(["10.0.0.1", "10.0.0.1/24", "fe80::1"])("an address is an address: %s", (address) => {
    check(`web { path = /j; persist; exec.poststop = "ifconfig bridge0 delete ${address}"; }\n`, { only });
  });
});

describe("a bridge of the jail's own", () => {
  const inside = (...statements: string[]): string => `
    web {
      path = /jails/web;
      vnet;
      vnet.interface = epair1b;
      exec.prestart = "ifconfig epair1 create";
      exec.start = "ifconfig bridge create name br0", "ifconfig br0 addm epair1b up", "/bin/sh /etc/rc";
      ${statements.join("\n      ")}
    }
  `;

  test.each([
    ["the jail is gone when the epair is destroyed", 'exec.poststop = "ifconfig epair1a destroy";'],
    [
      "the epair has been taken back",
      'exec.prestop = "ifconfig epair1b -vnet web"; exec.poststop = "ifconfig epair1b destroy";',
    ],
    ["the epair goes with the jail there", 'exec.prestop = "ifconfig epair1a destroy";'],
  ])("asks for no deletem on the host: %s", (_, stop) => {
    check(inside(stop), { level: "warning" });
  });

  test("what is moved into a jail has left the host's bridge, and does not come back to it", () => {
    check(
      `
      web {
        path = /jails/web;
        vnet;
        vnet.interface = epair1b;
        exec.prestart = "ifconfig epair1 create", "ifconfig bridge0 addm epair1b";
        #                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ interface-setting-lost
        exec.start = "/bin/sh /etc/rc";
        exec.prestop = "ifconfig epair1b -vnet web";
        exec.poststop = "ifconfig epair1b destroy";
      }
    `,
      { level: "warning" },
    );
  });
});
