import { describe, expect, test } from "vitest";
import { worstBySeverity } from "../../server/src/analysis/root/most-findings.ts";
import { worstOfFile } from "../../server/src/analysis/root/told-of-root.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";

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

  test("of a file are told with the first that is not among them, and with how many there are", () => {
    const found = (["info", "error", "info", "warning"] as const).map(
      (severity, start) => ({ severity, start }) as Finding,
    );
    const told = (most: number): unknown[] => {
      const { shown, count, leftOut } = worstOfFile(found, most);
      return [shown.map(({ finding: { start } }) => start), count, leftOut?.start];
    };
    expect([4, 3, 2, 1, 0].map(told)).toEqual([
      [[0, 1, 2, 3], 4, undefined],
      [[0, 1, 3], 4, 2],
      [[1, 3], 4, 0],
      [[1], 4, 0],
      [[], 4, 0],
    ]);
  });
});
