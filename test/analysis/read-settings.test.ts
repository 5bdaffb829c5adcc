import { expect, test } from "vitest";
import { readRules } from "../../server/src/analysis/index.ts";

test("what is chosen for a topic counts for its rules, and what is chosen for a rule counts for more", () => {
  const told: string[] = [];
  const chosen = readRules("rules", Object.entries({ "depend-self": "error", variables: "off" }), (problem) => {
    told.push(problem);
  });
  expect(told).toEqual([]);
  expect(chosen.get("depend-self")).toBe("error");
  expect([chosen.get("undefined-variable"), chosen.has("variables")]).toEqual(["off", false]);
});
