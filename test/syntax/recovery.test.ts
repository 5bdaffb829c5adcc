import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { parse, type Statement, type SyntaxTree } from "../../server/src/syntax/index.ts";
import { analyze, applyFixes, type CheckOptions, check, parseFixture } from "../support/fixture.ts";

const syntaxRules = [
  ...["missing-semicolon", "needs-quotes", "non-ascii-token", "brace-unterminated", "string-unterminated"],
  ...["comment-unterminated", "nested-block", "wildcard-syntax", "syntax-error", "include-misuse"],
];

interface Slip {
  /** The broken text with its one mark. */
  readonly text: string;
  /** What the preferred fix makes of it; left out where there is none to be had. */
  readonly fixed?: string;
  /** Blocks and statements as they are read all the same. */
  readonly outline?: string;
  /** Both dialects when left out. */
  readonly releases?: readonly string[];
}

/** One mistake is one finding, at the right place; the preferred fix mends it; the rest keeps its outline. */
function checkSlip({ text, fixed, outline, releases = ["13.2", "current"] }: Slip): void {
  for (const release of releases) {
    const options: CheckOptions = { release, only: syntaxRules };
    const [finding] = check(text, options);
    if (outline !== undefined) expect(outlineOf(analyze(text, options).analysis.tree!)).toBe(outline);
    const preferred = finding.fixes().filter((fix) => fix.preferred);
    expect(preferred.length).toBe(fixed === undefined ? 0 : 1);
    if (fixed === undefined) continue;
    const [wanted] = parseFixture(fixed).files.values();
    expect(applyFixes(text, finding.rule, "preferred", options)).toBe(wanted);
    check(fixed, options);
  }
}

function outlineOf(tree: SyntaxTree): string {
  const show = (statement: Statement): string =>
    statement.kind === "jail" ? `${statement.name}(${statement.statements().map(show).join(" ")})` : statement.name;
  return tree.root.statements().map(show).join(" ");
}

describe("missing-semicolon", () => {
  test.each<[string, Slip]>([
    [
      "between lines, marked behind the value that lacks it",
      {
        text: `
          web {
            mount.fstab = "/etc/fstab.x"
          #                            ^ missing-semicolon
            exec.prestart = "a";
          }
          `,
        fixed: `
          web {
            mount.fstab = "/etc/fstab.x";
            exec.prestart = "a";
          }
          `,
        outline: "web(mount.fstab exec.prestart)",
      },
    ],
    [
      "before a switch in the next line",
      {
        text: `
          web {
            path = /x
          #         ^ missing-semicolon
            persist;
          }
          `,
        fixed: `
          web {
            path = /x;
            persist;
          }
          `,
        outline: "web(path persist)",
      },
    ],
    [
      "behind a switch, before an assignment",
      {
        text: `
          web {
            persist
          #       ^ missing-semicolon
            path = /x;
          }
          `,
        fixed: `
          web {
            persist;
            path = /x;
          }
          `,
      },
    ],
    [
      "before `}`",
      {
        text: `
          a { persist } b { persist; }
          #         ^ missing-semicolon
          `,
        fixed: `
          a { persist; } b { persist; }
          `,
        outline: "a(persist) b(persist)",
      },
    ],
    [
      "before `}` with a value, probe #231",
      {
        text: `
          a { x = 1; }
          b { y = 2 }
          #       ^ missing-semicolon
          c { z = 3; }
          `,
        fixed: `
          a { x = 1; }
          b { y = 2; }
          c { z = 3; }
          `,
        outline: "a(x) b(y) c(z)",
      },
    ],
    [
      "between two statements of one line, when the second is a switch (#105)",
      {
        text: `
          a { path = /x persist; }
          #           ^ missing-semicolon
          `,
        fixed: `
          a { path = /x; persist; }
          `,
        outline: "a(path persist)",
      },
    ],
    [
      "between two assignments of one line",
      {
        text: `
          a { path = /x ip4.addr = 10.0.0.1; }
          #           ^ missing-semicolon
          `,
        fixed: `
          a { path = /x; ip4.addr = 10.0.0.1; }
          `,
      },
    ],
    [
      "at the end of a list",
      {
        text: `
          web {
            exec.start = "/bin/a",
              "/bin/b"
          #          ^ missing-semicolon
            exec.stop = "c";
          }
          `,
        fixed: `
          web {
            exec.start = "/bin/a",
              "/bin/b";
            exec.stop = "c";
          }
          `,
      },
    ],
    [
      "before a block",
      {
        text: `
          path = "/j/$name"
          #               ^ missing-semicolon
          web { persist; }
          `,
        fixed: `
          path = "/j/$name";
          web { persist; }
          `,
        outline: "path web(persist)",
      },
    ],
    [
      "before a block on the same line (#265)",
      {
        text: `
          exec.clean web { path = /x; }
          #        ^ missing-semicolon
          `,
        fixed: `
          exec.clean; web { path = /x; }
          `,
        outline: "exec.clean web(path)",
      },
    ],
    [
      "behind an include and before a block (#265)",
      {
        text: `
          a { x = 1; } .include "d/*.conf" b {}
          #                              ^ missing-semicolon
          `,
        fixed: `
          a { x = 1; } .include "d/*.conf"; b {}
          `,
        outline: "a(x) .include b()",
        releases: ["current"],
      },
    ],
    [
      "when it stands in a comment (M80)",
      {
        text: `
          web {
            path = /x # the root;
          #         ^ missing-semicolon
            persist;
          }
          `,
        fixed: `
          web {
            path = /x; # the root;
            persist;
          }
          `,
      },
    ],
    [
      "when a comment is glued to the value (#101)",
      {
        text: `
          a { x = a# c
          #       ^ missing-semicolon
          b; }
          `,
        fixed: `
          a { x = a;# c
          b; }
          `,
      },
    ],
    [
      "at the end of the file",
      {
        text: `
          $a = 1
          #    ^ missing-semicolon
          `,
        fixed: `
          $a = 1;
          `,
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("each one is a mistake of its own", () => {
    check(
      `
      a { x = 1 }
      #       ^ missing-semicolon
      b { y = 2 }
      #       ^ missing-semicolon
      c { z = 3; }
      `,
      { only: syntaxRules },
    );
  });

  test("lines may end in CR LF", () => {
    const text = "web {\r\n  path = /x\r\n  persist;\r\n}\r\n";
    expect(applyFixes(text, "missing-semicolon")).toBe("web {\r\n  path = /x;\r\n  persist;\r\n}\r\n");
  });
});

describe("needs-quotes", () => {
  test.each<[string, Slip]>([
    [
      "a command",
      {
        text: `
          web {
            exec.start = /bin/sh /etc/rc;
          #              ^^^^^^^^^^^^^^^ needs-quotes
            persist;
          }
          `,
        fixed: `
          web {
            exec.start = "/bin/sh /etc/rc";
            persist;
          }
          `,
        outline: "web(exec.start persist)",
      },
    ],
    [
      "a command without its semicolon",
      {
        text: `
          web {
            exec.start = /bin/sh /etc/rc
          #              ^^^^^^^^^^^^^^^ needs-quotes
            persist;
          }
          `,
        fixed: `
          web {
            exec.start = "/bin/sh /etc/rc";
            persist;
          }
          `,
      },
    ],
    [
      "a command with quotes of its own",
      {
        text: `
          web {
            exec.start = /bin/sh -c "echo \\"hi\\"";
          #              ^^^^^^^^^^^^^^^^^^^^^^^^ needs-quotes
          }
          `,
        fixed: `
          web {
            exec.start = "/bin/sh -c \\"echo \\"hi\\"\\"";
          }
          `,
      },
    ],
    [
      "the short form of a value (#107)",
      {
        text: `
          a { path /x y; }
          #        ^^^^ needs-quotes
          `,
        fixed: `
          a { path "/x y"; }
          `,
      },
    ],
    [
      "an fstab line, comma and all",
      {
        text: `
          a { mount = /a /b nullfs ro,noatime 0 0; persist; }
          #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ needs-quotes
          `,
        fixed: `
          a { mount = "/a /b nullfs ro,noatime 0 0"; persist; }
          `,
        outline: "a(mount persist)",
      },
    ],
    [
      "braces (#126)",
      {
        text: `
          a {
            x = {1};
          #     ^^^ needs-quotes
          }
          `,
        fixed: `
          a {
            x = "{1}";
          }
          `,
      },
    ],
    [
      "`+=` in a word (#87)",
      {
        text: `
          a { x = a+b; w = a+=b; }
          #                ^^^^ needs-quotes
          `,
        fixed: `
          a { x = a+b; w = "a+=b"; }
          `,
      },
    ],
    [
      "`=` in a word",
      {
        text: `
          a { exec.start = A=1 cmd; }
          #                ^^^^^^^ needs-quotes
          `,
        fixed: `
          a { exec.start = "A=1 cmd"; }
          `,
      },
    ],
    [
      "an address of the web (#93)",
      {
        text: `
          a { x = http://h/p#f; }
          #            ^^ needs-quotes
          b { y = 1; }
          `,
        fixed: `
          a { x = "http://h/p#f"; }
          b { y = 1; }
          `,
        outline: "a(x) b(y)",
      },
    ],
    [
      "`#` in a word (#94)",
      {
        text: `
          a { x = a#b;
          #        ^ needs-quotes
            y = 1; }
          `,
        fixed: `
          a { x = "a#b";
            y = 1; }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "`//` in a word without a semicolon (#95)",
      {
        text: `
          a { x = a/b//c
          #          ^^ needs-quotes
            y = 1; }
          `,
        fixed: `
          a { x = "a/b//c";
            y = 1; }
          `,
      },
    ],
    [
      "a comment in the middle of a word (#96)",
      {
        text: `
          a { x = a/*c*/b; }
          #        ^^ needs-quotes
          `,
        fixed: `
          a { x = "a/*c*/b"; }
          `,
      },
    ],
    [
      "a glob that opens a comment (#100)",
      {
        text: `
          a { x = /a/*/b; y = 1; }
          #         ^^ needs-quotes
          b { persist; }
          `,
        fixed: `
          a { x = "/a/*/b"; y = 1; }
          b { persist; }
          `,
        outline: "a(x y) b(persist)",
      },
    ],
    [
      "a command with a glob that opens a comment",
      {
        text: `
          a {
            exec.start = /bin/cp /a/* /b;
          #              ^^^^^^^^^^^^^^^ needs-quotes
            persist;
          }
          `,
        fixed: `
          a {
            exec.start = "/bin/cp /a/* /b";
            persist;
          }
          `,
        outline: "a(exec.start persist)",
      },
    ],
    [
      "the name of a jail of two words (#116)",
      {
        text: `
          a b { persist; }
          ^^^ needs-quotes
          `,
        fixed: `
          "a b" { persist; }
          `,
      },
    ],
    [
      "the name of a jail of two pieces (#117)",
      {
        text: `
          a"b" { persist; }
          ^^^^ needs-quotes
          `,
        fixed: `
          "ab" { persist; }
          `,
        outline: "ab(persist)",
      },
    ],
    [
      "the name of a jail with a slash",
      {
        text: `
          a/b { persist; }
          ^^^ needs-quotes
          `,
        fixed: `
          "a/b" { persist; }
          `,
      },
    ],
    [
      "the name of a parameter of two pieces (#122)",
      {
        text: `
          a { pa"th" = /x; }
          #   ^^^^^^ needs-quotes
          `,
        fixed: `
          a { "path" = /x; }
          `,
        outline: "a(path)",
      },
    ],
    [
      "`$1` as a name (#239)",
      {
        text: `
          a { $1 = x; }
          #   ^^ needs-quotes
          `,
        fixed: `
          a { "$1" = x; }
          `,
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));
});

describe("include-misuse", () => {
  test("an unquoted pattern opens a comment (#254)", () => {
    checkSlip({
      text: `
        .include d/*.conf; a {}
        #         ^^ include-misuse
        b {}
        `,
      fixed: `
        .include "d/*.conf"; a {}
        b {}
        `,
      outline: ".include a() b()",
      releases: ["current"],
    });
  });
});

describe("non-ascii-token", () => {
  test.each<[string, Slip]>([
    [
      "typographic quotes (#132)",
      {
        text: `
          a { x = “1”; y = 2; }
          #       ^^^ non-ascii-token
          `,
        fixed: `
          a { x = "1"; y = 2; }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "half of them",
      {
        text: `
          a { x = “1 2"; y = 2; }
          #       ^^^^^ non-ascii-token
          `,
        fixed: `
          a { x = "1 2"; y = 2; }
          `,
      },
    ],
    [
      "a full-width blank (#131)",
      {
        text: `
          a { x = 1;　y = 2; }
          #         ^ non-ascii-token
          `,
        fixed: `
          a { x = 1; y = 2; }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "a full-width blank before a block",
      {
        text: `
          a { persist; }
          　b { persist; }
          ^ non-ascii-token
          `,
        fixed: `
          a { persist; }
           b { persist; }
          `,
        outline: "a(persist) b(persist)",
      },
    ],
    [
      "a word (#128)",
      {
        text: `
          日本 { persist; }
          ^^ non-ascii-token
          `,
        fixed: `
          "日本" { persist; }
          `,
        outline: "日本(persist)",
      },
    ],
    [
      "letters in a path",
      {
        text: `
          a { path = /jäils/x; persist; }
          #          ^^^^^^^^ non-ascii-token
          `,
        fixed: `
          a { path = "/jäils/x"; persist; }
          `,
      },
    ],
    [
      "a note between blocks (#129)",
      {
        text: `
          a { persist; }
          日本語 の 説明
          ^^^^^^^^ non-ascii-token
          b { persist; }
          `,
        fixed: `
          a { persist; }
          # 日本語 の 説明
          b { persist; }
          `,
        outline: "a(persist) b(persist)",
      },
    ],
    [
      "a note in a block",
      {
        text: `
          a {
            日本語
            ^^^ non-ascii-token
            persist;
          }
          `,
        fixed: `
          a {
            # 日本語
            persist;
          }
          `,
        outline: "a(persist)",
      },
    ],
    [
      "a byte order mark",
      {
        text: "\uFEFFweb { persist; }\n^ non-ascii-token",
        fixed: "web { persist; }",
        outline: "web(persist)",
      },
    ],
    [
      "CR LF where it cannot be read (#125)",
      {
        text: "a { x = 1;\r\n#         ^ non-ascii-token\n y = 2;\r\n}\r\n",
        fixed: "a { x = 1;\n y = 2;\n}\n",
        outline: "a(x y)",
        releases: ["13.2"],
      },
    ],
    ["NUL", { text: "a { x = 1;\0 }\n          ^ non-ascii-token", fixed: "a { x = 1; }" }],
    [
      "a control character in a word",
      { text: "a { x = b\u0001c; }\n        ^^^ non-ascii-token", fixed: "a { x = bc; }" },
    ],
    ["a form feed", { text: "a {\f persist; }\n   ^ non-ascii-token", fixed: "a {  persist; }" }],
  ])("%s", (_, slip) => checkSlip(slip));

  test("says what is lost where jail(8) silently stops reading", () => {
    const [finding] = check(`
      web { path = /x; persist; }
      データ
      ^^^ non-ascii-token
      db { path = /y; persist; }
      dns { path = /z; persist; }
      `);
    expect(finding.message).toContain("the 2 jails from here on (`db`, `dns`) do not exist for jail(8)");
    expect(finding.jailSays).toBeUndefined();
  });

  test("a byte order mark hides all jails", () => {
    const [finding] = check("\uFEFFweb { path = /x; persist; }\n^ non-ascii-token");
    expect(finding.message).toContain("the jail `web` does not exist");
  });
});

describe("brace-unterminated", () => {
  test.each<[string, Slip]>([
    [
      "at the end of the file (#110)",
      {
        text: `
          a { path = /x;
          #            ^ brace-unterminated
          `,
        fixed: `
          a { path = /x;
          }
          `,
        outline: "a(path)",
      },
    ],
    [
      "before the next block, told by the indentation (#232)",
      {
        text: `
          a {
            x = 1;
            y = 2; # the last
          #      ^ brace-unterminated

          # the next
          b {
            z = 1;
          }
          c { w = 1; }
          `,
        fixed: `
          a {
            x = 1;
            y = 2; # the last
          }

          # the next
          b {
            z = 1;
          }
          c { w = 1; }
          `,
        outline: "a(x y) b(z) c(w)",
      },
    ],
    [
      "one too many (#111)",
      {
        text: `
          a { path = /x; } }
          #                ^ brace-unterminated
          b { persist; }
          `,
        fixed: `
          a { path = /x; }
          b { persist; }
          `,
        outline: "a(path) b(persist)",
      },
    ],
    [
      "one too many inside, told by the indentation",
      {
        text: `
          a {
            x = 1;
            }
            ^ brace-unterminated
            y = 2;
          }
          b { persist; }
          `,
        fixed: `
          a {
            x = 1;
            y = 2;
          }
          b { persist; }
          `,
        outline: "a(x y) b(persist)",
      },
    ],
    [
      "no brace that opens (#109)",
      {
        text: `
          a path = /x; }
          ^ brace-unterminated
          b { persist; }
          `,
        fixed: `
          a { path = /x; }
          b { persist; }
          `,
        outline: "a(path) b(persist)",
      },
    ],
    [
      "no brace that opens, over several lines",
      {
        text: `
          a
          ^ brace-unterminated
            path = /x;
            persist;
          }
          b { persist; }
          `,
        fixed: `
          a {
            path = /x;
            persist;
          }
          b { persist; }
          `,
        outline: "a(path persist) b(persist)",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));
});

describe("string-unterminated", () => {
  test.each<[string, Slip]>([
    [
      "in the middle of a file, which keeps the rest (#228)",
      {
        text: `
          a {
            x = "1;
          #     ^^ string-unterminated
            y = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
            y = "2";
          }
          b { z = "3"; }
          `,
        outline: "a(x y) b(z)",
      },
    ],
    [
      "in the last line of a block",
      {
        text: `
          a {
            x = "1;
          #     ^^ string-unterminated
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
          }
          b { z = "3"; }
          `,
        outline: "a(x) b(z)",
      },
    ],
    [
      "in a block of one line (#89)",
      {
        text: `
          a { x = a"b; }
          #        ^^ string-unterminated
          b { z = "3"; }
          `,
        fixed: `
          a { x = a"b"; }
          b { z = "3"; }
          `,
        outline: "a(x) b(z)",
      },
    ],
    [
      "without its semicolon",
      {
        text: `
          a {
            x = "1
          #     ^^ string-unterminated
            exec.start = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
            exec.start = "2";
          }
          b { z = "3"; }
          `,
        outline: "a(x exec.start) b(z)",
      },
    ],
    [
      "when the quote that opens is missing",
      {
        text: `
          a {
            x = 1";
          #      ^ string-unterminated
            y = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
            y = "2";
          }
          b { z = "3"; }
          `,
        outline: "a(x y) b(z)",
      },
    ],
    [
      "when the quote that opens a command is missing",
      {
        text: `
          a {
            exec.start = /bin/sh /etc/rc";
          #                             ^ string-unterminated
            y = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            exec.start = "/bin/sh /etc/rc";
            y = "2";
          }
          b { z = "3"; }
          `,
      },
    ],
    [
      "an apostrophe (#90)",
      {
        text: `
          a { x = it's; }
          #         ^^ string-unterminated
          b { y = 'z'; }
          `,
        fixed: `
          a { x = "it's"; }
          b { y = 'z'; }
          `,
        outline: "a(x) b(y)",
      },
    ],
    [
      "a backslash before the quote that closes",
      {
        text: `
          a {
            x = "foo\\";
          #     ^^^^^^ string-unterminated
            y = "bar";
          }
          `,
        fixed: `
          a {
            x = "foo";
            y = "bar";
          }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "a typographic quote at the end",
      {
        text: `
          a {
            x = "foo”;
          #     ^^^^^ string-unterminated
            y = "bar";
          }
          `,
        fixed: `
          a {
            x = "foo";
            y = "bar";
          }
          `,
      },
    ],
    [
      "a variable in quotes (#66)",
      {
        text: `
          a { x = "\${name"; y = 1; }
          #        ^^^^^^ string-unterminated
          `,
        fixed: `
          a { x = "\${name}"; y = 1; }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "a variable in quotes with others behind it",
      {
        text: `
          a { x = "\${id/$name \${b}"; y = 1; }
          #        ^^^^ string-unterminated
          `,
        fixed: `
          a { x = "\${id}/$name \${b}"; y = 1; }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "a variable that takes the rest of the file for its name (#67)",
      {
        text: `
          a { x = \${name; }
          #       ^^^^^^ string-unterminated
          b { persist; }
          `,
        fixed: `
          a { x = \${name}; }
          b { persist; }
          `,
        outline: "a(x) b(persist)",
      },
    ],
    [
      "a variable on its line (#229)",
      {
        text: `
          a {
            x = \${open;
          #     ^^^^^^ string-unterminated
            y = 1;
          }
          `,
        fixed: `
          a {
            x = \${open};
            y = 1;
          }
          `,
        outline: "a(x y)",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("a long string of a shell script is left alone when something else is wrong", () => {
    checkSlip({
      text: `
        a {
          x = "
            for i in 1 2; do
              y=1;
            done;
          ";
          z = 1
        #     ^ missing-semicolon
        }
        `,
      fixed: `
        a {
          x = "
            for i in 1 2; do
              y=1;
            done;
          ";
          z = 1;
        }
        `,
      outline: "a(x z)",
    });
  });
});

describe("comment-unterminated", () => {
  test.each<[string, Slip]>([
    [
      "behind a block (#99)",
      {
        text: `
          a { x = 1; } /* open
          #            ^^ comment-unterminated
          b { y = 1; }
          `,
        fixed: `
          a { x = 1; } /* open */
          b { y = 1; }
          `,
        outline: "a(x) b(y)",
      },
    ],
    [
      "inside a block (#230)",
      {
        text: `
          a {
            x = 1;
            /* open
            ^^ comment-unterminated
            y = 1;
          }
          `,
        fixed: `
          a {
            x = 1;
            /* open */
            y = 1;
          }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "of several lines",
      {
        text: `
          /* one
          ^^ comment-unterminated
           * two
           * three
          a { x = 1; }
          `,
        fixed: `
          /* one
           * two
           * three */
          a { x = 1; }
          `,
        outline: "a(x)",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));
});

describe("nested-block", () => {
  const releases = ["12.0", "13.2"];
  test.each<[string, Slip]>([
    [
      "on one line (#114)",
      {
        text: `
          a { x = 1; b { x = 2; } y = 3; }
          #          ^ nested-block
          `,
        fixed: `
          a { x = 1; y = 3; }
          a.b { x = 2; }
          `,
        outline: "a(x b(x) y)",
        releases,
      },
    ],
    [
      "with its indentation",
      {
        text: `
          a {
            x = 1;
            b {
            ^ nested-block
              exec.start = "one",
                "two";
            }
          }
          c { y = 1; }
          `,
        fixed: `
          a {
            x = 1;
          }
          a.b {
            exec.start = "one",
              "two";
          }
          c { y = 1; }
          `,
        releases,
      },
    ],
    [
      "in a wildcard (#207)",
      {
        text: `
          * { b { y = 1; } } a {}
          #   ^ nested-block
          `,
        fixed: `
          * { }
          "*.b" { y = 1; } a {}
          `,
        releases,
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("is read by FreeBSD 14", () => {
    check("a { x = 1; b { x = 2; } y = 3; }", { release: "14.0", only: syntaxRules });
  });

  test("blocks in blocks in blocks are moved one after the other", () => {
    const text = "a { b { c { x = 1; } } }\n";
    const fixed = applyFixes(text, "nested-block", "preferred", { release: "13.2" });
    expect(fixed).toBe("a { }\na.b { }\na.b.c { x = 1; }\n");
  });
});

describe("wildcard-syntax", () => {
  test.each<[string, Slip]>([
    [
      "a last part (#137)",
      {
        text: `
          foo.* { x = 1; } foo.bar {}
          ^^^^^ wildcard-syntax
          `,
        fixed: `
          "foo.*" { x = 1; } foo.bar {}
          `,
        outline: "foo.*(x) foo.bar()",
      },
    ],
    [
      "a first part (#138)",
      {
        text: `
          *.db { x = 1; } a.db {}
          ^^^^ wildcard-syntax
          `,
        fixed: `
          "*.db" { x = 1; } a.db {}
          `,
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("`a*` is the name of one jail, quoted or not (#139, #201)", () => {
    check(
      `
      a* { persist; }
      ^^ wildcard-syntax
      `,
      { only: syntaxRules },
    );
    const [finding] = check(
      `
      "a*" { persist; }
      ^^^^ wildcard-syntax
      `,
      { only: syntaxRules },
    );
    expect(finding.severity).toBe("warning");
  });
});

describe("syntax-error", () => {
  test.each<[string, Slip]>([
    [
      "`=` twice (#191)",
      {
        text: `
          a { x = = 1; } b { y = 2; }
          #       ^ syntax-error
          `,
        fixed: `
          a { x = 1; } b { y = 2; }
          `,
        outline: "a(x) b(y)",
      },
    ],
    [
      "a comma before `;` (#5)",
      {
        text: `
          a { x = 1,; y = 2; }
          #        ^ syntax-error
          `,
        fixed: `
          a { x = 1; y = 2; }
          `,
      },
    ],
    [
      "a comma before `}` (#192)",
      {
        text: `
          a { x = 1, }
          #        ^ syntax-error
          `,
        fixed: `
          a { x = 1; }
          `,
      },
    ],
    [
      "a comma at the end of a line, and the next statement",
      {
        text: `
          a {
            exec.start = "1",
          #                 ^ syntax-error
            exec.stop = "2";
          }
          `,
        fixed: `
          a {
            exec.start = "1";
            exec.stop = "2";
          }
          `,
        outline: "a(exec.start exec.stop)",
      },
    ],
    [
      "a comma first (#6)",
      {
        text: `
          a { x = ,1; }
          #       ^ syntax-error
          `,
        fixed: `
          a { x = 1; }
          `,
      },
    ],
    [
      "no value (#108)",
      {
        text: `
          a { path = ; persist; }
          #        ^ syntax-error
          `,
        fixed: `
          a { path; persist; }
          `,
        outline: "a(path persist)",
      },
    ],
    [
      "no value behind `+=` (#29)",
      {
        text: `
          a { exec.start = "x"; exec.start +=; }
          #                                ^^ syntax-error
          `,
        fixed: `
          a { exec.start = "x"; exec.start; }
          `,
      },
    ],
    [
      "two strings on one line (#85)",
      {
        text: `
          a { x = "a" "b"; }
          #         ^ syntax-error
          `,
        fixed: `
          a { x = "a", "b"; }
          `,
      },
    ],
    [
      "strings on lines of their own",
      {
        text: `
          a {
            exec.start = "1",
              "2"
          #     ^ syntax-error
              "3",
              "4";
          }
          `,
        fixed: `
          a {
            exec.start = "1",
              "2",
              "3",
              "4";
          }
          `,
      },
    ],
    [
      "a sign for a statement (#188, #189)",
      {
        text: `
          a { = ; persist; }
          #   ^ syntax-error
          `,
        fixed: `
          a {  persist; }
          `,
        outline: "a(persist)",
      },
    ],
    [
      "a sign and words",
      {
        text: `
          a { = 1; persist; }
          #   ^ syntax-error
          `,
        outline: "a(persist)",
      },
    ],
    [
      "a block without a name (#193)",
      {
        text: `
          { persist; } b { persist; }
          ^ syntax-error
          `,
        outline: "(persist) b(persist)",
      },
    ],
    [
      "a variable as the name of a jail (#118)",
      {
        text: `
          $x { persist; }
          ^^ syntax-error
          `,
        outline: "$x(persist)",
      },
    ],
    [
      "a backslash in the name of a jail (M94)",
      {
        text: `
          a\\b { persist; }
          ^^^ syntax-error
          `,
        fixed: `
          ab { persist; }
          `,
      },
    ],
    [
      "a backslash that was to continue a line",
      {
        text: `
          a {
            exec.start = \\
          #              ^ syntax-error
              "1";
          }
          `,
        fixed: `
          a {
            exec.start =
              "1";
          }
          `,
      },
    ],
    [
      "words that were wrapped out of a comment (M80)",
      {
        text: `
          # a long comment about the
          services
          ^^^^^^^^ syntax-error
          web { persist; }
          `,
        fixed: `
          # a long comment about the
          # services
          web { persist; }
          `,
        outline: "web(persist)",
      },
    ],
    [
      "a sentence",
      {
        text: `
          these are the jails
          ^^^^^^^^^^^^^^^^^^^ syntax-error
          web { persist; }
          `,
        fixed: `
          # these are the jails
          web { persist; }
          `,
      },
    ],
    [
      "the end of a comment that is none",
      {
        text: `
          web { persist; */ }
          #              ^^ syntax-error
          `,
        fixed: `
          web { persist; }
          `,
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));
});

describe("what jail(8) says first stands with the finding that it is about", () => {
  test.each([
    ["a {\n persist\n}", "/etc/jail.conf line 3: }: syntax error"],
    ["a { path = /x; ", "/etc/jail.conf: unexpected EOF"],
    ["a {\n x = “1”;\n}", "/etc/jail.conf line 2: \udce2: syntax error"],
    ["a { x = 1 }\nb { y = 2 }", "/etc/jail.conf line 1: }: syntax error"],
  ])("%j", (text, message) => {
    const { findings } = analyze(text);
    const said = findings.filter((finding) => finding.jailSays && syntaxRules.includes(finding.rule));
    expect(said.map((finding) => finding.jailSays)).toEqual([message]);
  });
});

describe("any sign that is missing in a good file is one finding, and the rest keeps its outline", () => {
  const texts = ["1-first", "2-starts-but-panics", "3-final"].map((name) => {
    return [name, readFileSync(`${import.meta.dirname}/../../examples/${name}.jail.conf`, "utf8")] as const;
  });
  const jailsOf = (tree: SyntaxTree): string[] =>
    tree.root.statements().flatMap((statement) => (statement.kind === "jail" ? [statement.name] : []));

  test.each(texts)("%s", (_, text) => {
    for (const dialect of ["12", "current"] satisfies Dialect[]) {
      const jails = jailsOf(parse(text, dialect));
      let slips = 0;
      for (let offset = 0; offset < text.length; offset++) {
        if (!';{}"='.includes(text[offset])) continue;
        const broken = text.slice(0, offset) + text.slice(offset + 1);
        const tree = parse(broken, dialect);
        // Some are allowed to be missing: `name value;` is a statement as well.
        if (!tree.rejection) continue;
        slips++;
        const where = `without \`${text[offset]}\` at ${offset}`;
        expect(tree.problems.length, where).toBe(1);
        expect(jailsOf(tree), where).toEqual(jails);
        const [problem] = tree.problems;
        expect(Math.abs(lineOf(broken, problem.start) - lineOf(broken, offset)), where).toBeLessThanOrEqual(2);
        const fix = problem.fixes.find((candidate) => candidate.preferred);
        if (!fix) continue;
        let fixed = broken;
        for (const edit of [...fix.edits].reverse())
          fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
        expect(parse(fixed, dialect).problems, where).toEqual([]);
      }
      expect(slips).toBeGreaterThan(80);
    }
  });

  const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
});

test("FIXME: a command with a `;` in it that lacks its first quote is taken apart at the `;`", () => {
  const { findings } = analyze('a { exec.start = for i in 1 2; do echo x; done"; persist; }\n');
  const rules = findings.filter((finding) => syntaxRules.includes(finding.rule)).map((finding) => finding.rule);
  expect(rules.length).toBeGreaterThan(1);
});
