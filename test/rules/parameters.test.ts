import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("unknown-parameter", () => {
  const only = ["unknown-parameter"];

  test("once for all jails that it concerns, whose names it carries", () => {
    const [global, own] = check(
      `
      exec.poststar = "x";
      ^^^^^^^^^^^^^ unknown-parameter
      a { }
      b { foo; }
      #   ^^^ unknown-parameter
      `,
      { only },
    );
    expect(global.jails).toEqual(["a", "b"]);
    expect(global.jailSays).toBe("a: unknown parameter: exec.poststar");
    expect(own.jails).toEqual(["b"]);
  });

  test.each([
    ["a { allow.raw_socket; }", "a { allow.raw_sockets; }"],
    ['a { "hostname" = x; }', "a { host.hostname = x; }"],
    ["a { noallow.mount; }", "a { allow.nomount; }"],
    ["a { allow.nomount.zfs; }", "a { allow.mount.nozfs; }"],
    ["* { persit; } a { }", "* { persist; } a { }"],
  ])("the fix of %j is the nearest name", (wrong, right) => {
    expect(applyFixes(wrong, "unknown-parameter")).toBe(right);
    check(right, { only });
  });

  test.each(["novnet", "foo", "nojid"])("%s has no fix", (name) => {
    const [finding] = analyze(`a { ${name}; }`).findings.filter((candidate) => candidate.rule === "unknown-parameter");
    expect(finding.severity).toBe("error");
    expect(finding.fixes()).toEqual([]);
  });

  test.each([
    ["a {\n  10.0.0.7;\n}", "a {\n  ip4.addr = 10.0.0.7;\n}"],
    ["a { ip4.addr = 10.0.0.6; 10.0.0.7; }", "a { ip4.addr = 10.0.0.6; ip4.addr += 10.0.0.7; }"],
  ])("an address without its parameter: %j", (wrong, right) => {
    expect(applyFixes(wrong, "unknown-parameter")).toBe(right);
    check(right, { only });
  });

  test("an address without its parameter and without its semicolon, as a tool has written it", () => {
    const text = "web {\n  persist;\n  interface = em0;\n  10.0.0.7\n\n  ip6 = disable;\n}\n";
    const { findings } = analyze(text);
    expect(findings.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([
      "`10.0.0.7` stands alone. An address is a value: `ip4.addr = \u2026;`.",
    ]);
    expect(applyFixes(text, "missing-semicolon")).toBe(text.replace("10.0.0.7", "ip4.addr = 10.0.0.7;"));
    const list = "web {\n  ip4.addr = 10.0.0.6,\n    10.0.0.7\n  persist;\n}\n";
    expect(applyFixes(list, "missing-semicolon")).toBe(list.replace("0.7", "0.7;"));
  });

  test.each([
    ["defaultrouter = 10.0.0.1", "A jail with `vnet` has its route from its own rc.conf: `defaultrouter`."],
    ["ip4.gateway = 10.0.0.1", "A jail with `vnet` has its route from its own rc.conf: `defaultrouter`."],
    [
      "jail_web_rootdir",
      'rc.conf had this before there was a jail.conf, in which each jail has a block: `web { path = "/jails/web"; }`.',
    ],
    ["jail_enable", "This is a line of rc.conf: of the host's, or of the jail's own."],
    ["ifconfig_epair0b", "This is a line of rc.conf: of the host's, or of the jail's own."],
    ["sshd_enable", "This is a line of rc.conf: of the host's, or of the jail's own."],
    ["autostart", "`jail_list` in the host's rc.conf says what starts at boot."],
    ["rlimits.data = 8G", "rctl(8) limits what a jail uses; at boot the host's /etc/rctl.conf does."],
    ["maxproc = 1000", "rctl(8) limits what a jail uses; at boot the host's /etc/rctl.conf does."],
    ["memory_limit = 8G", "rctl(8) limits what a jail uses; at boot the host's /etc/rctl.conf does."],
    ["nameserver = 10.0.0.1", "Name servers stand in the jail's /etc/resolv.conf."],
  ])("where a setting is that other systems have in the jail: %s", (statement, elsewhere) => {
    const [finding] = analyze(`a { ${statement}; }`).findings.filter(({ rule }) => rule === "unknown-parameter");
    expect(finding.message).toBe(`There is no parameter \`${statement.split(" ")[0]}\`. ${elsewhere}`);
  });

  test("a file system that a module may bring along is a warning", () => {
    const [finding] = check("a { allow.mount.otherfs; }\n    ^^^^^^^^^^^^^^^^^^^ unknown-parameter", { only });
    expect(finding.severity).toBe("warning");
  });

  test("what a later release brings is said", () => {
    const [finding] = check('a { exec.prepare = "x"; }\n    ^^^^^^^^^^^^ unknown-parameter', { only, release: "12.0" });
    expect(finding.message).toBe("`exec.prepare` needs FreeBSD 12.2 or later. The jail will not start on 12.0.");
    expect(finding.fixes()).toEqual([]);
    check('a { exec.prepare = "x"; }', { only, release: "12.2" });
  });

  test("where the first release is not sure, it says so", () => {
    const [finding] = check("a { allow.suser; }\n    ^^^^^^^^^^^ unknown-parameter", { only, release: "12.0" });
    expect(finding.message).toBe(
      "`allow.suser` is not known to exist before FreeBSD 13.0. Without it the jail will not start on 12.0.",
    );
    expect(finding.severity).toBe("info");
    const [routing] = check("a { allow.routing; }\n    ^^^^^^^^^^^^^ unknown-parameter", { only, release: "13.0" });
    expect(routing.message).toContain("is not known to exist before FreeBSD 14.4.");
    check("a { allow.routing; }", { only, release: "14.3" });
    const [paths] = check("a { mac.do.exec_paths = /x; }\n    ^^^^^^^^^^^^^^^^^ unknown-parameter", {
      only,
      release: "15.1",
    });
    expect([routing.severity, paths.severity]).toEqual(["error", "error"]);
    expect(paths.message).toContain("is not known to exist in FreeBSD 15.1.");
  });

  test.each([
    [
      'a {\n  path = /a;\n  persist;\n  zfs.dataset = zroot/a, "tank/$name";\n}\n',
      'a {\n  path = /a;\n  persist;\n  exec.created += "/sbin/zfs jail $name zroot/a";\n  exec.created += "/sbin/zfs jail $name tank/$name";\n}\n',
    ],
    ["a { path = /a; persist; meta.owner = x; }", "a { path = /a; persist; }"],
  ])("what a later release brings is written as before it, or goes", (wrong, right) => {
    expect(applyFixes(wrong, "unknown-parameter", "preferred", { release: "13.2" })).toBe(right);
  });

  test("open families, `no` forms, variables and includes are no unknown parameters", () => {
    check('a { meta.x = 1; env.Y = 2; nopersist; noexec.clean; mount.nodevfs; $foo = 1; .include "*.inc"; }', { only });
  });

  test("a stray word that the parser complains about is not reported again", () => {
    check(
      `
      # a comment that
      goes on
      ^^^^^^^ syntax-error
      web { path = /jails/web; persist; }
      `,
      { only: ["unknown-parameter", "syntax-error", "missing-semicolon"] },
    );
  });

  test("a misspelt name in a statement that lacks its semicolon is", () => {
    check(
      `
      web {
        allow.mont = true
        ^^^^^^^^^^ unknown-parameter
      #                 ^ missing-semicolon
        persist;
      }
      `,
      { only: ["unknown-parameter", "missing-semicolon"] },
    );
  });

  test("in a fragment too", () => {
    check("exec.strat = x;\n^^^^^^^^^^ unknown-parameter", { only });
  });
});

describe("boolean-value", () => {
  const only = ["boolean-value"];

  test.each([
    ["a { persist = yes; }", "a { persist = true; }"],
    ["a { persist yes; }", "a { persist true; }"],
    ['a { exec.clean = "on"; }', 'a { exec.clean = "true"; }'],
    ["a { exec.clean = 'Off'; }", "a { exec.clean = 'false'; }"],
    ["a { allow.mount = NO; }", "a { allow.mount = false; }"],
    ["a { vnet = yes; }", "a { vnet = new; }"],
    ["a { sysvshm = off; }", "a { sysvshm = disable; }"],
    ["a { persist = true, yes; }", "a { persist = true, true; }"],
  ])("%j", (wrong, right) => {
    expect(applyFixes(wrong, "boolean-value")).toBe(right);
    check(right, { only });
  });

  test.each(["a { persist = 2x; }", "a { sysvshm = maybe; }", "$v = yes; a { persist = $v; }"])(
    "%j has no fix",
    (text) => {
      const findings = analyze(text).findings.filter((finding) => finding.rule === "boolean-value");
      expect(findings.map((finding) => finding.fixes())).toEqual([[]]);
    },
  );

  test.each(["true", "FALSE", "1", "0", "2", '""'])("%s is right", (value) => {
    check(`a { exec.clean = ${value}; }`, { only });
  });

  test("a value from a variable is shown where the variable is set, for the jails that have it", () => {
    const [finding] = check(
      `
      persist = $keep;
      a { $keep = yes; }
      #           ^^^ boolean-value
      b { $keep = 1; }
      c { $keep = on; }
      #           ^^ boolean-value
      `,
      { only },
    );
    expect(finding.jails).toEqual(["a"]);
    expect(finding.jailSays).toBe('a: persist: unknown boolean value "yes"');
  });

  test("only the last value of a scalar counts (#19)", () => {
    check("a { persist = yes, true; }", { only });
  });

  test("`novnet` is no word of vnet", () => {
    check("a { vnet = true; }\n           ^^^^ boolean-value", { only });
    check("a { vnet; sysvmsg = inherit; }", { only });
  });
});

describe("integer-value", () => {
  test("in jail(8)'s own parameters and in the kernel's (#152)", () => {
    check(
      `
      a { exec.timeout = 30s; securelevel = "high"; exec.fib = ""; }
      #                  ^^^ integer-value
      #                                      ^^^^ integer-value
      #                                                         ^ integer-value
      b { exec.timeout = 30; securelevel = -1; children.max = 007; }
      `,
      { only: ["integer-value"] },
    );
  });
});

describe("bad-address", () => {
  const only = ["bad-address", "quoted-comma-list"];

  test("marks the address and not what belongs to it", () => {
    check(
      `
      a { ip4.addr = "em0|10.0.0.256/24 vhid 1", 10.0.0.1; }
      #                   ^^^^^^^^^^ bad-address
      b { ip6.addr = "em0|fe80::1%em0/64"; }
      #                   ^^^^^^^^^^^ bad-address
      c { ip4.addr = 010.0.0.1; }
      #              ^^^^^^^^^ bad-address
      d { ip4.addr = "web-ip"; }
      #               ^^^^^^ bad-address
      `,
      { only },
    );
  });

  test("knows the other family", () => {
    const [finding] = check("a { ip4.addr = ::1; }\n               ^^^ bad-address", { only });
    expect(finding.message).toContain("`ip6.addr`");
    expect(finding.jailSays).toBe("a: ip4.addr: not an IPv4 address: ::1");
  });

  test("a list in one string is reported by quoted-comma-list alone", () => {
    check(
      'a { ip4.addr = "em0|10.0.0.1,em1|10.0.0.2"; }\n               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted-comma-list',
      {
        only,
      },
    );
  });

  test("an address that is put together is shown as it is written", () => {
    check(
      `
      $net = 10.0.0;
      a { $id = 300; ip4.addr = "em0|$net.$id/24"; }
      #                              ^^^^^^^^ bad-address
      b { $id = 30; ip4.addr = "em0|$net.$id/24"; }
      `,
      { only },
    );
  });
});
