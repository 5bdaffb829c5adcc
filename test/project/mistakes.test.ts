import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readCitations } from "../../scripts/lib/citations.mjs";
import { readRulePages } from "../../scripts/lib/rule-pages.mjs";

const root = resolve(import.meta.dirname, "../..");
const mistakes = Array.from({ length: 98 }, (_, index) => `M${String(index + 1).padStart(2, "0")}`);
const isMistake = (citation: string): boolean => /^M\d\d$/.test(citation);

const told = new Set(
  readRulePages(root)
    .flatMap(({ path }) => readCitations(readFileSync(resolve(root, path), "utf8").split("## Evidence")[1] ?? ""))
    .filter(isMistake),
);
const notRules = readFileSync(resolve(root, "docs/rules/not-rules.md"), "utf8");
/** Those that an entry begins with: others are mentioned. */
const explained = [...notRules.matchAll(/^\* \*\*((?:M\d\d(?:, | and )?)+)/gm)].flatMap(
  ([, names]) => names.match(/M\d\d/g)!,
);

test("each known mistake is the evidence of a rule, or stands in docs/rules/not-rules.md", () => {
  expect(mistakes.filter((mistake) => !told.has(mistake) && !explained.includes(mistake))).toEqual([]);
});

test("each entry is one of the list, and each once", () => {
  expect(explained.length).toBeGreaterThan(3);
  expect(explained.filter((mistake) => !mistakes.includes(mistake))).toEqual([]);
  expect(new Set(explained).size).toBe(explained.length);
});
