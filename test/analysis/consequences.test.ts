import { expect, test } from "vitest";
import { consequencesIn } from "../../server/src/analysis/root/consequences.ts";
import type { IsConsequence, Report, Rule } from "../../server/src/rules/rule/rule.ts";
import { analyze } from "../support/fixture.ts";

const [{ configuration }] = analyze("web { path = /jails/web; persist; }\n").analysis.roots;
const report: Report = { path: configuration.root, start: 0, end: 3, message: "Something." };

function ruleWith(id: string, consequences?: () => IsConsequence | undefined): Rule {
  return { id, severity: "error", consequences };
}

test("what follows from a rule is what other rules say", () => {
  const cause = ruleWith("cause", () => () => true);
  const other = ruleWith("other");
  const isConsequence = consequencesIn([cause, other], configuration);
  expect(isConsequence?.(other, report)).toBe(true);
  expect(isConsequence?.(cause, report)).toBe(false);
});

test("what follows from one of several rules follows", () => {
  const isConsequence = consequencesIn(
    [ruleWith("one", () => () => false), ruleWith("two", () => () => true), ruleWith("three", () => () => false)],
    configuration,
  );
  expect(isConsequence?.(ruleWith("other"), report)).toBe(true);
});

test("rules that know the same are asked once", () => {
  let asked = 0;
  const same = (): IsConsequence => {
    asked++;
    return () => false;
  };
  const isConsequence = consequencesIn([ruleWith("one", same), ruleWith("two", same)], configuration);
  expect([asked, isConsequence?.(ruleWith("other"), report)]).toEqual([1, false]);
});

test("where nothing follows nobody need ask", () => {
  expect(consequencesIn([ruleWith("one"), ruleWith("two", () => undefined)], configuration)).toBeUndefined();
});
