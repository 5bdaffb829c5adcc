import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../../support/fixture.ts";
import { checkSlip, type Slip, syntaxRules } from "./slip.ts";

describe("signs that look like those of jail.conf(5) stand for them", () => {
  test.each<[string, Slip]>([
    [
      "a semicolon",
      {
        text: `
          web { exec.clean； persist; }
          #               ^ non-ascii-token
          `,
        fixed: `
          web { exec.clean; persist; }
          `,
        outline: "web(exec.clean persist)",
      },
    ],
    [
      "an equal sign",
      {
        text: `
          web { path ＝ /x; }
          #          ^ non-ascii-token
          `,
        fixed: `
          web { path = /x; }
          `,
        outline: "web(path)",
      },
    ],
    [
      "a comma",
      {
        text: `
          web { depend = a，b; }
          #               ^ non-ascii-token
          `,
        fixed: `
          web { depend = a,b; }
          `,
        outline: "web(depend)",
      },
    ],
    [
      "`+=`",
      {
        text: `
          web { exec.start ＋＝ /x; }
          #                ^^ non-ascii-token
          `,
        fixed: `
          web { exec.start += /x; }
          `,
        outline: "web(exec.start)",
      },
    ],
    [
      "`+=`, half of it",
      {
        text: `
          web { exec.start +＝ /x; }
          #                ^^ non-ascii-token
          `,
        fixed: `
          web { exec.start += /x; }
          `,
        outline: "web(exec.start)",
      },
    ],
    [
      "a brace that opens",
      {
        text: `
          web ｛ persist; }
          #   ^ non-ascii-token
          `,
        fixed: `
          web { persist; }
          `,
        outline: "web(persist)",
      },
    ],
    [
      "a brace that closes",
      {
        text: `
          web { persist; ｝ db { persist; }
          #              ^ non-ascii-token
          `,
        fixed: `
          web { persist; } db { persist; }
          `,
        outline: "web(persist) db(persist)",
      },
    ],
    [
      "the sign of a comment",
      {
        text: `
          web { persist; }
          ＃ it's { a } note;
          ^ non-ascii-token
          db { persist; }
          `,
        fixed: `
          web { persist; }
          # it's { a } note;
          db { persist; }
          `,
        outline: "web(persist) db(persist)",
      },
    ],
    [
      "a dollar sign",
      {
        text: `
          web { path = /j/＄{name}; }
          #               ^ non-ascii-token
          `,
        fixed: `
          web { path = /j/\${name}; }
          `,
        outline: "web(path)",
      },
    ],
    [
      "quotes",
      {
        text: `
          web { path = ＂/x＂; }
          #            ^^^^ non-ascii-token
          `,
        fixed: `
          web { path = "/x"; }
          `,
        outline: "web(path)",
      },
    ],
    [
      "corner brackets for quotes",
      {
        text: `
          web { path = 「/x」; }
          #            ^^^^ non-ascii-token
          `,
        fixed: `
          web { path = "/x"; }
          `,
        outline: "web(path)",
      },
    ],
    [
      "letters, digits and slashes of a word",
      {
        text: `
          web { path = ／jails／ｗｅｂ１; }
          #            ^^^^^^^^^^^ non-ascii-token
          `,
        fixed: `
          web { path = /jails/web1; }
          `,
        outline: "web(path)",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("a file of nothing else keeps its jails and statements", () => {
    const text = "ｗｅｂ　｛\n　ｐａｔｈ　＝　＂/x＂；\n　ｄｅｐｅｎｄ＝ａ，ｂ；\n｝\n";
    expect(applyFixes(text, "non-ascii-token")).toBe('web {\n path = "/x";\n depend=a,b;\n}\n');
  });

  test("in quotes and comments they are text", () => {
    check("web { path = \"／；｛｝＝\"; persist; } # ＃；｛｝\n/* ； */ db { path = '；'; persist; }", {
      only: syntaxRules,
    });
  });

  test("no setting is lost, and none is commented out", () => {
    for (const sign of "；＝｛｝，＋＃＄：／＂＇＠！（）") {
      for (const text of [
        `web { exec.clean${sign} path = /x; }`,
        `web ${sign} path = /x; persist; }\ndb { persist; }`,
      ]) {
        const { findings } = analyze(text);
        for (const finding of findings.filter(({ rule }) => syntaxRules.includes(rule))) {
          for (const fix of finding.fixes()) {
            if (fix.safe) expect(fix.edits.every((edit) => !edit.text.includes("#") || sign === "＃")).toBe(true);
          }
        }
      }
    }
  });
});
