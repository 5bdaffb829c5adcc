import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../server/src/cli/unified-diff.ts";
import { mulberry32 } from "../property/random.ts";
import { processorSeconds } from "../support/processor-time.ts";
import { folderWith } from "./support.ts";

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
    ).toBe("--- jail.conf\n+++ jail.conf\n@@ -2,7 +2,7 @@\n 1\n 2\n 3\n-4\n+four\n 5\n 6\n 7\n");
  });

  test("near another one is shown with it, and far from it alone", () => {
    const changed = (...which: number[]): string => lines(30, (line) => (which.includes(line) ? "x\n" : undefined));
    const hunks = (after: string): number => unifiedDiff("a", lines(30), after).split("@@ -").length - 1;
    expect(hunks(changed(5, 12))).toBe(1);
    expect(hunks(changed(5, 13))).toBe(2);
  });

  test("of lines that come or go", () => {
    expect(unifiedDiff("a", "", "x\n")).toBe("--- a\n+++ a\n@@ -0,0 +1 @@\n+x\n");
    expect(unifiedDiff("a", "x\n", "")).toBe("--- a\n+++ a\n@@ -1 +0,0 @@\n-x\n");
    expect(unifiedDiff("a", "a\nb\n", "a\nx\nb\n")).toBe("--- a\n+++ a\n@@ -1,2 +1,3 @@\n a\n+x\n b\n");
  });

  test("of a line end at the end", () => {
    const end = "\\ No newline at end of file";
    expect(unifiedDiff("a", "x", "x\n")).toBe(`--- a\n+++ a\n@@ -1 +1 @@\n-x\n${end}\n+x\n`);
    expect(unifiedDiff("a", "x\n", "x")).toBe(`--- a\n+++ a\n@@ -1 +1 @@\n-x\n+x\n${end}\n`);
  });

  test("of a file that is another one throughout takes no longer than it is long", async () => {
    let diff = "";
    const seconds = await processorSeconds(() => {
      diff = unifiedDiff(
        "a",
        lines(50_000),
        lines(50_000, (line) => `  ${line}\n`),
      );
    });
    expect(diff.length).toBeGreaterThan(500_000);
    expect(seconds).toBeLessThan(5);
  });
});

test.skipIf(spawnSync("patch", ["--version"]).status !== 0)("patch(1) makes the other text of any two", () => {
  const next = mulberry32(7);
  const below = (count: number): number => Math.floor(next() * count);
  const cwd = folderWith({});
  const words = ["a", "b", "", "c d", "}", "\r"];
  const text = (): string =>
    Array.from({ length: below(12) }, () => `${words[below(words.length)]}\n`).join("") + (below(3) === 0 ? "end" : "");
  for (let round = 0; round < 40; round++) {
    const [before, after] = [text(), text()];
    writeFileSync(join(cwd, "file"), before);
    const diff = unifiedDiff("file", before, after);
    if (diff === "") continue;
    const { status, stdout } = spawnSync("patch", ["--binary", "-o", "-", "file"], { cwd, input: diff });
    expect([status, String(stdout)], JSON.stringify([before, after])).toEqual([0, after]);
  }
});
