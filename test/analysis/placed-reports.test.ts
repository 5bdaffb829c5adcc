import { describe, expect, test } from "vitest";
import { type PlacedReport, PlacedReports } from "../../server/src/analysis/root/placed-reports.ts";
import { compareFindings, messageOf } from "../../server/src/analysis/root/words.ts";
import type { Severity } from "../../server/src/rules/rule/finding.ts";
import type { Report, Rule } from "../../server/src/rules/rule/rule.ts";
import { analyze, settings } from "../support/fixture.ts";

const [{ configuration }] = analyze("web { path = /jails/web; persist; }\n").analysis.roots;
const source: PlacedReport["source"] = { configuration, settings: settings({}), decide: () => () => [] };
const rule: Rule = { id: "some-rule", severity: "error" };

interface Said {
  readonly message?: string;
  readonly severity?: Severity;
  readonly jails?: readonly string[];
  readonly namesJails?: boolean;
  readonly related?: Report["related"];
}

function said({ message = "Wrong.", severity = "error", jails = ["web"], namesJails = false, related }: Said = {}) {
  const report: Report = { path: configuration.root, start: 0, end: 3, message, related };
  return { rule, report, severity, jails, namesJails, source };
}

function told(...all: readonly Said[]): string[] {
  const reports = new PlacedReports();
  for (const one of all) reports.add(said(one), source);
  return reports.all().map(messageOf);
}

describe("what is said about one place", () => {
  test("is told once, with its jails when there are several", () => {
    expect(told({}, {})).toEqual(["Wrong."]);
    expect(told({}, { jails: ["db"] })).toEqual(["Wrong. (in web and db)"]);
  });

  test("names its jail as soon as the place lies outside of the block of one", () => {
    expect(told({}, { namesJails: true })).toEqual(["Wrong. (in web)"]);
    expect(told({ jails: [], namesJails: true })).toEqual(["Wrong."]);
  });

  test("is the worst, and the first of those that are as bad", () => {
    expect(told({ message: "First." }, { message: "Second." })).toEqual(["First."]);
    expect(told({ message: "Info.", severity: "info" }, { message: "Error." })).toEqual(["Error."]);
    expect(told({ message: "Error." }, { message: "Info.", severity: "info" })).toEqual(["Error."]);
  });

  test("shows what belongs to the other report of the same jail beside it, once", () => {
    const here = { path: configuration.root, start: 6, end: 10, message: "here" };
    const there = { path: configuration.root, start: 25, end: 32, message: "there" };
    const reports = new PlacedReports();
    reports.add(said({ related: [here] }), source);
    reports.add(said({ related: [here, there] }), source);
    reports.add(said({ jails: ["db"], related: [{ ...there, start: 26 }] }), source);
    expect(reports.all().map(({ report }) => report.related)).toEqual([[here, there]]);
  });

  test("is that of the other report alone where several jails have it", () => {
    const reports = new PlacedReports();
    const here = { path: configuration.root, start: 6, end: 10, message: "here" };
    reports.add(said({ jails: ["web"] }), source);
    reports.add(said({ jails: ["web", "db"], related: [here] }), source);
    expect(reports.all().map(({ report, jails }) => [report.related, jails])).toEqual([[undefined, ["web", "db"]]]);
  });

  test("by another rule, or about another stretch, is another thing", () => {
    const reports = new PlacedReports();
    const first = said();
    reports.add(first, source);
    reports.add({ ...first, report: { ...first.report, end: 2 } }, source);
    reports.add({ ...first, rule: { ...rule, id: "other-rule" } }, source);
    expect(reports.all()).toHaveLength(3);
  });

  test("is as bad as it was, or worse", () => {
    const reports = new PlacedReports();
    const add = (severity: Severity) => reports.add(said({ severity }), source);
    expect([add("info"), add("hint"), add("info"), add("error"), add("error")]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});

test("findings come by their files and places, and at one place by their rules", () => {
  const at = (path: string, start: number, end: number, rule: string) => ({ path, start, end, rule });
  const ordered = [
    at("/a", 1, 2, "one"),
    at("/a", 1, 2, "two"),
    at("/a", 1, 3, "a"),
    at("/a", 2, 2, "a"),
    at("/b", 0, 1, "a"),
    at("/b", 0, 1, "a"),
  ];
  expect(ordered.toReversed().sort(compareFindings)).toEqual(ordered);
  for (const [index, one] of ordered.entries())
    expect(Math.sign(compareFindings(ordered[0], one))).toBe(index === 0 ? 0 : -1);
});
