import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../../support/fixture.ts";
import { checkSlip, type Slip, syntaxRules } from "./slip.ts";

describe("what other languages write is told, and mended as a guess", () => {
  const statement = (written: string, mark: string, fixed: string): Slip => ({
    text: `
      web {
        path ${written} "/jails/web";
      #      ${mark} syntax-error
        persist;
      }
      `,
    fixed: `
      web {
        path ${fixed} "/jails/web";
        persist;
      }
      `,
    outline: "web(path persist)",
    guess: true,
  });

  test.each<[string, Slip]>([
    ["a colon", statement(":", "^", "=")],
    ["a colon with `=`", statement(":=", "^^", "=")],
    ["two equal signs", statement("==", "^^", "=")],
    ["an arrow", statement("=>", "^^", "=")],
    ["a thin arrow", statement("->", "^^", "=")],
    ["an arrow to the left", statement("<-", "^^", "=")],
    ["a question mark with `=`", statement("?=", "^^", "=")],
    [
      "a colon between a variable and its value",
      {
        text: `
          $id : 7;
          #   ^ syntax-error
          `,
        fixed: `
          $id = 7;
          `,
        outline: "id",
        guess: true,
      },
    ],
    [
      "a colon after a name in quotes",
      {
        text: `
          web { "path": "/jails/web"; persist; }
          #           ^ syntax-error
          `,
        fixed: `
          web { "path" = "/jails/web"; persist; }
          `,
        outline: "web(path persist)",
        guess: true,
      },
    ],
    [
      "a comment of an INI file",
      {
        text: `
          ; the web server
          ^^^^^^^^^^^^^^^^ syntax-error
          web {
            persist;
          }
          `,
        fixed: `
          # the web server
          web {
            persist;
          }
          `,
        outline: "web(persist)",
        guess: true,
      },
    ],
    [
      "a comment of an INI file in a block",
      {
        text: `
          web {
            ; it's an old setting, "quoted"
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ syntax-error
            persist;
          }
          `,
        fixed: `
          web {
            # it's an old setting, "quoted"
            persist;
          }
          `,
        outline: "web(persist)",
        guess: true,
      },
    ],
    [
      "a setting that such a comment takes out",
      {
        text: `
          web {
            persist;
            ;path = /jails/web
            ^^^^^^^^^^^^^^^^^^ syntax-error
          }
          `,
        fixed: `
          web {
            persist;
            #path = /jails/web
          }
          `,
        outline: "web(persist)",
        guess: true,
      },
    ],
    [
      "`jail` before the name",
      {
        text: `
          jail web {
          ^^^^ syntax-error
            persist;
          }
          `,
        fixed: `
          web {
            persist;
          }
          `,
        outline: "web(persist)",
        guess: true,
      },
    ],
    [
      "`=` before the brace",
      {
        text: `
          web = {
          #   ^ syntax-error
            persist;
          }
          `,
        fixed: `
          web {
            persist;
          }
          `,
        outline: "web(persist)",
        guess: true,
      },
    ],
    [
      "a colon before the brace",
      {
        text: `
          web : { path = /x; persist; }
          #   ^ syntax-error
          `,
        fixed: `
          web { path = /x; persist; }
          `,
        outline: "web(path persist)",
        guess: true,
      },
    ],
    [
      "`set` before an assignment",
      {
        text: `
          web {
            set path = /jails/web;
            ^^^ syntax-error
            persist;
          }
          `,
        fixed: `
          web {
            path = /jails/web;
            persist;
          }
          `,
        outline: "web(path persist)",
        guess: true,
      },
    ],
    [
      "a section of an INI file",
      {
        text: `
          db { persist; }
          [web]
          ^^^^^ syntax-error
          path = /jails/web;
          `,
        outline: "db(persist) path",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test.each(["cd /x; ./run", "./a; ./run", "./a; b; ./run"])("also when a `;` stands between them: %s", (script) => {
    checkSlip({
      text: `
        web {
          exec.start = "/bin/sh -c "${script}"";
        #              ${"^".repeat(script.length + 15)} needs-quotes
          persist;
        }
        `,
      fixed: `
        web {
          exec.start = "/bin/sh -c \\"${script}\\"";
          persist;
        }
        `,
      guess: true,
    });
  });

  test("comments of an INI file follow each other", () => {
    const text = "; one\n; two = 2\nweb {\n  ; three\n  ; four\n  persist;\n}\n";
    const { findings } = analyze(text);
    const slips = findings.filter(({ rule }) => syntaxRules.includes(rule));
    expect(slips.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      Array(4).fill("syntax-error: `;` starts no comment. Write `#`."),
    );
    expect(applyFixes(text, "syntax-error")).toBe("# one\n# two = 2\nweb {\n  # three\n  # four\n  persist;\n}\n");
  });

  test.each([
    ["a word with a colon", "web { path = /x; host.hostname a:b; persist; }"],
    ["an empty statement before another", "web { path = /x; ; persist; }\n; db { path = /y; persist; }"],
    ["semicolons at the beginning of lines", "web { path = /x\n ; persist\n ; }"],
    ["comments of C", "// web\nweb { path = /x; persist; }"],
    ["a name with a colon", "web: { path = /x; persist; }"],
    ["a value without `=`", "web { path /x; persist; }"],
    ["a jail that is called jail", "jail { path = /x; persist; }"],
  ])("%s is right as it is", (_, text) => {
    check(text, { only: syntaxRules });
  });

  test("the quotes inside of a string are escaped, not those around it", () => {
    checkSlip({
      text: `
        web {
          exec.start = "/bin/sh -c "echo hi"";
        #              ^^^^^^^^^^^^^^^^^^^^^^ needs-quotes
          persist;
        }
        `,
      fixed: `
        web {
          exec.start = "/bin/sh -c \\"echo hi\\"";
          persist;
        }
        `,
      outline: "web(exec.start persist)",
      guess: true,
    });
  });

  test("each slip of a statement is told", () => {
    check(
      `
      web {
        path := /jails/web
      #                  ^ missing-semicolon
      #      ^^ syntax-error
        persist;
      }
      `,
      { only: syntaxRules },
    );
  });

  test("what looks like JSON is one slip for each colon and each comma", () => {
    const text = `
      web {
        "path": "/jails/web",
      #                     ^ syntax-error
      #       ^ syntax-error
        "persist": true,
      #                ^ syntax-error
      #          ^ syntax-error
      }
      `;
    check(text, { only: [...syntaxRules, "no-persist", "path-missing-or-relative"] });
  });

  test("no value gets a sign of the slip into it", () => {
    for (const text of [
      'web { path : "/jails/web"; }',
      'web { path := "/jails/web"; }',
      "jail web { persist; }",
      "; a note\nweb { persist; }",
      'web { exec.start = "/bin/sh -c "echo hi""; }',
    ]) {
      const { findings } = analyze(text);
      const fixes = findings.flatMap((finding) => (syntaxRules.includes(finding.rule) ? finding.fixes() : []));
      expect(fixes.filter((fix) => fix.safe)).toEqual([]);
      expect(fixes.length).toBeGreaterThan(0);
    }
  });
});
