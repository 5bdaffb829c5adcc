import { describe, expect, test } from "vitest";
import { worstBySeverity } from "../../server/src/analysis/root/most-findings.ts";

describe("the worst of some things", () => {
  const worst = (most: number, ...severities: ("error" | "warning" | "info" | "hint")[]) =>
    worstBySeverity(
      severities.map((severity, place) => ({ severity, place })),
      most,
      ({ severity }) => severity,
    ).map(({ place }) => place);

  test("are all, where there is room", () => {
    expect(worst(2, "hint", "error")).toEqual([0, 1]);
  });

  test("stay in their order, and of those that are as bad come the first", () => {
    expect(worst(3, "info", "warning", "info", "error", "info", "hint")).toEqual([0, 1, 3]);
    expect(worst(1, "hint", "warning", "warning")).toEqual([1]);
    expect(worst(0, "error")).toEqual([]);
  });
});
