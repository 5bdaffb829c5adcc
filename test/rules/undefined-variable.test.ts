import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["undefined-variable"];
const fixed = (text: string, release?: string): string =>
  applyFixes(text, "undefined-variable", "preferred", { release });

describe("what was meant by", () => {
  test.each([
    ["a slip", '$bridge = b; a { exec.start = "x $bridg"; }', '$bridge = b; a { exec.start = "x $bridge"; }'],
    ["a slip in braces", '$bridge = b; a { x = "${bridg}"; }', '$bridge = b; a { x = "${bridge}"; }'],
    ["a slip with text after", 'a { $id = 7; x = "epair${idd}b"; }', 'a { $id = 7; x = "epair${id}b"; }'],
    ["a slip with text after it, in a word", "a { $idx = 7; x = e${idy}b; }", "a { $idx = 7; x = e${idx}b; }"],
    ["a name in braces that goes on", 'a { $id = 5; x = "e${id_a}b"; }', 'a { $id = 5; x = "e${id}_ab"; }'],
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
    ["the variable that gets it", "a { $bridge = $nobridge; persist; }", "$nobridge"],
    ["the parameter that gets it", 'a { path = "/j/$pat"; persist; }', "$pat"],
    ["one that has its value from it", 'a { $bridge = "${lane}0"; $lan = $bridge; persist; }', "${lane}"],
    ["the beginning of its name", 'a { $bridge = "$bridge_lan"; persist; }', "$bridge_lan"],
  ])("never %s, which would be a loop", (_, text, name) => {
    const [finding] = analyze(text).findings.filter((each) => each.rule === "undefined-variable");
    expect(finding.message).toBe(`\`${name}\` is not defined. Define it, or write \`\\$\` if the shell is meant.`);
    expect(finding.fixes()).toEqual([]);
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
  test("is only an information in a file of jail.conf.d that is read alone", () => {
    const [finding] = check(
      `
      //- /etc/jail.conf.d/web.conf
      web { path = "$root/web"; persist; }
      #             ^^^^^ undefined-variable
      `,
      { only },
    );
    expect(finding.severity).toBe("info");
  });

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
     #^^^^^ no-prefix-variable
      $de = x;
      a { path = /$node; }
      `,
      { only: [...only, "no-prefix-variable"] },
    );
    expect(finding.severity).toBe("error");
    expect(finding.message).toContain("`$node` and `$de` are one variable");
  });

  test("one variable under two names: the one with `no` in front can be renamed, wherever it is used", () => {
    const fixed = applyFixes(
      "web { $node = x; $de = y; path = /j/$node; host.hostname = ${node}.example.org; persist; }\n",
      "no-prefix-variable",
    );
    expect(fixed).toBe(
      "web { $jail_node = x; $de = y; path = /j/$jail_node; host.hostname = ${jail_node}.example.org; persist; }\n",
    );
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

describe("a statement that other jails share", () => {
  const text = `vnet.interface = "$epair";
vnet; persist; path = "/jails/$name";
web { $epair = epair1b; }
db { $epari = epair2b; }
`;

  test("stays as it is: the jail that fails gets its variable's name mended", () => {
    const [finding] = check(text.replace('$epair";\n', '$epair";\n#                 ^^^^^^ undefined-variable\n'), {
      only,
    });
    expect(finding.jails).toEqual(["db"]);
    expect(finding.message).toContain("Did you mean `$epari`?");
    expect(fixed(text)).toBe(text.replace("$epari", "$epair"));
  });

  test.each([
    ["the name is used where it is set", text.replace("epair2b;", "epair2b; host.hostname = $epari;")],
    ["nothing like it is set", text.replace("$epari", "$other")],
    ["what is set is for other jails, too", `$epari = epair2b;\n${text.replace("$epari = epair2b;", "")}`],
  ])("has no fix where %s", (_, other) => {
    expect(fixed(other)).toBe(other);
  });

  test("is mended where no jail can use it", () => {
    expect(fixed('path = "/j/$zoen"; a { $zone = 1; persist; } b { $zone = 2; persist; }')).toBe(
      'path = "/j/$zone"; a { $zone = 1; persist; } b { $zone = 2; persist; }',
    );
  });
});

describe("a backslash for the shell", () => {
  test("is not written where the brace after it would open a block", () => {
    const [finding] = check("a { exec.start = echo${HOME}; }\n#                    ^^^^^^^ undefined-variable", {
      only,
    });
    expect(finding.fixes()).toEqual([]);
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

test("a variable that is set only under the name that is the same for jail(8) is told where it is used", () => {
  check(
    `
    $node = n1;
    web {
      exec.prestop = "/usr/bin/true $de";
    #                               ^^^ undefined-variable
    }
    `,
    { only },
  );
});
