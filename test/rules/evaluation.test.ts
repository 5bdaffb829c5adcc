import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

describe("variable-loop", () => {
  const only = ["variable-loop"];

  test.each([
    ["of one", 'a { $a = "$a"; }\n#         ^^ variable-loop'],
    ["of two (#49)", "a { $a = $b; $b = $a; x = $a; }\n#                 ^^ variable-loop"],
    [
      "by way of a parameter",
      'a { path = "/j/${host.hostname}"; host.hostname = $path; }\n#                                                 ^^^^^ variable-loop',
    ],
  ])("%s", (_, text) => {
    const [finding] = check(text, { only });
    expect(finding.jailSays).toMatch(/^a: .*: variable loop$/);
  });

  test("a clash of names on FreeBSD 12 is not called a loop (#244)", () => {
    check(
      `
      $path = /j;
      ^^^^^ variable-shadows-parameter
      a { path = $path/$name; }
      `,
      { only: ["variable-loop", "variable-shadows-parameter"], release: "12.0" },
    );
  });
});

describe("array-inline", () => {
  const only = ["array-inline"];

  test("in a longer string (#31, #43)", () => {
    check(
      `
      a { $v = 1, 2; x = "n$v"; exec.start = "echo \${ip4.addr}"; ip4.addr = 10.0.0.1, 10.0.0.2; }
      #                    ^^ array-inline
      #                                            ^^^^^^^^^^^ array-inline
      `,
      { only },
    );
  });

  test.each(["12.0", "13.2", "14.0", "14.2"])("alone it crashes jail(8) of FreeBSD %s (#30, #196, #197)", (release) => {
    check(
      `
      $v = 1, 2;
      a { ip4.addr = $v; x = $v, 3; }
      #              ^^ array-inline
      #                      ^^ array-inline
      `,
      { only, release },
    );
  });

  test("alone it is right on the newest", () => {
    check("$v = 10.0.0.1, 10.0.0.2; a { ip4.addr = $v; }", { only });
  });
});

describe("variable-shadows-parameter", () => {
  const only = ["variable-shadows-parameter"];
  const fixed = (text: string, release?: string): string =>
    applyFixes(text, "variable-shadows-parameter", "preferred", { release });

  test("a name that jail(8) knows, set or not (#243, #54)", () => {
    check(
      `
      $command = x;
      ^^^^^^^^ variable-shadows-parameter
      a { exec.start = "$command"; }
      b { $path = "/v"; path = /p; }
      #   ^^^^^ variable-shadows-parameter
      `,
      { only },
    );
  });

  test("an unknown name that is both, in either order (#55, #56)", () => {
    check(
      `
      a { $foo = 1; foo = 2; }
      #   ^^^^ variable-shadows-parameter
      b { bar = 2; $bar = 1; }
      #            ^^^^ variable-shadows-parameter
      `,
      { only },
    );
  });

  test("what FreeBSD 12 says nothing about it reports where a parameter is lost", () => {
    const text = `
      $command = x;
      a { exec.start = "$command"; }
      b { $path = "/v"; path = /p; }
      #   ^^^^^ variable-shadows-parameter
      `;
    const [finding] = check(text, { only, release: "12.4" });
    expect(finding.jailSays).toBeUndefined();
    expect(finding.message).toContain("drops the parameter");
  });

  test("the fix renames it in all files, with its references", () => {
    const text = `//- /etc/jail.conf
$interface = em0;
.include "jails/*.conf";
//- /etc/jails/a.conf
a { ip4.addr = "$interface|10.0.0.1", "\${interface}|10.0.0.2"; $interface = em1; exec.start = '$interface'; }
`;
    expect(fixed(text)).toBe(`//- /etc/jail.conf
$jail_interface = em0;
.include "jails/*.conf";
//- /etc/jails/a.conf
a { ip4.addr = "$jail_interface|10.0.0.1", "\${jail_interface}|10.0.0.2"; $jail_interface = em1; exec.start = '$interface'; }
`);
  });

  test("the fix is safe only where a reference cannot mean the parameter", () => {
    const safety = (text: string): boolean[] =>
      analyze(text)
        .findings.filter((finding) => finding.rule === "variable-shadows-parameter")
        .flatMap((finding) => finding.fixes().map((fix) => fix.safe));
    expect(safety("$command = x; a { path = /j; persist; }")).toEqual([true]);
    expect(safety("$path = /j; a { path = $path/$name; persist; }")).toEqual([false]);
  });

  test("the new name is free", () => {
    expect(fixed("$command = x; $jail_command = y; a { persist; }")).toBe(
      "$jail_command_ = x; $jail_command = y; a { persist; }",
    );
  });
});

describe("name-or-jid-immutable", () => {
  const only = ["name-or-jid-immutable"];
  const fixed = (text: string): string => applyFixes(text, "name-or-jid-immutable");

  test.each(["12.0", "current"])("on %s (#142, #144, #146, #204)", (release) => {
    check(
      `
      * { name = z; }
      #   ^^^^^^^^^ name-or-jid-immutable
      a { name = b; }
      #   ^^^^^^^^^ name-or-jid-immutable
      b { jid = 7; jid = 8; }
      #            ^^^^^^^^ name-or-jid-immutable
      5 { jid = 6; }
      #   ^^^^^^^^ name-or-jid-immutable
      c { jid = 9; }
      `,
      { only, release },
    );
    check("6 { name = web; }", { only, release });
  });

  test("FreeBSD 12 and 13 print it and go on, so nothing fails there", () => {
    const severities = (release: string): string[] =>
      check("a { name = b; path = /j; persist; }\n#   ^^^^^^^^^ name-or-jid-immutable", { only, release }).map(
        ({ severity }) => severity,
      );
    expect(severities("12.4")).toEqual(["warning"]);
    expect(severities("13.5")).toEqual(["warning"]);
    expect(severities("14.0")).toEqual(["error"]);
  });

  test.each([
    ["a comment within the statement", "a {\n  name /* ours */ = b;\n}\n", "a {\n  /* ours */\n}\n"],
    ["one up to the end of its line", "a {\n  name = # ours\n    b; persist;\n}\n", "a {\n  # ours\n persist;\n}\n"],
  ])("%s stays", (_, text, expected) => {
    expect(fixed(text)).toBe(expected);
  });

  test("a global name that a numbered block needs is not taken away from it", () => {
    const text = "name = web; 5 { persist; } a { persist; }";
    const [finding] = check(`${text}\n^^^^^^^^^^^ name-or-jid-immutable`, { only });
    expect(finding.fixes()).toEqual([]);
    expect(fixed("name = web; a { persist; } b { persist; }")).toBe("a { persist; } b { persist; }");
  });

  test("says what jail(8) of the release says", () => {
    const says = (release: string): string | undefined =>
      analyze("a { name = b; persist; }", { release }).findings.find((finding) => finding.rule === only[0])?.jailSays;
    expect(says("12.0")).toBe('a: cannot redefine variable "name".');
    expect(says("14.0")).toBe('a: cannot redefine parameter "name".');
  });

  test.each([
    ["a { name = b; persist; }", "a { persist; }"],
    ["a { persist; name = b; }", "a { persist; }"],
    ["a {\n  persist;\n  name = b;\n}\n", "a {\n  persist;\n}\n"],
    ["a {\r\n  name = b;\r\n  persist;\r\n}\r\n", "a {\r\n  persist;\r\n}\r\n"],
    ["a {\n  name = b; # the name\n}\n", "a {\n  # the name\n}\n"],
    ["a {\n  persist; name = b;\n}\n", "a {\n  persist;\n}\n"],
  ])("the fix removes the statement and nothing else: %j", (text, expected) => {
    expect(fixed(text)).toBe(expected);
  });
});

describe("duplicate-jail", () => {
  const only = ["duplicate-jail"];

  test("in one file and across files, also by a dotted name", () => {
    const [first] = check(
      `
      a { persist; }
      b { persist; }
      .include "more.conf";
      a { persist; }
      ^ duplicate-jail
      c { d { persist; } }
      c.d { persist; }
      ^^^ duplicate-jail
      //- /etc/more.conf
      "b" { persist; }
      ^^^ duplicate-jail
      `,
      { only },
    );
    expect(first.jails).toEqual(["a"]);
    expect(first.related.length).toBe(1);
  });
});

describe("depend", () => {
  const only = ["depend-undefined", "depend-self", "depend-loop", "quoted-comma-list"];

  test("names that nobody defines, at the value", () => {
    const findings = check(
      `
      a { depend = b, "nope"; }
      #                ^^^^ depend-undefined
      b { depend = "*"; }
      #             ^ depend-undefined
      `,
      { only },
    );
    expect(findings.map((finding) => finding.severity)).toEqual(["warning", "error"]);
    expect(findings[0].jailSays).toBe('a: depends on undefined jail "nope"');
  });

  test("a value that is put together is shown where it is, another where the variable is set", () => {
    check(
      `
      $base = db;
      #       ^^ depend-undefined
      a { depend = "x$base"; }
      #             ^^^^^^ depend-undefined
      b { depend = $base; }
      `,
      { only },
    );
  });

  test("a list in one string is reported by quoted-comma-list alone", () => {
    check(
      `
      a { } b { }
      c { depend = "a,b"; }
      #            ^^^^^ quoted-comma-list
      `,
      { only },
    );
  });

  test("the nearest name is offered, never as a safe fix", () => {
    const text = "web { depend = datbase; }\ndatabase { persist; }\n";
    const [finding] = check(text.replace("}\n", "}\n#              ^^^^^^^ depend-undefined\n"), { only });
    expect(finding.message).toContain("Did you mean `database`?");
    expect(finding.fixes().every(({ safe }) => !safe)).toBe(true);
    expect(applyFixes(text, "depend-undefined")).toBe("web { depend = database; }\ndatabase { persist; }\n");
  });

  test("a jail is not told to depend on itself", () => {
    const [finding] = check("web { depend = wb; }\n#              ^^ depend-undefined", { only });
    expect(finding.fixes()).toEqual([]);
  });

  test("a file of jail.conf.d read alone may get it from its root", () => {
    const [finding] = check(
      `
      //- /etc/jail.conf.d/web.conf
      web { depend = db; }
      #              ^^ depend-undefined
      `,
      { only },
    );
    expect(finding.severity).toBe("info");
  });

  test("itself", () => {
    check(
      `
      depend = dns;
      #        ^^^ depend-self
      dns { persist; }
      web { persist; }
      `,
      { only },
    );
  });

  test("a circle is reported once, at its first jail", () => {
    const [finding] = check(
      `
      x { depend = c; }
      #            ^ depend-loop
      a { depend = b; }
      b { depend = x, c; }
      c { depend = a; }
      `,
      { only },
    );
    expect(finding.jails).toEqual(["x", "a", "b", "c"]);
    expect(finding.related.length).toBe(4);
    expect(finding.jailSays).toBe("x: dependency loop");
    expect(finding.message).toContain("Circular dependency: x → c → a → b → x.");
  });

  test("two circles are two", () => {
    check(
      `
      a { depend = b; }
      #            ^ depend-loop
      b { depend = a; }
      c { depend = d; }
      #            ^ depend-loop
      d { depend = c; }
      `,
      { only },
    );
  });
});
