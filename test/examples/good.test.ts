import { describe, expect, test } from "vitest";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { examplesOf, findingsOf } from "./example-files.ts";

const examples = examplesOf("good").map((example) => ({ ...example, findings: findingsOf(example) }));

/** Information and hints: what a careful author reads as well, and is not to drown in. */
const mostNotes = 3;

describe("what careful authors write", () => {
  test.each(examples)("$name is silent at warning and above", ({ findings }) => {
    const told = findings.filter(({ severity }) => atLeast(severity, "warning"));
    expect(told.map(({ rule, path, message }) => `${rule}: ${message} (${path})`)).toEqual([]);
  });

  test.each(examples)("$name marks nothing, because nothing is wrong in it", ({ fixture }) => {
    expect(fixture.marks).toEqual([]);
  });

  test("gets at most three notes a file in the median", () => {
    const counts = examples.map(({ findings }) => findings.length).sort((a, b) => a - b);
    expect(counts[counts.length >> 1]).toBeLessThanOrEqual(mostNotes);
  });

  test("is shown by at least forty examples, for each branch from 12 to 15", () => {
    expect(examples.length).toBeGreaterThanOrEqual(40);
    const branches = new Set(examples.map(({ release }) => release.name.split(".")[0]));
    expect([...branches].sort()).toEqual(["12", "13", "14", "15"]);
  });
});
