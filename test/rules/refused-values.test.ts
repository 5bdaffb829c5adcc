import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check, chooseFix } from "../support/fixture.ts";

const level = { level: "warning" } as const;

describe("addresses", () => {
  test("what the kernel refuses: no address of a jail, and one that stands twice", () => {
    const findings = check(
      `
      a { path = /a; persist; ip4.addr = 0.0.0.0; }
      #                                  ^^^^^^^ unusable-address
      b { path = /b; persist; ip4.addr = "em0|10.0.0.9/24", "em0|10.0.0.9/32"; }
      #                                                          ^^^^^^^^ unusable-address
      c { path = /c; persist; ip6.addr = "::"; }
      #                                   ^^ unusable-address
      d { path = /d; persist; ip4.addr = 255.255.255.255; }
      #                                  ^^^^^^^^^^^^^^^ unusable-address
    `,
      level,
    );
    expect(findings.map(({ jailSays }) => jailSays)).toContain("b: jail_set: Invalid argument");
  });

  test("the edges of a network: the last address is a warning, the first information, through a variable and a dotted mask", () => {
    const findings = check(
      `
      $net = 192.0.2;
      a { path = /a; persist; interface = em0; ip4.addr = "$net.255/24"; }
      #                                                    ^^^^^^^^ bad-address
      b { path = /b; persist; ip4.addr = "em0|10.0.0.0/255.255.255.0"; }
      #                                       ^^^^^^^^ bad-address
      c { path = /c; persist; ip4.addr = "em0|10.0.0.7 netmask 255.255.255.0", "em0|10.0.1.0/22"; }
      d { path = /d; persist; ip4.addr = 10.0.9.0/24; }
    `,
      { only: ["bad-address"] },
    );
    expect(findings.map(({ severity }) => severity)).toEqual(["warning", "info"]);
  });

  test("a mask that is none: an error where jail(8) sets the address, a warning where nothing uses it", () => {
    const findings = check(
      `
      a { path = /a; persist; ip4.addr = "em0|10.0.0.2/33"; }
      #                                   ^^^^^^^^^^^^^^^ bad-address
      b { path = /b; persist; ip4.addr = "em0|10.0.0.3/255.255.256.0"; }
      #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ bad-address
      c { path = /c; persist; ip4.addr = "10.0.0.1/33"; }
      #                                            ^^ bad-address
      d { path = /d; persist; ip6.addr = "em0|2001:db8::1/129"; }
      #                                   ^^^^^^^^^^^^^^^^^^^ bad-address
      e { path = /e; persist; ip4.addr = "em0|10.0.0.5/32", "em0|10.0.0.6/255.255.255.0"; }
    `,
      level,
    );
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "error", "warning", "error"]);
  });

  test("of what is no address at all, the mask is not told besides: nothing runs", () => {
    check(
      `
      a { path = /a; persist; interface = em0; ip4.addr = "N.N.N.N/M"; }
      #                                                    ^^^^^^^ bad-address
      b { path = /b; persist; ip4.addr = 10.0.0.2, "em0|10.0.0.300/33"; }
      #                                                 ^^^^^^^^^^ bad-address
      c { path = /c; persist; ip4.addr = "em0|10.0.0.300/24", "em0|10.0.0.4/33"; }
      #                                       ^^^^^^^^^^ bad-address
      #                                                        ^^^^^^^^^^^^^^^ bad-address
    `,
      level,
    );
  });

  test("a word of ip4 in ip4.addr, and an address in ip4, belong in the other one", () => {
    const findings = check(
      `
      a { path = /a; persist; ip4.addr = inherit; }
      #                                  ^^^^^^^ bad-address
      b { path = /b; persist; ip6.addr = disable; }
      #                                  ^^^^^^^ bad-address
      c { path = /c; persist; ip4 = "em0|10.0.0.3/24"; }
      #                              ^^^^^^^^^^^^^^^ boolean-value
      d { path = /d; persist; ip6 = 2001:db8::4; }
      #                             ^^^^^^^^^^^ boolean-value
    `,
      level,
    );
    expect(findings.map(({ message }) => message)).toEqual([
      "`inherit` belongs in `ip4`, not in `ip4.addr`. The jail will not start.",
      "`disable` belongs in `ip6`, not in `ip6.addr`. The jail will not start.",
      "`em0|10.0.0.3/24` belongs in `ip4.addr`, not in `ip4`. The jail will not start.",
      "`2001:db8::4` belongs in `ip6.addr`, not in `ip6`. The jail will not start.",
    ]);
    const [word] = analyze("a { path = /a; persist; ip4.addr = inherit; }\n").findings;
    expect(word.fixes().map(({ title, safe }) => [title, safe])).toEqual([["Change `ip4.addr` to `ip4`", false]]);
    const address = "a { path = /a; persist; ip4 = 10.0.0.3; }\n";
    expect(applyFixes(address, "boolean-value", { title: "ip4.addr" })).toBe(address.replace("ip4", "ip4.addr"));
  });

  test("neither is moved to where there is one, nor taken for a word or an address that it is not", () => {
    const both = "a { path = /a; persist; ip4 = new; ip4.addr = inherit; }\n";
    expect(applyFixes(both, "bad-address", { title: "ip4" })).toBe(both);
    expect(analyze("a { path = /a; persist; ip4.addr = none; }\n").findings[0].message).toMatch(
      /^Invalid IPv4 address/,
    );
    expect(analyze("a { path = /a; persist; ip4 = 10.0.0; }\n").findings[0].message).toMatch(/^Invalid value/);
  });

  test("an address is put where its family belongs, if there is room", () => {
    const text = "a { path = /a; persist; ip4.addr = 2001:db8::5; }\n";
    expect(applyFixes(text, "bad-address", { title: "ip6.addr" })).toBe(text.replace("ip4", "ip6"));
    const taken = "a { path = /a; persist; ip6.addr = ::1; ip4.addr = 2001:db8::5; }\n";
    expect(applyFixes(taken, "bad-address", { title: "ip6.addr" })).toBe(taken);
  });
});

describe("unknown-parameter", () => {
  test("a right is not granted unasked", () => {
    const [finding] = analyze("web { path = /j; persist; allow.raw_socket; }\n").findings;
    expect(finding.rule).toBe("unknown-parameter");
    expect(chooseFix(finding, { title: "allow.raw_sockets" })?.safe).toBe(false);
  });

  test("what the release does not have can go; commands are not thrown away", () => {
    const nfsd = "web {\n  path = /j;\n  allow.nfsd = 0;\n  persist;\n}\n";
    const fixed = applyFixes(nfsd, "unknown-parameter", { title: "Remove" }, { release: "13.2" });
    expect(fixed).toBe("web {\n  path = /j;\n  persist;\n}\n");
    const prepare = 'web { path = /j; persist; exec.prepare = "/bin/x"; }\n';
    expect(applyFixes(prepare, "unknown-parameter", { title: "Remove" }, { release: "12.0" })).toBe(prepare);
  });

  test("no name is offered whose values would be refused", () => {
    const [finding] = analyze("web { path = /j; persist; securelevl = high; }\n").findings;
    expect(finding.message).toContain("Did you mean `securelevel`?");
    expect(finding.fixes()).toEqual([]);
  });
});

test("messages name value and parameter, and hold their limits", () => {
  const messages = analyze(`
    web {
      path = /j; persist = yes; vnet = on; exec.timeout = ""; securelevel = 0x3;
      allow.unprivileged_parent_tampering = ${"long".repeat(30)};
      no${"x".repeat(80)};
    }
  `).findings.map(({ message }) => message);
  expect(messages).toContain("Invalid value `yes` for `persist`; expected true or false. The jail will not start.");
  expect(messages).toContain("Invalid value `on` for `vnet`; expected new or inherit. The jail will not start.");
  expect(messages).toContain("Empty value for `exec.timeout`; expected a whole number. The jail will not start.");
});
