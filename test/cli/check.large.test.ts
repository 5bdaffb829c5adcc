import { expect, test } from "vitest";
import { folderWith, jailconf } from "./support.ts";

test("what can be fixed is counted among what is shown, where not all is", async () => {
  const jail = (number: number): string => `w${number} {\n  path = /j${number}\n  persist;\n}\n`;
  const check = async (jails: number, ...args: string[]): Promise<string> => {
    const cwd = folderWith({ "jail.conf": Array.from({ length: jails }, (_, index) => jail(index)).join("") });
    const { out } = await jailconf(["check", "jail.conf", "--ignore", "no-hostname", ...args], { cwd });
    return out.trimEnd().split("\n").at(-1)!;
  };
  expect(await check(101)).toBe("101 errors in 1 file; of those shown 100 can be fixed with --fix");
  expect(await check(3, "--max-findings", "2")).toBe("3 errors in 1 file; of those shown 2 can be fixed with --fix");
  expect(await check(100)).toBe("100 errors in 1 file; 100 can be fixed with --fix");
});

test("of a file with thousands of findings the worst are shown", async () => {
  const cwd = folderWith({
    "jail.conf": `${"a.b;\n".repeat(1)}${"web { path = /j; persist; allow.nope; }\n".repeat(1000)}`,
  });
  const { out } = await jailconf(["check", "jail.conf"], { cwd });
  expect(out.split("\n").length).toBeLessThan(500);
  expect(out).toMatch(/\njail\.conf: \d+ more not shown; `--format json` has all\n/);
  expect(out).toMatch(/\n\d{3,} errors in 1 file/);
});

test("of all files a thousand findings are shown, the worst, and more where more are asked for", async () => {
  const files = Array.from({ length: 12 }, (_, file) => [
    `${file}.jail.conf`,
    `w${file} {\n  path = /j;\n  persist;\n${"  allow.nope;\n".repeat(95)}}\n`,
  ]);
  const cwd = folderWith({ ...Object.fromEntries(files), "last.jail.conf": "x { path = /j\n persist; }\n" });
  const rows = async (...args: string[]): Promise<string[]> => {
    const { out } = await jailconf(["check", ".", "--rule", "unknown-parameter=warning", ...args], { cwd });
    return out.trimEnd().split("\n");
  };
  const shown = (lines: readonly string[]): number => lines.filter((line) => /^\S+:\d+:\d+: /.test(line)).length;
  const lines = await rows();
  expect(shown(lines)).toBe(1_000);
  // The worst of the last file comes first.
  expect(lines[1]).toMatch(/^last\.jail\.conf:\d+:\d+: error:/);
  expect(lines.at(-2)).toBe("141 more not shown; `--max-findings 1141` shows them");
  expect(lines.at(-1)).toMatch(/^1 error, 1140 warnings in 13 files; of those shown \d+ can be fixed with --fix/);
  expect(shown(await rows("--max-findings", "1141"))).toBe(1_141);
  expect(shown(await rows("--max-findings", "1100"))).toBe(1_100);
});
