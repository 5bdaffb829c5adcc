import { describe, expect, test } from "vitest";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("several values in one string", () => {
  const only = ["quoted-comma-list"];

  test.each([
    ['vnet.interface = "epair1b,epair2b";', "error"],
    ['vnet.interface += "a, b";', "error"],
    ['depend = "a,b";', "error"],
    ['ip4.addr = "10.0.0.1/24,10.0.0.2/24";', "error"],
    ['ip4.addr = "em0|10.0.0.1,em1|10.0.0.2";', "error"],
    ['ip4.addr = "10.0.0.1, 10.0.0.2";', "error"],
    ['interface = em0; ip4.addr = "10.0.0.1,10.0.0.2";', "error"],
    ['ip4.addr = "10.0.0.1,10.0.0.2";', "info"],
    ['ip6.addr = "2001:db8::1,2001:db8::2";', "info"],
    ['zfs.dataset = "z/a,z/b";', "error"],
    ['mount = "/a /j/a nullfs ro,/b /j/b nullfs rw";', "error"],
    ['mount.fstab = "/etc/fstab.a,/etc/fstab.b";', "error"],
    ['exec.start = "/sbin/ifconfig lo0 up,/bin/sh /etc/rc";', "error"],
  ])("%s", (statement, severity) => {
    const text = `a { path = /j; }\nb { path = /j; }\nweb { path = /j; vnet; persist; ${statement} }\n`;
    const found = analyzeOnly(text);
    expect(found).toEqual([severity]);
    expect(analyzeOnly(applyFixes(text, "quoted-comma-list"))).toEqual([]);
    expect(analyzeOnly(applyFixes(text, "quoted-comma-list", { title: "commas outside" }))).toEqual([]);
  });

  test("has no fix where the value is put into another string, which several values could not", () => {
    const text = 'web { persist; vnet; vnet.interface = "a,b"; exec.poststart = "logger ${vnet.interface}"; }\n';
    expect(analyzeOnly(text)).toEqual(["error"]);
    expect(applyFixes(text, "quoted-comma-list")).toBe(text);
  });

  test.each([
    'vnet.interface = "a", "b";',
    "vnet.interface = a, b;",
    'mount = "/a /j/a nullfs ro,noatime";',
    "exec.start = \"/bin/sh -c 'a, b'\";",
    'exec.start = "cp /a,b /c";',
    'host.hostname = "a,b";',
  ])("silent: %s", (statement) => {
    check(`web { path = /j; persist; ${statement} }\n`, { only, level: "hint" });
  });

  test("the fix keeps indentation, spacing, quotes and what follows", () => {
    const text = `
      web {
      \tvnet;
      \tvnet.interface='epair1b, epair2b,epair3b'; # uplinks
      \tpersist;
      }
    `;
    expect(applyFixes(text, "quoted-comma-list")).toBe(
      "web {\n\tvnet;\n\tvnet.interface='epair1b';\n\tvnet.interface+='epair2b';\n\tvnet.interface+='epair3b'; # uplinks\n\tpersist;\n}\n",
    );
  });

  test("variables in the string are kept", () => {
    const text = `
      web {
        $id = 1;
        vnet;
        vnet.interface = "epair\${id}1b,epair\${id}2b";
        persist;
      }
    `;
    expect(applyFixes(text, "quoted-comma-list")).toContain(
      '  vnet.interface = "epair${id}1b";\n  vnet.interface += "epair${id}2b";\n',
    );
    expect(applyFixes(text, "quoted-comma-list", { title: "commas outside" })).toContain(
      'vnet.interface = "epair${id}1b", "epair${id}2b";',
    );
  });

  test("other values of the list stay in their places", () => {
    const others = "a { persist; }\nb { persist; }\nc { persist; }\nd { persist; }\n";
    expect(applyFixes(`${others}web {\n  depend = a, "b,c", d;\n}\n`, "quoted-comma-list")).toBe(
      `${others}web {\n  depend = a;\n  depend += "b";\n  depend += "c";\n  depend += d;\n}\n`,
    );
  });

  test("a list that comes out of a variable is reported where it is written, without a fix that would be wrong", () => {
    const [finding] = check(
      `
      web {
        path = /j; persist; vnet;
        $ifs = "a,b";
      #        ^^^^^ quoted-comma-list
        vnet.interface = $ifs;
      }
    `,
      { only },
    );
    expect(finding.fixes()).toEqual([]);
  });
});

describe("lists that are thrown away", () => {
  const only = ["overwritten-list"];

  test("twice = in one block", () => {
    const text = `
      web {
        path = /j; persist;
        exec.start = "/usr/local/bin/prepare";
        exec.start = "/bin/sh /etc/rc";
      # ^^^^^^^^^^^^ overwritten-list
      }
    `;
    check(text, { only });
    expect(applyFixes(text, "overwritten-list")).toContain('exec.start += "/bin/sh /etc/rc"');
  });

  test("an address that was appended is lost as well", () => {
    const [finding] = check(
      `
      web {
        path = /j; persist;
        ip4.addr = 10.0.0.1;
        ip4.addr += 10.0.0.2;
        ip4.addr = 10.0.0.3;
      # ^^^^^^^^^^ overwritten-list
      }
    `,
      { only },
    );
    expect(finding.message).toContain("the 2 values set above");
  });

  test("replacing a global list is worth knowing, no more", () => {
    const [finding] = check(
      `
      exec.start = "/bin/sh /etc/rc";
      web {
        path = /j; persist;
        exec.start = "/usr/local/bin/prepare";
      # ^^^^^^^^^^^^ overwritten-list
      }
    `,
      { only, level: "info" },
    );
    expect(finding.severity).toBe("info");
    expect(finding.message).toContain("line 1 of jail.conf");
  });

  test.each([
    ["appended", 'exec.start = "a"; exec.start += "b";'],
    ["reset by a bare name", 'exec.start = "a"; exec.start; exec.start = "b";'],
    ["reset by an empty string", 'exec.start = "a"; exec.start = ""; exec.start = "b";'],
    ["written in full", 'exec.start = "a"; exec.start = "a", "b";'],
  ])("silent: %s", (_, statements) => {
    check(`web { path = /j; persist; ${statements} }\n`, { only, level: "hint" });
  });
});

function analyzeOnly(text: string): string[] {
  return analyze(text).findings.flatMap(({ rule, severity }) => (rule === "quoted-comma-list" ? [severity] : []));
}

test("commands without paths in one string are one command, and what the second would have done is not told", () => {
  check(
    `
    web {
      path = /j; persist; vnet; vnet.interface = epair7b;
      exec.prestart = "ifconfig epair7 create up", "ifconfig bridge0 addm epair7a";
      exec.poststart = "ifconfig epair7a up,ifconfig bridge0 up";
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list
      exec.poststop = "ifconfig bridge0 deletem epair7a,ifconfig epair7a destroy";
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list
    }
    `,
    { level: "warning" },
  );
});

describe("where a list in one string is told, and how it is mended", () => {
  const rule = "quoted-comma-list";
  const found = (statements: string): Finding[] =>
    analyze(`web { path = /j; persist; ${statements} }`).findings.filter((one) => one.rule === rule);
  const titles = (finding: Finding): string[] => finding.fixes().map(({ title }) => title);

  test("a string that is put together of two is one", () => {
    check(
      `
      web { path = /j; persist; vnet; vnet.interface = 'em0,'"em1"; }
      #                                                ^^^^^^^^^^^ quoted-comma-list
      `,
      { only: [rule] },
    );
  });

  test("addresses are taken apart where each begins as one, and not where options of one follow the comma", () => {
    for (const [statement, count] of [
      ['ip6.addr = "fd00::1,fd00::2";', 2],
      ['ip4.addr = "em0|10.0.0.1/24,em0|10.0.0.2/24";', 2],
      ['ip4.addr = "em0|192.0.2.5/32 vhid 5, advskew 100";', 0],
    ] as const) {
      expect(titles(found(statement)[0]), statement).toHaveLength(count);
    }
  });

  test("names of files may have blanks around them, and programs commas between quotes", () => {
    expect(found('mount.fstab = "/etc/fstab.a, /etc/fstab.b";')).toHaveLength(1);
    expect(found('mount.fstab = "/etc/fstab,v";')).toEqual([]);
    expect(found("exec.poststart = '/bin/sh -c \"/bin/a,/bin/b -x\"';")).toEqual([]);
    expect(found("exec.poststart = \"/bin/sh -c '/bin/a,/bin/b -x'\";")).toEqual([]);
    expect(found('mount = "a  /j/a nullfs rw 0 0, b /j/b nullfs";')).toHaveLength(1);
  });

  test("a variable that brings it along is mended where it gets its value", () => {
    check(
      `
      path = "/j/$name"; persist; vnet;
      a { $if = "em0,em1"; vnet.interface = $if; }
      #         ^^^^^^^^^ quoted-comma-list
      b { $if = 'em2,em3'; vnet.interface = $if; }
      #         ^^^^^^^^^ quoted-comma-list
      c { $if = 'em4,'"em5"; vnet.interface = $if; }
      #          ^^^^^^^^^ quoted-comma-list
      d { $if = em7; vnet.interface = "em6,$if"; }
      #                               ^^^^^^^^^ quoted-comma-list
      `,
      { only: [rule] },
    );
    expect(titles(found('$if = "em0,em1"; vnet; vnet.interface = $if;')[0])).toEqual([]);
    expect(titles(found('vnet; vnet.interface = "em0,em1"; exec.poststart = "logger ${vnet.interface}";')[0])).toEqual(
      [],
    );
  });

  test("what follows from it is not told, and what does not is", () => {
    const rules = (statements: string): string[] => [
      ...new Set(
        analyze(`web { path = /j; ${statements} }`).findings.flatMap((one) =>
          one.severity === "hint" ? [] : one.rule,
        ),
      ),
    ];
    expect(rules('vnet; vnet.interface = "em0,em1", "em2,em3"; persist;')).toEqual([rule]);
    expect(
      rules(
        'persist = yes; vnet; vnet.interface = epair5b; exec.prestart = "/sbin/ifconfig epair5 create,/sbin/ifconfig epair5a up"; exec.poststop = "/sbin/ifconfig bridge0 add epair5a";',
      ).toSorted(),
    ).toEqual(["boolean-value", rule]);
  });

  test("a command with such a name is another mistake than the interface that jail(8) looks for", () => {
    expect(
      analyze(
        'web { path = /j; persist; vnet; vnet.interface = "em2,em3"; exec.prestart = "ifconfig em2,em3 vnet db"; }',
      )
        .findings.map((one) => one.rule)
        .toSorted(),
    ).toEqual(["interface-never-created", "quoted-comma-list"]);
  });
});
