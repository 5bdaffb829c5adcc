import { describe, expect, it } from "vitest";
import { foldingRanges } from "../../../server/src/features/navigation/index.ts";
import { featureContext } from "../../../server/src/features/shared/context.ts";
import { definitionsAt, outlineOf } from "../../support/editor.ts";
import { analyze } from "../../support/fixture.ts";

describe("outline", () => {
  it("shows blocks, statements and lists as one entry", () => {
    const text = `
      exec.clean;
      $gateway = "10.0.0.1";
      .include "d/*.conf";
      * { persist; }
      web {
        exec.start = "a";
        exec.start += "b", "c";
        path = "/jails/web";
        inner { persist; }
      }
    `;
    expect(outlineOf(text)).toBe(
      [
        "parameter exec.clean",
        'variable $gateway "10.0.0.1"',
        'include .include "d/*.conf"',
        "wildcard *",
        "  parameter persist",
        "jail web",
        "  parameter exec.start 3 values",
        '  parameter path "/jails/web"',
        "  jail inner",
        "    parameter persist",
        "",
      ].join("\n"),
    );
  });

  it("survives what is not finished", () => {
    expect(outlineOf("web {\n  path = /x\n  persist;\n\ndb {\n  vnet;\n}\n")).toContain("jail db");
  });
});

describe("folding", () => {
  it("folds blocks and comments", () => {
    const { workspace, fixture } = analyze("# a\n# b\nweb {\n  persist;\n}\n/* c\n d */\n");
    const context = featureContext(workspace, fixture.path);
    expect(context && foldingRanges(context)).toEqual([
      { startLine: 2, endLine: 3, kind: "block" },
      { startLine: 0, endLine: 1, kind: "comment" },
      { startLine: 5, endLine: 6, kind: "comment" },
    ]);
  });
});

describe("definition", () => {
  it.each([
    ["$v = 1;\nweb {\n  path = /j/$$0v;\n}\n", ["/etc/jail.conf:1"]],
    ["$v = 1;\nweb {\n  $v = 2;\n  path = /j/${v$0};\n}\n", ["/etc/jail.conf:3"]],
    ["web { depend = d$0b; }\ndb {}\n", ["/etc/jail.conf:2"]],
    ['.include "$0b.conf";\n//- /etc/b.conf\npersist;\n', ["/etc/b.conf:1"]],
    ["web { per$0sist; }", ["/etc/jail.conf:1"]],
    ["* { persist; }\nweb {\n  per$0sist = 0;\n  $x = 1;\n}\n", ["/etc/jail.conf:3"]],
    ["# $0", []],
  ])("of %j", (text, expected) => expect(definitionsAt(text)).toEqual(expected));
});
