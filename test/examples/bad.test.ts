import { describe, expect, test } from "vitest";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { expectMarked } from "../support/fixture.ts";
import { examplesOf, findingsOf } from "./example-files.ts";

const examples = examplesOf("bad");

describe("a mistake in a file that is right otherwise", () => {
  test.each(examples)("$name: told is what is marked, and nothing else", (example) => {
    // Hints are marked where they are what the file shows.
    const shown = new Set(example.fixture.marks.map(({ rule }) => rule));
    const told = findingsOf(example).filter(({ severity, rule }) => atLeast(severity, "info") || shown.has(rule));
    expectMarked(example.fixture, told);
  });

  test.each(examples)("$name marks something", ({ fixture }) => {
    expect(fixture.marks.length).toBeGreaterThan(0);
  });
});
