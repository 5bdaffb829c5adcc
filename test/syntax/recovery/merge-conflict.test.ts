import { describe, expect, test } from "vitest";
import { analyze } from "../../support/fixture.ts";
import { checkSlip, type Slip } from "./slip.ts";

describe("syntax-error: what a merge left", () => {
  test.each<[string, Slip]>([
    [
      "among the parameters of a jail: the first side is read",
      {
        text: `
          a { w = 0;
          <<<<<<< HEAD
          ^^^^^^^^^^^^ syntax-error
            x = 1;
          =======
            y = 1;
          >>>>>>> feature
            z = 2;
          }
          `,
        outline: "a(w x z)",
      },
    ],
    [
      "with what both sides had before",
      {
        text: `
          <<<<<<<
          ^^^^^^^ syntax-error
          a { x = 1; }
          ||||||| 1234567
          b { x = 1;
          =======
          c { x = 1; }
          >>>>>>> it's "another"
          d { x = 1; }
          `,
        outline: "a(x) d(x)",
      },
    ],
    [
      "where the first side is empty, and lines end in CR LF",
      {
        text: "a { x = 1;\r\n<<<<<<< HEAD\r\n^^^^^^^^^^^^ syntax-error\r\n=======\r\n  y = ';\r\n>>>>>>> b\r\n}\r\n",
        releases: ["current"],
        outline: "a(x)",
      },
    ],
    [
      "in the middle of a statement",
      {
        text: `
          a { x = 1,
          <<<<<<< HEAD
          ^^^^^^^^^^^^ syntax-error
              2;
          =======
              3;
          >>>>>>> b
          }
          `,
        outline: "a(x)",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("each that is left is told", () => {
    const conflict = "<<<<<<< HEAD\npath = /a;\n=======\npath = /b;\n>>>>>>> b\n";
    const { findings } = analyze(conflict + conflict, {});
    expect(findings.filter(({ rule }) => rule === "syntax-error").map(({ start }) => start)).toEqual([
      0,
      conflict.length,
    ]);
  });

  test("lines with signs that are none of a merge are no reason to pass over anything", () => {
    const { findings } = analyze("<<<<<<< HEAD\na { x = 1; }\n>>>>>>> b\n", {});
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ message }) => message.includes("merge"))).toEqual([]);
  });

  test("nothing of the second side is told", () => {
    const text = "a { persist; path = /;\n<<<<<<< HEAD\n  x = 1;\n=======\n  x = 2; y z = ;\n>>>>>>> b\n}\n";
    const { findings } = analyze(text, {});
    expect(findings.filter(({ start }) => start > text.indexOf("====="))).toEqual([]);
  });

  test("no fix of a value that a merge goes through takes a side away", () => {
    const text = "a { x = b c\n<<<<<<< HEAD\n  d;\n=======\n  e;\n>>>>>>> b\n}\n";
    const { findings } = analyze(text, {});
    for (const finding of findings)
      for (const { edits } of finding.fixes())
        expect(edits.every(({ start, end }) => !text.slice(start, end).includes("<<<"))).toBe(true);
  });
});
