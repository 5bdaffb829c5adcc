import { describe, expect, test } from "vitest";
import { generateLimits, isFresh, limitsPage } from "../../scripts/generate-limits.mjs";
import { readLimits } from "../../scripts/lib/limits.mjs";

test(`${limitsPage} is what npm run generate writes`, () => {
  const page = generateLimits();
  expect(isFresh(page)).toBe(true);
  expect(isFresh(`${page} `)).toBe(false);
});

describe("a limit", () => {
  test.each([
    ["a number", "42", 42],
    ["a product", "16 * 1024 * 1024", 16_777_216],
    ["a power", "2 ** 25", 33_554_432],
  ])("has the value of %s", (_, written, value) => {
    const text = `/** How long\n * it is. */\nexport const longestName = ${written};`;
    expect(limits(text)).toEqual([{ name: "longestName", path: "a.ts", value, text: "How long it is." }]);
  });

  test("is told from other constants by its name and its number", () => {
    expect(limits('const mostly = 3;\nconst longest = ["a"];\nconst delay = 5;\nlet mostNames = 3;')).toEqual([]);
  });

  test("has a comment of its own", () => {
    expect(() => limits("const mostNames = 3;")).toThrow("mostNames has no doc comment");
    expect(() => limits("/** Names. */\nconst mostNames = 3;\nconst mostFiles = 4;")).toThrow("mostFiles");
    expect(() => limits("// Names.\nconst mostNames = 3;")).toThrow("mostNames");
  });
});

function limits(text: string) {
  return readLimits(new Map([["a.ts", text]]));
}
