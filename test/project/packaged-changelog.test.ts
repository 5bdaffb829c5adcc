import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readChangelog } from "../../scripts/lib/changelog.mjs";
import { packagedChangelog } from "../../scripts/lib/packaged-changelog.mjs";

const root = resolve(import.meta.dirname, "../..");

const part = (name: string, length: number): string => `### ${name}\n\n* ${"long ".repeat(length / 5)}\n\n`;

test("a short changelog is carried along whole", () => {
  const short = `# Changelog\n\n## 0.2.0\n\n${part("Fixes", 100)}## 0.1.0\n\n* It begins.\n`;
  expect(packagedChangelog(short)).toBe(short);
});

test("of a long one the newest parts are, and it says where the others are", () => {
  const long = `# Changelog\n\n## 0.2.0\n\n${part("New", 1500)}${part("Newer", 500)}## 0.1.0\n\n${part("Old", 5000)}`;
  const newest = `# Changelog\n\n## 0.2.0\n\n${part("New", 1500)}${part("Newer", 500)}`.trimEnd();
  expect(packagedChangelog(long)).toBe(`${newest}\n\nOlder changes are listed in CHANGELOG.md of the project.\n`);
  expect(packagedChangelog(long, "git+https://example.org/jailconf.git")).toBe(
    `${newest}\n\nOlder changes are listed in [CHANGELOG.md](https://example.org/jailconf/blob/HEAD/CHANGELOG.md) of the project.\n`,
  );
});

test("a first part that is longer than the room is there all the same", () => {
  const long = `# Changelog\n\n## 0.2.0\n\n${part("New", 9000)}${part("More", 100)}`;
  expect(packagedChangelog(long)).toContain("### New");
  expect(packagedChangelog(long)).not.toContain("### More");
});

test("that of the project stays in order", () => {
  const whole = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const packaged = packagedChangelog(whole);
  expect(readChangelog(packaged).faults).toEqual([]);
  expect(packaged.length).toBeLessThan(3_000);
  expect(packaged).toContain("Older changes");
  expect(packaged).not.toMatch(/\]\((?!https?:)/);
});
