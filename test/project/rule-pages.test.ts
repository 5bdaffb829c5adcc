import { describe, expect, test } from "vitest";
import { pageFaults, parseRulePage, type RulePage, withoutMarks } from "../../scripts/lib/rule-pages.mjs";

/** A page with these blocks, each with its fences. */
function parse(...blocks: readonly string[]): Omit<RulePage, "topic"> {
  const text = ["# no-persist", "Nothing would keep the jail.", ...blocks].join("\n\n");
  return parseRulePage(`${text}\n`, { id: "no-persist", path: "no-persist.md" });
}

const block = (words: string, text: string): string => `\`\`\`${words}\n${text}\n\`\`\``;
const right = block("jail.conf right", "web { }");

describe("the page of a rule", () => {
  test("has a summary, and blocks that know their release", () => {
    const page = parse(block("jail.conf wrong release=12.0", "web { }\n^^^ no-persist"), right);
    expect(page.summary).toBe("Nothing would keep the jail.");
    expect(page.examples).toMatchObject([{ wrong: "web { }\n^^^ no-persist\n", right: "web { }\n", release: "12.0" }]);
    expect(withoutMarks(page.examples[0].wrong)).toBe("web { }\n");
  });

  test("says what makes the right text", () => {
    const wrong = block("jail.conf wrong", "web { }\n^^^ no-persist");
    const rights = ["right", "right offered", "right by-hand"].map((words) => block(`jail.conf ${words}`, "web { }"));
    const { examples } = parse(...rights.flatMap((each) => [wrong, each]));
    expect(examples.map(({ mended }) => mended)).toEqual(["preferred", "offered", "by-hand"]);
  });

  test("writes what cannot stand in Markdown in one way, and marks what it is written as", () => {
    const written = [
      "ab<U+3000>c;<U+000D>",
      "# ^^^^^^^^ no-persist",
      "<U+0061 × 3><U+0000>",
      "^^^^^^^^^^^^ no-persist",
    ];
    const { examples } = parse(block("jail.conf wrong escaped", written.join("\n")), right);
    expect(examples[0].wrong).toBe("ab\u3000c;\r\n  ^ no-persist\naaa\0\n^^^ no-persist\n");
  });

  test("holds text as it is where a block does not say that it is escaped", () => {
    const { blocks } = parse(block("jail.conf silent", "a<U+0000>b"));
    expect(blocks[0].fixture).toBe("a<U+0000>b\n");
  });

  test.each([
    ["a block of another language", [block("sh", "true")], 'no-persist.md:5: "```sh" is not run'],
    ["a block without a word", [block("jail.conf", "a;")], "after jail.conf stands one of wrong, right, silent"],
    ["a word that means nothing", [block("jail.conf silent quiet", "a;")], '"quiet" means nothing here'],
    ["what is wrong by hand", [block("jail.conf wrong by-hand", "a;")], '"by-hand" means nothing here'],
    ["a release of what is right", [block("jail.conf right release=12.0", "a;")], "means nothing here"],
    ["wrong without right", [block("jail.conf wrong", "a;")], "a wrong block is followed by a right one"],
    ["right without wrong", [right], "a right block follows a wrong one"],
    ["a block without an end", ["```jail.conf silent\na;"], "the block is not closed"],
  ] as const)("is refused with %s", (_, blocks, message) => {
    expect(() => parse(...blocks)).toThrow(message);
  });

  test("says why each of its silent blocks is right", () => {
    const silent = block("jail.conf silent", "a;");
    const page = parse("It is meant.", silent, silent, "## What it leaves alone", silent);
    expect(pageFaults(page).filter((fault) => fault.includes("says why"))).toEqual(
      [page.blocks[1], page.blocks[2]].map(
        ({ line }) => `no sentence before the silent block in line ${line} says why it is right`,
      ),
    );
  });

  test("is refused under another name", () => {
    expect(() => parseRulePage("# other\n\nText.\n", { id: "no-persist", path: "p.md" })).toThrow(
      'p.md:1: a page begins with "# no-persist"',
    );
    expect(() => parseRulePage("# a-b\n\nNo full stop\n", { id: "a-b", path: "p.md" })).toThrow(
      "ends with a full stop",
    );
  });
});
