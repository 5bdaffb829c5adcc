import { expect, test } from "vitest";
import { defaultDevfsRuleset, devfsRulesets, parseRelease } from "../../server/src/parameters/index.ts";

test.each([
  ["12.4", [1, 2, 3, 4]],
  ["13.0", [1, 2, 3, 4, 5]],
  ["current", [1, 2, 3, 4, 5]],
])("%s has the rulesets %j", (release, numbers) => {
  const rulesets = devfsRulesets(parseRelease(release)!);
  expect(rulesets.map(({ number }) => number)).toEqual(numbers);
  expect(rulesets.find(({ number }) => number === defaultDevfsRuleset)?.forJails).toBe(true);
});
