import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const configuration = JSON.parse(readFileSync("language-configuration.json", "utf8")) as {
  readonly wordPattern: string;
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText?: string;
    readonly previousLineText?: string;
    readonly action: { readonly appendText?: string; readonly removeText?: number };
  }[];
  readonly autoClosingPairs: readonly {
    readonly open: string;
    readonly close: string;
    readonly notIn?: readonly string[];
  }[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
};

describe("a word", () => {
  it.each([
    ["exec.start += a;", ["exec.start", "a"]],
    ["epair${id}1b", ["epair", "${id}", "1b"]],
    ["${host.hostname}", ["${host.hostname}"]],
    ["/jails/$name/x", ["jails", "$name", "x"]],
    ['.include "a";', [".include", "a"]],
    ["mweb01-php {", ["mweb01-php"]],
  ])("of %j is taken whole", (text, words) => {
    expect(text.match(new RegExp(configuration.wordPattern, "g"))).toEqual(words);
  });
});

describe("a line break", () => {
  const matches = (pattern: string | undefined, text: string): boolean =>
    pattern === undefined || RegExp(pattern).test(text);
  const actionAt = (before: string, after: string, previous: string) =>
    configuration.onEnterRules.find(
      ({ beforeText, afterText, previousLineText }) =>
        matches(beforeText, before) && matches(afterText, after) && matches(previousLineText, previous),
    )?.action;
  const appended = (before: string, after: string): string | undefined => actionAt(before, after, "")?.appendText;

  // It would stay there when no more is to be added; completion offers it first (completion/statements.test.ts).
  it("after a list begins no line that adds to it", () => {
    for (const line of ['  exec.start = "a";', '  exec.start += "b";', "mount += a;"])
      expect(appended(line, "")).toBeUndefined();
  });

  it.each([
    ["  # one ", "two", "# "],
    ["// one ", "two", "// "],
    ["# one", "", undefined],
    ["persist;", "# one", undefined],
  ])("between %j and %j", (before, after, expected) => expect(appended(before, after)).toBe(expected));

  it.each([
    ["  /* one", "   * two", { indent: "none", appendText: "* " }],
    ["   * one", "   * two", { indent: "none", appendText: "* " }],
    ["/* one", " *", { indent: "none", appendText: "* " }],
    ["   * one", "   * two */", { indent: "none", removeText: 1 }],
    ["   * one", "   */", { indent: "none", removeText: 1 }],
    ["    one", "    */", undefined],
    ["  * { persist; }", "  * { vnet; }", undefined],
    ["  * { persist; }", "  * ", undefined],
    ["  /* one */", "  * ", undefined],
    ["  mount = /a/*/b;", "  * ", undefined],
  ])("in the lines of a comment, after %j and %j", (previous, before, expected) => {
    expect(actionAt(before, "", previous)).toEqual(expected);
  });
});

/**
 * Completion writes `exec.start = "";` with the cursor in the quotes. VS Code types over what ends a pair, and it has no other way
 * to be told of `;`: this pair begins with a character that nobody types.
 */
it("a quote and a `;` that are there already are typed over", () => {
  const closing = configuration.autoClosingPairs.filter(({ close }) => close === '"' || close === ";");
  expect(closing).toEqual([
    { open: '"', close: '"', notIn: ["string", "comment"] },
    { open: "\u0001", close: ";" },
  ]);
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(contributes.configurationDefaults["[jailconf]"]).toMatchObject({ "editor.autoClosingOvertype": "always" });
});

it("regions fold", () => {
  const { start, end } = configuration.folding.markers;
  expect("  # region web").toMatch(new RegExp(start));
  expect("# endregion").toMatch(new RegExp(end));
});
