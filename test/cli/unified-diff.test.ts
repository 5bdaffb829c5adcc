import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../server/src/cli/unified-diff.ts";

const lines = (count: number, change: (line: number) => string | undefined = () => undefined): string =>
  Array.from({ length: count }, (_, line) => change(line) ?? `${line}\n`).join("");

describe("a difference", () => {
  test("of nothing is nothing", () => expect(unifiedDiff("a", "x\n", "x\n")).toBe(""));

  test("is shown with three lines around it", () => {
    expect(
      unifiedDiff(
        "jail.conf",
        lines(9),
        lines(9, (line) => (line === 4 ? "four\n" : undefined)),
      ),
    ).toBe("--- a/jail.conf\n+++ b/jail.conf\n@@ -2,7 +2,7 @@\n 1\n 2\n 3\n-4\n+four\n 5\n 6\n 7\n");
  });

  test("near another one is shown with it, and far from it alone", () => {
    const changed = (...which: number[]): string => lines(30, (line) => (which.includes(line) ? "x\n" : undefined));
    const hunks = (after: string): number => unifiedDiff("a", lines(30), after).split("@@ -").length - 1;
    expect(hunks(changed(5, 12))).toBe(1);
    expect(hunks(changed(5, 13))).toBe(2);
  });

  test("of lines that come or go", () => {
    expect(unifiedDiff("a", "", "x\n")).toBe("--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
    expect(unifiedDiff("a", "x\n", "")).toBe("--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-x\n");
    expect(unifiedDiff("a", "a\nb\n", "a\nx\nb\n")).toBe("--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n a\n+x\n b\n");
  });

  test("of a line end at the end", () => {
    const end = "\\ No newline at end of file";
    expect(unifiedDiff("a", "x", "x\n")).toBe(`--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n${end}\n+x\n`);
    expect(unifiedDiff("a", "x\n", "x")).toBe(`--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n+x\n${end}\n`);
  });
});
