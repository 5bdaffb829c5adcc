import { describe, expect, test } from "vitest";
import { check } from "../../support/fixture.ts";
import { checkSlip, type Slip } from "./slip.ts";

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
    expect(finding.message).toContain("jail(8) stops here: `db` and 1 more do not exist for it.");
    expect(finding.jailSays).toBeUndefined();
  });

  test("what hides no jail only ends the file, and inside a block jail(8) says so itself", () => {
    const [atEnd] = check("web { path = /x; persist; }\n日本\n^^ non-ascii-token\nexec.clean;\n");
    expect(atEnd.message).toMatch(/ jail\(8\) stops reading here, without a message\.$/);
    const [inBlock] = check("web { path = “/x”; persist; }\n             ^^^^ non-ascii-token\ndb { persist; }\n", {
      only: ["non-ascii-token"],
    });
    expect(inBlock.message).not.toContain("stops");
  });

  test("a byte order mark hides all jails", () => {
    const [finding] = check("\uFEFFweb { path = /x; persist; }\n^ non-ascii-token");
    expect(finding.message).toContain("jail(8) stops here: `web` does not exist for it.");
  });
});
