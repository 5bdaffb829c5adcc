import { expect, test } from "vitest";
import { generate, stalePaths } from "../../scripts/generate-rules.mjs";

/** The generator bundles all rules, which takes its time on a busy machine. */
const longEnough = 60_000;

test(
  "the registry of rules and docs/rules/ are what node scripts/generate-rules.mjs writes",
  async () => {
    expect(stalePaths(await generate())).toEqual([]);
  },
  longEnough,
);
