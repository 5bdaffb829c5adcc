import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readRulePages } from "../../scripts/lib/rule-pages.mjs";
import { rules } from "../../server/src/rules/registry.generated.ts";
import { analyze, parseFixture, withRule } from "../support/fixture.ts";

const examples = readRulePages(resolve(import.meta.dirname, "../..")).flatMap(({ id, examples }) =>
  examples.map(({ line, wrong, release }) => [id, line, wrong, release] as const),
);

test.each(examples)("what %s says of its example in line %i stands in files of the user", (...example) => {
  const [id, , wrong, release] = example;
  const rule = rules.find((one) => one.id === id)!;
  const { files } = parseFixture(wrong);
  const { findings } = analyze(wrong, { release, ...withRule(rule) });
  const places = findings.flatMap((finding) => [finding, ...finding.related]);
  expect(places.length).toBeGreaterThan(0);
  for (const { path, start, end } of places) {
    const length = files.get(path)?.length ?? -1;
    expect({ path, inside: 0 <= start && start <= end && end <= length }).toEqual({ path, inside: true });
  }
});
