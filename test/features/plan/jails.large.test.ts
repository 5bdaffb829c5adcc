import { expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";

it("a plan does not show all jails of a fleet", () => {
  const many = Array.from({ length: 500 }, (_, index) => `j${index} { path = /j/${index}; persist; mount.devfs; }\n`);
  const plan = planOf(many.join(""), { operation: "both" });
  expect(plan.text).toMatch(/# \d+ more jails are left out/);
  expect(plan.document.lines.length).toBeLessThan(8000);
});
