import { expect, it } from "vitest";
import { planOperation } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf } from "./jail-view.ts";

it("a plan is linear in the number of jails", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => jailOf(`j${index}`, { "exec.start": ["a"] }));
  expect(planOperation(many, "start", defaultRelease, 0).steps).toHaveLength(40_000);
}, 10_000);
