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

  test.each([
    ['$flags = -4; a { $flags = "$flags -v"; }', "`flags` is defined in terms of itself."],
    ["a { $a = $b; $b = $a; }", "`a` is defined in terms of itself through `$b`."],
    [
      'a { path = "/j/${host.hostname}"; host.hostname = $path; }',
      "`path` is defined in terms of itself through `host.hostname`.",
    ],
  ])("%s is told with its way", (text, what) => {
    const [finding] = analyze(text).findings.filter(({ rule }) => rule === "variable-loop");
    expect(finding.message).toBe(`${what} Use another name for one of them.`);
    expect(finding.notes).toContain(
      "Variables are replaced only after the whole file is read, so this does not add to an earlier value.",
    );
    expect(finding.related.map(({ message }) => message)).toEqual(["it gets its value here"]);
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

  test("the crash is told with what it means, also where nothing stands beside the list", () => {
    const [list] = check('$e = ""; $v = 1, 2; a { x = $e$v; }\n#                             ^^ array-inline', {
      only,
      release: "13.2",
    });
    const [empty] = check("a { $e; x = $e; }\n#           ^^ array-inline", { only, release: "12.4" });
    for (const { notes } of [list, empty])
      expect(notes).toContain("jail(8) ends with signal 11, and no jail of the file starts.");
  });

  test("on FreeBSD 12 a variable that is not set is none without a value, nor one that an include may set", () => {
    check('a { x = "[$e]"; }', { only, release: "12.4" });
    check('.include "more.conf"; a { $e; x = "[$e]"; }', { only, release: "12.4" });
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
    for (const text of ["a { $foo = 1; foo = 2; }", "a { foo = 2; $foo = 1; }"]) {
      const [finding] = analyze(text).findings.filter(({ rule }) => rule === "variable-shadows-parameter");
      expect(finding.notes).toContain("Every parameter can be used as a variable, so the two names are one.");
      const parameter = { start: text.indexOf(" foo") + 1, message: "the parameter of that name" };
      expect(finding.related).toMatchObject([parameter]);
    }
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
    expect(finding.notes).toEqual([]);
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
    const safety = (text: string, release?: string): boolean[] =>
      analyze(text, { release })
        .findings.filter((finding) => finding.rule === "variable-shadows-parameter")
        .flatMap((finding) => finding.fixes().map((fix) => fix.safe));
    expect(safety("$command = x; a { path = /j; persist; }")).toEqual([true]);
    expect(safety("$path = /j; a { path = $path/$name; persist; }")).toEqual([false]);
    expect(safety("$path = /j; a { path = /j; persist; }", "12.4")).toEqual([false]);
  });

  test("where the parameter is made of the variable, other references are the parameter", () => {
    expect(
      fixed('${ip4.addr} = 10.0.0; a { ip4.addr = 10.0.1.1, "${ip4.addr}.2"; $x = ${ip4.addr}; path = /j; persist; }'),
    ).toBe(
      '$jail_ip4_addr = 10.0.0; a { ip4.addr = 10.0.1.1, "${jail_ip4_addr}.2"; $x = ${ip4.addr}; path = /j; persist; }',
    );
  });

  test("the new name is free", () => {
    expect(fixed("$command = x; $jail_command = y; a { persist; }")).toBe(
      "$jail_command_ = x; $jail_command = y; a { persist; }",
    );
  });
});

describe("value-too-large", () => {
  test("says which value grows, and why", () => {
    const doubled = Array.from({ length: 25 }, (_, at) => `$v${at} = "$v${at + 1}$v${at + 1}";`).join(" ");
    const [finding] = analyze(`a { ${doubled} $v25 = long; path = "/j/$v0"; persist; }`).findings.filter(
      ({ rule }) => rule === "value-too-large",
    );
    expect(finding.message).toMatch(/^`\$v\d+` grows beyond all bounds/);
    expect(finding.notes).toContain(
      "Variables that use each other twice double with every step, until jail(8) runs out of memory.",
    );
  });
});

describe("no-prefix-variable", () => {
  const only = ["no-prefix-variable"];

  test("is an error where one of the two is looked up and not found, whichever it is", () => {
    const found = (text: string) => check(text, { only })[0];
    const lost = found("a { $te = 1; $note = 2; path = /j/$te; }\n#            ^^^^^ no-prefix-variable");
    expect([lost.severity, lost.jailSays]).toEqual(["error", 'a: path: variable "te" not found']);
    const other = found("a { $te = 1; $note = 2; path = /j/$note$nope; }\n#            ^^^^^ no-prefix-variable");
    expect([other.severity, other.jailSays]).toEqual(["warning", undefined]);
  });

  test("names the statement that counts as the other one, and says why", () => {
    const text = "a { $te = 1; $note = 2; $te = 3; }";
    const [finding] = check(`${text}\n#            ^^^^^ no-prefix-variable`, { only });
    expect(finding.related).toMatchObject([{ start: text.lastIndexOf("$te"), message: "the other one" }]);
    expect(finding.notes).toEqual([
      "A name with `no` in front is the same name, and the variable is found by the later spelling only.",
    ]);
  });

  test("adds to one by its other name", () => {
    check("a { $te = 1; $note += 2; }\n#            ^^^^^ no-prefix-variable", { only });
  });

  test("is not about a parameter of such a name", () => {
    check("a { node = 1; $de = 2; path = /j/$de; }", { only });
  });
});

describe("name-or-jid-immutable", () => {
  const only = ["name-or-jid-immutable"];
  const fixed = (text: string): string => applyFixes(text, "name-or-jid-immutable");

  test("is told of the one that the block gives", () => {
    check(
      "5 { path = /j; persist; name = b; jid = 7; }\n#                                 ^^^^^^^^ name-or-jid-immutable",
      { only },
    );
  });

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
