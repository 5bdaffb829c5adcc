import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["undefined-variable"];
const fixed = (text: string, release?: string): string =>
  applyFixes(text, "undefined-variable", "preferred", { release });

describe("what was meant by", () => {
  test.each([
    ["a slip", '$bridge = b; a { exec.start = "x $bridg"; }', '$bridge = b; a { exec.start = "x $bridge"; }'],
    ["a slip in braces", '$bridge = b; a { x = "${bridg}"; }', '$bridge = b; a { x = "$bridge"; }'],
    ["a parameter", 'a { ip4.addr = 10.0.0.1; x = "${ip4.adr}"; }', 'a { ip4.addr = 10.0.0.1; x = "${ip4.addr}"; }'],
    ["a name that goes on", "a { $id = 5; x = epair$id_a; }", "a { $id = 5; x = epair${id}_a; }"],
    ["the longest such name", "a { $i = 1; $i_d = 5; x = $i_d_a; }", "a { $i = 1; $i_d = 5; x = ${i_d}_a; }"],
    [
      "a dotted name",
      'a { host.hostname = h; x = "/$host.hostname/y"; }',
      'a { host.hostname = h; x = "/${host.hostname}/y"; }',
    ],
    [
      "a dotted name without quotes",
      "a { host.hostname = h; x = $host.hostname; }",
      "a { host.hostname = h; x = ${host.hostname}; }",
    ],
    [
      "a variable of a loop",
      'a { exec.start = "for f in a b; do $f; done"; }',
      'a { exec.start = "for f in a b; do \\$f; done"; }',
    ],
    ["a variable of the shell", 'a { exec.start = "n=1; echo $n"; }', 'a { exec.start = "n=1; echo \\$n"; }'],
    [
      "a variable that was read",
      'a { exec.start = "read l; echo ${l}"; }',
      'a { exec.start = "read l; echo \\${l}"; }',
    ],
    [
      "a variable of the environment",
      'a { exec.start = "echo $HOME $PATH"; }',
      'a { exec.start = "echo \\$HOME \\$PATH"; }',
    ],
  ])("%s", (_, wrong, right) => {
    expect(fixed(wrong)).toBe(right);
    expect(analyze(right).findings.filter((finding) => finding.rule === "undefined-variable")).toEqual([]);
  });

  test.each([
    ["a name that differs in a digit", "a { $if1 = em0; x = $if2; }"],
    ["a name that nothing is near to", "a { x = $nowhere; }"],
    ["a name that two are near to is not safe", "a { $abcdef = 1; x = $abcdefgh; }"],
    ["a parameter that is not set", 'a { x = "$host.hostname"; }'],
    ["empty braces", 'a { x = "${}"; }'],
  ])("%s has no safe fix", (_, text) => {
    const findings = analyze(text).findings.filter((finding) => finding.rule === "undefined-variable");
    expect(findings.length).toBe(1);
    expect(findings[0].fixes().filter((fix) => fix.safe && fix.edits[0].text.includes("host"))).toEqual([]);
  });

  test("with two names near, and with a prefix near as well, the fix is not safe", () => {
    for (const text of ["a { $bridge1x = 1; $bridge1y = 2; x = $bridge1z; }", "a { $id = 1; $id_b = 2; x = $id_a; }"]) {
      const [finding] = analyze(text).findings.filter((candidate) => candidate.rule === "undefined-variable");
      expect(finding.fixes().every((fix) => !fix.safe)).toBe(true);
    }
  });
});

describe("a finding", () => {
  test("is at the reference and names the jails that lack the variable, once", () => {
    const [finding] = check(
      `
      path = "/jails/$zone/$name";
      #              ^^^^^ undefined-variable
      a { persist; }
      b { $zone = z; persist; }
      c { persist; }
      d { persist; }
      e { persist; }
      f { persist; }
      `,
      { only },
    );
    expect(finding.jails).toEqual(["a", "c", "d", "e", "f"]);
    expect(finding.message).toContain("(in a, c and 3 more)");
    expect(finding.jailSays).toBe('a: path: variable "zone" not found');
  });

  test("is reported once, not again by the rules that judge values", () => {
    check(
      `
      a { path = /j; persist = $nope; ip4.addr = "$nope"; securelevel = "1$nope"; }
      #                        ^^^^^ undefined-variable
      #                                           ^^^^^ undefined-variable
      #                                                                   ^^^^^ undefined-variable
      `,
      { level: "info" },
    );
  });

  test("what depends on a bad value has none of its own", () => {
    check(
      `
      a { $x = $nope; y = $x; z = $x; }
      #        ^^^^^ undefined-variable
      `,
      { only },
    );
  });

  test("tells of a `no` that makes two variables one (#208)", () => {
    const [finding] = check(
      `
      $node = n1;
      $de = x;
      a { path = /$node; }
      #           ^^^^^ undefined-variable
      `,
      { only },
    );
    expect(finding.message).toContain("`$node` and `$de` for one variable");
  });

  test("knows `$jid` and, in a block with a number, `$name` (#143, #147)", () => {
    check(
      `
      a { x = $jid; }
      #       ^^^^ undefined-variable
      `,
      { only },
    );
    check(
      `
      5 { x = $name; }
      #       ^^^^^ undefined-variable
      `,
      { only, release: "13.2" },
    );
    check("5 { x = $name; }", { only });
  });

  test("tells of a variable without a value, which crashes older releases (#52, #53)", () => {
    check(
      `
      a { $e; x = "[$e]"; }
      #             ^^ undefined-variable
      `,
      { only: ["undefined-variable", "array-inline"] },
    );
    check(
      `
      a { $e; x = "[$e]"; }
      #             ^^ array-inline
      `,
      { only: ["undefined-variable", "array-inline"], release: "12.0" },
    );
  });
});

describe("silent", () => {
  test("where what is missing may stand in a file that could not be read", () => {
    check('.include "/usr/local/etc/common.conf"; a { path = $root/$name; depend = db; }', {
      only: ["undefined-variable", "depend-undefined"],
    });
  });

  test("where an include that the release does not know was to bring it", () => {
    check('.include "common.conf"; a { path = $root/$name; depend = db; }', {
      only: ["undefined-variable", "depend-undefined"],
      release: "13.2",
    });
  });

  test("in a fragment, and in a file that is judged from the one that includes it", () => {
    check('path = "$root/$name";', { level: "hint" });
    check(
      `
      $root = /jails;
      .include "jails/*.conf";
      //- /etc/jails/a.conf
      a { path = "$root/$name"; persist; }
      `,
      { only },
    );
  });

  test("finds it across files", () => {
    check(
      `
      $rot = /jails;
      .include "jails/*.conf";
      //- /etc/jails/a.conf
      a { path = "$root/$name"; persist; }
      #           ^^^^^ undefined-variable
      `,
      { only },
    );
  });
});
