import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../server/src/parameters/index.ts";
import { parse } from "../../../server/src/syntax/index.ts";
import { parseRecovering } from "../../../server/src/syntax/recovery/recovering-parser.ts";
import { scanRecovering } from "../../../server/src/syntax/recovery/recovering-scanner.ts";
import { CountedText } from "./counted-text.ts";

describe("a file that is four times as long and just as broken is four times the work", () => {
  const readsOf = (text: string, dialect: Dialect): number => {
    const counted = new CountedText(text);
    parse(counted.text, dialect);
    return counted.reads;
  };

  test.each<[string, (count: number) => string]>([
    ["statements without a semicolon", (count) => "a = b\n".repeat(count)],
    ["braces and quotes", (count) => `}"{'"}\n'{ a`.repeat(count)],
    ["quotes that no other closes", (count) => `\${\\"\n`.repeat(count)],
    ["quotes before the end of a statement far away", (count) => `\${\\"\n`.repeat(count).concat("a = b;\nc = d;\n")],
    ["typographic quotes that no other closes", (count) => "«".repeat(count)],
    ["comments that are never closed", (count) => " /* a/* /*\n".repeat(count)],
    ["blocks within a block, on one line", (count) => `a { ${"b { x; } ".repeat(count)}}`],
    ["blocks within a block of a long name", (count) => `"${"x".repeat(count)}" {\n${"a { }\n".repeat(count)}}`],
    [
      "blocks that only their indentation closes",
      (count) => `${"a {\n b {\n  c {\n".repeat(count)}${"# d\n".repeat(count)}`,
    ],
    ["a list without commas", (count) => `a = ${'"b" '.repeat(count)};`],
  ])("%s", (_, textOf) => {
    for (const dialect of ["12", "current"] satisfies Dialect[]) {
      const before = readsOf(textOf(400), dialect);
      expect(readsOf(textOf(1600), dialect) / before, `dialect ${dialect}`).toBeLessThan(4.5);
    }
  });
});

test.each([
  ["strings with nothing between them", '"b" '],
  ["words with a comment in them", "a/*b*/c, "],
])("a list of 100,000 %s does not fill the stack", (_, value) => {
  const { nodes, problems } = parse(`a = ${value.repeat(100_000)};`, "current");
  expect(nodes.count).toBeGreaterThan(100_000);
  expect(problems.length).toBeGreaterThan(10_000);
});

test("a reading is given up when it has as many problems as another one", () => {
  const text = "a {\n".repeat(1000);
  const { tokens } = scanRecovering(text, "current", { splitLongStrings: false, closeComments: true, soundEnd: 0 });
  const read = (limit?: number) =>
    parseRecovering(text, tokens, "current", { closeByIndentation: true, soundTokens: 0, limit });
  expect(read().problemCount).toBe(1000);
  const givenUp = read(10);
  expect(givenUp.problemCount).toBeLessThan(20);
  expect(givenUp.nodes.count).toBeLessThan(20);
});

test("of one kind no more problems are kept than fit into the memory, and all of the file is read", () => {
  const { nodes, problems } = parse("a }".repeat(100_000), "current");
  const kept = (code: string): number => problems.filter((problem) => problem.code === code).length;
  expect(nodes.count).toBe(100_001);
  expect([kept("missing-semicolon"), kept("brace-unterminated")]).toEqual([20_000, 20_000]);
});
