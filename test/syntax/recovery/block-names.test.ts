import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../../support/fixture.ts";
import { checkSlip, type Slip, syntaxRules } from "./slip.ts";

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
    const [unquoted] = check(
      `
      a* { persist; }
      ^^ wildcard-syntax
      `,
      { only: syntaxRules },
    );
    expect(unquoted.message).toBe("`a*` is the name of one jail: only a whole part between dots can be a `*`.");
    expect(unquoted.fixes().filter((fix) => fix.safe)).toEqual([]);
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
