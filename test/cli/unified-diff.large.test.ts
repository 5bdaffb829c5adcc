import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unifiedDiff } from "../../server/src/cli/unified-diff.ts";
import { mulberry32 } from "../property/random.ts";
import { processorSeconds } from "../support/processor-time.ts";
import { folderWith } from "./support.ts";

const lines = (count: number, indent: string): string =>
  Array.from({ length: count }, (_, line) => `${indent}${line}\n`).join("");

test("a difference of a file that is another one throughout takes no longer than it is long", async () => {
  let diff = "";
  const seconds = await processorSeconds(() => {
    diff = unifiedDiff("a", lines(50_000, ""), lines(50_000, "  "));
  });
  expect(diff.length).toBeGreaterThan(500_000);
  expect(seconds).toBeLessThan(5);
});

test.skipIf(spawnSync("patch", ["--version"]).status !== 0)("patch(1) makes the other text of any two", () => {
  const next = mulberry32(7);
  const below = (count: number): number => Math.floor(next() * count);
  const cwd = folderWith({});
  const words = ["a", "b", "", "c d", "}", "\r"];
  const text = (): string =>
    Array.from({ length: below(12) }, () => `${words[below(words.length)]}\n`).join("") + (below(3) === 0 ? "end" : "");
  // One run of patch(1) for all: it takes longer to start than to work.
  const pairs = Array.from({ length: 500 }, () => [text(), text()]);
  const diffs = pairs.map(([before, after], number) => unifiedDiff(`file-${number}`, before, after));
  for (const [number, [before]] of pairs.entries()) writeFileSync(join(cwd, `file-${number}`), before);
  const { status, stdout } = spawnSync("patch", ["--binary"], { cwd, input: diffs.join("") });
  for (const [number, [before, after]] of pairs.entries()) {
    const patched = readFileSync(join(cwd, `file-${number}`), "utf8");
    expect(patched, JSON.stringify([before, after, diffs[number]])).toBe(after);
  }
  expect([status, String(stdout)]).toEqual([0, expect.not.stringContaining("FAILED")]);
});
