import { expect, test } from "vitest";
import { generate, stalePaths } from "../../scripts/generate-rules.mjs";

test("the registry of rules and docs/rules/ are what node scripts/generate-rules.mjs writes", async () => {
  expect(stalePaths(await generate())).toEqual([]);
});
