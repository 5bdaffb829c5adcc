import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandLinePage, generateCommandLine, staleFiles } from "../../scripts/generate-command-line.mjs";

const page = readFileSync(commandLinePage, "utf8");

test("docs/cli.md and jailconf(1) have the options that npm run generate writes", async () => {
  expect(staleFiles(await generateCommandLine())).toEqual([]);
});

test("a table that somebody has changed is stale", async () => {
  const changed = page.replace("| `--hints` |", "| `--hint` |");
  expect(changed).not.toBe(page);
  expect((await generateCommandLine(changed)).get(commandLinePage)).toBe(page);
});

test("a command without a place for its options is told", async () => {
  await expect(generateCommandLine(page.replace("Options of plan,", "Options,"))).rejects.toThrow(
    "the options of plan",
  );
});
