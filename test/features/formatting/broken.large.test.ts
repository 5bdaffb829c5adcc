import { expect, it } from "vitest";
import { formatted } from "../../support/formatting.ts";

it("blocks in blocks without end are indented so far and no farther", () => {
  const deep = `${"a {\n".repeat(20_000)}${"}\n".repeat(20_000)}`;
  const after = formatted(deep);
  expect(after.length).toBeLessThan(deep.length + 40_000 * 401);
  expect(formatted(after)).toBe(after);
});
