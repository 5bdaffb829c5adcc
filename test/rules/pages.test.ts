import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type PageExample, pageFaults, readRulePages } from "../../scripts/lib/rule-pages.mjs";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import { atLeast, type Finding } from "../../server/src/rules/rule/finding.ts";
import { type Rule, severityOf } from "../../server/src/rules/rule/rule.ts";
import {
  analyze,
  applyFix,
  expectMarked,
  type Fixture,
  firstFix,
  parseFixture,
  showFixture,
  withRule,
} from "../support/fixture.ts";

const root = resolve(import.meta.dirname, "../..");
const pages = readRulePages(root);

test("each rule has its page and each page its rule", () => {
  expect(pages.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});

describe.each(pages.map((page, index) => [page.id, page, rules[index]] as const))("%s", (_, page, rule) => {
  test("has what every page has", () => {
    expect(pageFaults(page), page.path).toEqual([]);
  });

  test.each(page.examples.map((example) => [example.line, example] as const))(
    "the example in line %i",
    (_, example) => {
      const { wrong, right, release } = example;
      const found = ofRule(judge(wrong, rule, release), rule);
      expectMarked(parseFixture(wrong), found);
      expect(found, "`wrong` has the finding").not.toEqual([]);
      const findings = judge(right, rule, release);
      expect(asBad(findings, rule, release), "`right` is silent").toEqual([]);
      expect(ofRule(findings, rule), "`right` is silent").toEqual([]);
      expectFixesMakeRight(example, rule);
    },
  );

  test.each(page.examples.map((example) => [example.line, example] as const))(
    "what is said of the example in line %i stands in files of the user",
    (_, { wrong, release }) => {
      const { files } = parseFixture(wrong);
      const places = judge(wrong, rule, release).flatMap((finding) => [finding, ...finding.related]);
      expect(places.length).toBeGreaterThan(0);
      for (const { path, start, end } of places) {
        const length = files.get(path)?.length ?? -1;
        expect({ path, inside: 0 <= start && start <= end && end <= length }).toEqual({ path, inside: true });
      }
    },
  );

  test("says whether it can be silenced", () => {
    const found = page.examples.flatMap(({ wrong, release }) => ofRule(judge(wrong, rule, release), rule));
    const published = readFileSync(join(root, `docs/rules/${rule.id}.md`), "utf8");
    expect(found.every(({ refusesFile }) => refusesFile)).toBe(published.includes(neverSilent));
  });

  afterAll(() => known.clear());

  const silent = page.blocks.filter(({ kind }) => kind === "silent");
  test.each(silent.map((block) => [block.line, block] as const))("is silent in line %i", (_, { fixture, release }) => {
    expect(ofRule(judge(fixture, rule, release), rule).map(({ message }) => message)).toEqual([]);
  });
});

const neverSilent = "No comment and no setting silences it";

/** What was found in the texts of a page, most of which are looked at several times; forgotten after each page. */
const known = new Map<string, readonly Finding[]>();

/** What is found in a text when a rule is on. */
function judge(text: string | Fixture, rule: Rule, release: string | undefined): readonly Finding[] {
  const fixture = typeof text === "string" ? parseFixture(text) : text;
  const key = `${release}\n${showFixture(fixture)}`;
  const findings = known.get(key) ?? analyze(fixture, { release, ...withRule(rule) }).findings;
  known.set(key, findings);
  return findings;
}

const ofRule = (findings: readonly Finding[], rule: Rule): Finding[] =>
  findings.filter((finding) => finding.rule === rule.id);

/** What is as bad as the rule's own findings, or worse. */
function asBad(findings: readonly Finding[], rule: Rule, release: string | undefined): string[] {
  const level = severityOf(rule, parseRelease(release ?? "current")!);
  return findings
    .filter(({ severity }) => atLeast(severity, level))
    .map((finding) => `${finding.rule}: ${finding.message}`);
}

/** Fixes, one after the other as they would be applied by hand, make the wrong text the right one, where the page says so. */
function expectFixesMakeRight({ wrong, right, release, mended }: PageExample, rule: Rule): void {
  const found = (fixture: string | Fixture): Finding[] => ofRule(judge(fixture, rule, release), rule);
  const findings = found(wrong);
  for (const finding of findings) {
    expect(finding.fixes().filter((fix) => fix.preferred).length).toBeLessThanOrEqual(1);
  }
  const isPreferred = firstFix(findings, "preferred") !== undefined;
  expect(isPreferred, "`right` has a preferred fix, or says `offered` or `by-hand`").toBe(mended === "preferred");
  if (mended === "by-hand") return;

  const which = mended === "preferred" ? "preferred" : 0;
  let fixture = parseFixture(wrong);
  for (let round = 0; round <= findings.length; round++) {
    const fix = firstFix(found(fixture), which);
    if (!fix) break;
    expect(round, "each fix removes its finding").toBeLessThan(findings.length);
    fixture = applyFix(fixture, fix);
  }
  expect(showFixture(fixture), "the fixes make `wrong` right").toBe(showFixture(parseFixture(right)));
}
