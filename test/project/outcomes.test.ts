import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../server/src/rules/registry.generated.ts";

const folder = "server/src/lifecycle/outcomes";

test("an outcome of the model is named like the rule that tells it", () => {
  const names = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(`${folder}/${name}`, "utf8");
    return [...text.matchAll(/^ {2}readonly type: "([\w-]+)";$/gm)].map(([, type]) => type);
  });
  expect(names.length).toBeGreaterThan(10);
  const ids = new Set(rules.map(({ id }) => id));
  expect(names.filter((name) => !ids.has(name))).toEqual([]);
});
