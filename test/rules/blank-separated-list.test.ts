import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const level = { level: "warning" } as const;

describe("addresses", () => {
  test("only the first of several in one string is the jail's", () => {
    const [bare] = check(
      `
      a { path = /a; persist; ip4.addr = "10.0.0.1 10.0.0.2"; }
      #                                   ^^^^^^^^^^^^^^^^^ blank-separated-list
      b { path = /b; persist; ip4.addr = "10.0.0.3/24 10.0.0.4/24"; }
      #                                   ^^^^^^^^^^^^^^^^^^^^^^^ blank-separated-list
      c { path = /c; persist; ip6.addr = "fd00::1 fd00::2 fd00::3"; }
      #                                   ^^^^^^^^^^^^^^^^^^^^^^^ blank-separated-list
      d { path = /d; persist; ip4.addr = " 10.0.0.5 10.0.0.6"; }
      #                                   ^^^^^^^^^^^^^^^^^^ blank-separated-list
    `,
      level,
    );
    expect(bare.message).toContain("`10.0.0.1`");
  });

  test("with an interface ifconfig refuses the second one, which is told once", () => {
    const findings = check(
      `
      a { path = /a; persist; ip4.addr = "em0|10.0.0.5/24 em0|10.0.0.6/24"; }
      #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blank-separated-list
      b { path = /b; persist; ip4.addr = "em0|10.0.0.7/24 10.0.0.8/24"; }
      #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ blank-separated-list
      c { path = /c; persist; interface = em0; ip6.addr = "fd00::5/64 fd00::6/64"; }
      #                                                    ^^^^^^^^^^^^^^^^^^^^^ blank-separated-list
      d { path = /d; persist; ip4.addr = "em0|10.0.0.9 10.0.0.10"; }
      #                                   ^^^^^^^^^^^^^^^^^^^^^^ blank-separated-list
    `,
    );
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "error", "error", "error"]);
    expect(findings[0].message).toContain("rolled back");
    expect(findings[3].message).not.toContain("rolled back");
  });

  test("a line break separates as little; it is told once", () => {
    const text = 'a { path = /a; persist; ip4.addr = "10.0.0.1\n  10.0.0.2"; }\n';
    const findings = analyze(text).findings;
    expect(findings.map(({ rule }) => rule)).toEqual(["blank-separated-list"]);
    expect(applyFixes(text, "blank-separated-list")).toBe(
      'a { path = /a; persist; ip4.addr = "10.0.0.1", "10.0.0.2"; }\n',
    );
  });

  test("the fix keeps the interface for all", () => {
    const text = 'a { path = /a; persist; ip4.addr = "em0|10.0.0.7/24 10.0.0.8/24"; }\n';
    expect(applyFixes(text, "blank-separated-list")).toBe(
      'a { path = /a; persist; ip4.addr = "em0|10.0.0.7/24", "em0|10.0.0.8/24"; }\n',
    );
    const variables = '$a = 10.0.0.1; $b = 10.0.0.2; a { path = /a; persist; ip4.addr = "$a $b"; }\n';
    expect(applyFixes(variables, "blank-separated-list")).toBe(variables.replace('"$a $b"', '"$a", "$b"'));
  });

  test("words for ifconfig are none", () => {
    check(
      `
      a { path = /a; persist; ip4.addr = "em0|10.0.0.5/24 vhid 1", "em0|10.0.0.6/24 broadcast 10.0.0.255"; }
      # Both ends of a link, which the interface may have.
      b { path = /b; persist; ip4.addr = "tun0|10.1.0.1 10.1.0.2", "wan|10.2.0.1 10.2.0.2"; }
    `,
    );
  });
});

test("jails and interfaces: one name with a blank in it, told where it is looked for", () => {
  const text =
    'web { path = /w; persist; depend = "db mail"; } db { path = /d; persist; } mail { path = /m; persist; }\n';
  const [finding] = analyze(text).findings;
  expect(finding.rule).toBe("depend-undefined");
  expect(finding.message).toContain("one name");
  expect(applyFixes(text, "depend-undefined")).toBe(text.replace('"db mail"', '"db", "mail"'));
});

test("datasets and fstabs: names could have blanks in them, these hardly do", () => {
  const text = `
    a { path = /a; persist; zfs.dataset = "tank/a tank/b"; }
    #                                      ^^^^^^^^^^^^^ blank-separated-list
    b { path = /b; persist; mount.fstab = "/etc/fstab.a /etc/fstab.b"; }
    #                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ blank-separated-list
    c { path = /c; persist; zfs.dataset = "tank/my data"; mount.fstab = "/etc/my fstab"; }
  `;
  const findings = check(text, level);
  expect(findings.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  expect(findings[0].fixes().map(({ title, safe }) => [title, safe])).toEqual([
    ["Write each as a value of its own", false],
  ]);
});

test("what becomes of the value is told, whatever else goes wrong before", () => {
  const messages = (statements: string): string[] =>
    analyze(`web { path = /j; persist; ${statements} }`).findings.flatMap(({ rule, message }) =>
      rule === "blank-separated-list" ? message.replace(/^.*`\. /, "") : [],
    );
  const first = "The jail gets `10.0.0.4` only.";
  const refused = "ifconfig refuses the rest, and the start is rolled back.";
  const [with24, bare] = ['ip4.addr = "10.0.0.4/24 10.0.0.5/24";', 'ip4.addr = "10.0.0.4 10.0.0.5";'];
  expect(messages(`exec.prepare = "ifconfig em0 10.0.0.999"; ${with24}`)).toEqual([first]);
  expect(messages(`exec.prepare = "ifconfig epair1 create; ifconfig epair1 up"; ${bare}`)).toEqual([first]);
  expect(
    messages(`${with24.replace("= ", '= "em0|10.0.0.1 em0|10.0.0.2", ')} ip6.addr = "2001:db8::1 2001:db8::2";`),
  ).toEqual([refused, first, "The jail gets `2001:db8::1` only."]);
  expect(messages(bare.replace(" 10.0.0.5", "\t10.0.0.5"))).toEqual(["The jail will not start."]);
});
