import { describe, expect, test } from "vitest";
import { atLeast, type Finding, type Fix } from "../../server/src/rules/rule/finding.ts";
import { analyze } from "../support/fixture.ts";
import { jailWith as jail, mistakes, slips } from "../support/mistaken-jails.ts";

/** A statement that means nothing to a jail and takes long to read for each trial: so many values are much work. */
const padding = (values: number): string => `\n$padding = 0${",0".repeat(values - 1)};\n`;

type Shown = Pick<Fix, "title" | "safe" | "preferred">;

/** The fixes of what is wrong in each block, all asked for at once. What is only advice is told once for all. */
function fixesByJail(text: string): Map<string, Shown[]> {
  const findings = analyze(text).findings.filter(({ severity }) => atLeast(severity, "warning"));
  const everything = new Set(findings.map(({ fixes }) => fixes));
  const byJail = new Map<string, Shown[]>();
  for (const finding of findings) {
    const name = [...text.slice(0, finding.start).matchAll(/^web\d+/gm)].at(-1)?.[0] ?? "";
    byJail.set(name, [...(byJail.get(name) ?? []), ...shown(finding, everything)]);
  }
  return byJail;
}

const shown = (finding: Finding, together: ReadonlySet<Finding["fixes"]>): Shown[] =>
  finding.fixes(together).map(({ title, safe, preferred }) => ({ title, safe, preferred }));

/** Some of which can be mended at once, and some of which make the others wait. */
const several = [
  [0, 1, 2],
  [1, 5, 6],
  [2, 4, 1],
].map((which) => (number: number) => which.map((one) => mistakes[one](number)).join("\n  "));

const severalSlips = [
  [0, 1, 3],
  [5, 4, 1],
  [3, 5, 0],
].map((which) => () => which.map((one) => slips[one]()).join("\n  "));

const numbers = [...Array(16).keys()];

describe.each([
  ["mistakes", mistakes],
  ["slips", slips],
  ["several mistakes in each", several],
  ["several slips in each", severalSlips],
])("a jail among others gets the fixes that it gets alone: %s", (_, kinds) => {
  const texts = numbers.map((number) => [`web${number}`, jail(number, kinds[number % kinds.length])] as const);
  const alone = texts.map(([name, text]) => [name, fixesByJail(text).get(name) ?? []] as const);
  const fleet = texts.map(([, text]) => text).join("");

  test("which are of several kinds", () => {
    const fixes = alone.flatMap(([, list]) => list);
    expect(new Set(fixes.map(({ safe, preferred }) => `${safe} ${preferred}`)).size).toBeGreaterThan(1);
  });

  test.each([
    ["where little is to be read for each trial", 1],
    ["where it is much", 20_000],
  ])("%s", (_, values) => {
    const together = fixesByJail(fleet + padding(values));
    for (const [name, fixes] of alone) expect([name, together.get(name) ?? []]).toEqual([name, fixes]);
  });
});

test("what costs too much to judge is offered, and none of it is safe", () => {
  const few = [1, 2].map((number) => jail(number, mistakes[0])).join("");
  const expected = fixesByJail(few);
  const together = fixesByJail(few + padding(210_000));
  for (const name of ["web1", "web2"]) {
    const fixes = expected.get(name) ?? [];
    expect(fixes.some(({ safe }) => safe)).toBe(true);
    expect(together.get(name)).toEqual(fixes.map((fix) => ({ ...fix, safe: false })));
  }
});
