import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readRulePages } from "../../scripts/lib/rule-pages.mjs";
import { analyze, parseFixture } from "../support/fixture.ts";

const examples = readRulePages(resolve(import.meta.dirname, "../..")).flatMap(({ id, examples }) =>
  examples.map(({ line, wrong, release }) => [id, line, wrong, release] as const),
);

test.each(examples)("what %s says of its example in line %i stands in files of the user", (...example) => {
  const [, , wrong, release] = example;
  const { files } = parseFixture(wrong);
  const { findings } = analyze(wrong, { release });
  const places = findings.flatMap((finding) => [finding, ...finding.related]);
  expect(places.length).toBeGreaterThan(0);
  for (const { path, start, end } of places) {
    const length = files.get(path)?.length ?? -1;
    expect({ path, inside: 0 <= start && start <= end && end <= length }).toEqual({ path, inside: true });
  }
});
