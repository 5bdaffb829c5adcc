import { describe, expect, test } from "vitest";
import { analyze } from "../../support/fixture.ts";
import { checkSlip, type Slip, syntaxRules } from "./slip.ts";

describe("comment-unterminated", () => {
  test.each<[string, Slip]>([
    [
      "after a block (#99)",
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

test.each([
  ["after a closing quote", 'a { b c d; path = "/x"/* a\n b */, y; }\n'],
  ["over lines that begin with a `*`", "a { b c d; path = /x/* a\n * b\n */, y; }\n"],
])("a comment %s is one, whatever is wrong elsewhere", (_, text) => {
  const rules = analyze(text).findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => syntaxRules.includes(rule))).toEqual(["needs-quotes"]);
});

test("after an escaped blank a comment is one", () => {
  const { findings } = analyze("web { path = /j; persist; }\na { t \\ # why\n}\n");
  expect(findings.filter(({ rule }) => syntaxRules.includes(rule)).map(({ rule }) => rule)).toEqual([
    "missing-semicolon",
  ]);
});
