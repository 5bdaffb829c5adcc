import { describe, expect, test } from "vitest";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import { atLeast, type Finding } from "../../server/src/rules/rule/finding.ts";
import { type Rule, severityOf } from "../../server/src/rules/rule/rule.ts";
import { analyze, applyFix, chooseFix, parseFixture, showFixture } from "../support/fixture.ts";

const ofRule = (findings: readonly Finding[], rule: Rule): Finding[] =>
  findings.filter((finding) => finding.rule === rule.id);

/** What is as bad as the rule's own findings, or worse. */
function asBad(findings: readonly Finding[], rule: Rule, release: string | undefined): string[] {
  const level = severityOf(rule, parseRelease(release ?? "current")!);
  return findings
    .filter(({ severity }) => atLeast(severity, level))
    .map((finding) => `${finding.rule}: ${finding.message}`);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const { documentation } = rule;

  test("has documentation with an example", () => {
    expect(documentation.examples.length).toBeGreaterThan(0);
    for (const text of [documentation.summary, documentation.what, documentation.why, documentation.whenToIgnore]) {
      expect(text).toMatch(/[.!]$/);
      expect(text).not.toContain("\n");
    }
  });

  test.each(documentation.examples.map((example, index) => [index + 1, example] as const))(
    "example %i",
    (_, { wrong, right, release }) => {
      const options = { release };
      const findings = ofRule(analyze(wrong, options).findings, rule);
      expect(findings, "`wrong` has the finding").not.toEqual([]);
      expect(asBad(analyze(right, options).findings, rule, release), "`right` is silent").toEqual([]);
      expect(ofRule(analyze(right, options).findings, rule), "`right` is silent").toEqual([]);
      for (const finding of findings) {
        expect(finding.fixes().filter((fix) => fix.preferred).length).toBeLessThanOrEqual(1);
      }

      // One fix after the other, as they would be applied by hand.
      let fixture = parseFixture(wrong);
      for (let round = 0; round <= findings.length; round++) {
        const current = ofRule(analyze(fixture, options).findings, rule);
        const fix = current.map((finding) => chooseFix(finding, "preferred")).find((chosen) => chosen !== undefined);
        if (!fix) break;
        expect(round, "each fix removes its finding").toBeLessThan(findings.length);
        fixture = applyFix(fixture, fix);
      }
      if (findings.some((finding) => chooseFix(finding, "preferred"))) {
        expect(showFixture(fixture), "the preferred fixes make `wrong` right").toBe(showFixture(parseFixture(right)));
      }
    },
  );

  const silent = documentation.silent ?? [];
  test.runIf(silent.length > 0)("stays silent about what is right", () => {
    for (const text of silent) {
      const messages = ofRule(analyze(text).findings, rule).map((finding) => finding.message);
      expect(messages, text).toEqual([]);
    }
  });
});
