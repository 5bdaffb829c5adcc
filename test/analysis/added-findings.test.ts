import { expect, test } from "vitest";
import { addedFindings } from "../../server/src/analysis/fixes/compare-findings.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { bareFinding } from "../support/bare-finding.ts";

const found = (start: number, message: string): Finding =>
  bareFinding({ rule: "overwritten-list", message, path: "/etc/jail.conf", start, end: start + 1 });

test("a finding that stays at its place in other words has used up the words that it had", () => {
  const added = addedFindings([found(60, "A")], [found(40, "A"), found(60, "B")], new Map(), "warning");
  expect(added.map(({ start }) => start)).toEqual([40]);
});

test("a finding that has moved with its statement is not new", () => {
  expect(addedFindings([found(60, "A")], [found(40, "A")], new Map(), "warning")).toEqual([]);
});

test("an error is new where a warning was, and a warning is not where an error was", () => {
  const [warning, error] = [found(60, "A"), { ...found(60, "B"), severity: "error" as const }];
  expect(addedFindings([warning], [error], new Map(), "warning")).toEqual([error]);
  expect(addedFindings([error], [warning], new Map(), "warning")).toEqual([]);
  expect(addedFindings([error], [error], new Map(), "warning")).toEqual([]);
});

test("what was told of one jail is new for another, and what was told of the file is not", () => {
  const of = (...jails: string[]): Finding => ({ ...found(60, "A"), jails });
  const isNew = (before: Finding, after: Finding): boolean =>
    addedFindings([before], [after], new Map(), "warning").length > 0;
  expect(isNew(of("web"), of("web"))).toBe(false);
  expect(isNew(of("web", "db"), of("db"))).toBe(false);
  expect(isNew(of("web"), of("web", "db"))).toBe(true);
  expect(isNew(of(), of("web", "db"))).toBe(false);
});

test("of findings in the same words as many are new as there are more of them", () => {
  const before = [found(10, "A"), { ...found(20, "A"), jails: ["db"] }, found(30, "A")];
  const after = [found(11, "A"), { ...found(21, "A"), jails: ["db"] }, found(31, "A"), found(41, "A")];
  expect(addedFindings(before, after, new Map(), "warning").map(({ start }) => start)).toEqual([41]);
  // One that stands where it stood takes its own words, not those of another jail.
  const [moved] = [{ ...found(22, "A"), jails: ["db"] }];
  const later = [found(30, "B"), found(12, "A"), moved, found(40, "A")];
  expect(addedFindings(before, later, new Map(), "warning")).toEqual(later.slice(3));
});

test("a finding that stays at its place uses up its own words, not the same ones about another jail", () => {
  const of = (jail: string, start: number, message = "A"): Finding => ({ ...found(start, message), jails: [jail] });
  const before = [of("web", 10), of("db", 20)];
  expect(addedFindings(before, [of("db", 20, "B"), of("web", 50)], new Map(), "warning")).toEqual([]);
});

test("what is new for a jail leaves the words of another one to that", () => {
  const of = (jail: string, start: number): Finding => ({ ...found(start, "A"), jails: [jail] });
  const added = addedFindings([of("db", 10)], [of("web", 30), of("db", 40)], new Map(), "warning");
  expect(added.map(({ start }) => start)).toEqual([30]);
});

test("advice that is told once may be told at another place in other words, but not of another rule or more severely", () => {
  const advice = (rule: string, start: number, severity: Finding["severity"] = "warning"): Finding => ({
    ...found(start, `${start}`),
    rule,
    severity,
  });
  const isNew = (before: Finding, after: Finding): boolean =>
    addedFindings([before], [after], new Map(), "warning").length > 0;
  expect(isNew(advice("vnet-not-returned", 10), advice("vnet-not-returned", 40))).toBe(false);
  expect(isNew(advice("vnet-not-returned", 10), advice("unguarded-route", 40))).toBe(true);
  expect(isNew(advice("vnet-not-returned", 10, "info"), advice("vnet-not-returned", 40))).toBe(true);
  expect(isNew(advice("overwritten-list", 10), advice("overwritten-list", 40))).toBe(true);
});

test("the places of before are those that the edits have moved", () => {
  const edits = new Map([["/etc/jail.conf", [{ start: 5, end: 5, text: "xyz" }]]]);
  expect(addedFindings([found(60, "A")], [found(63, "B")], edits, "warning")).toEqual([]);
  expect(addedFindings([found(60, "A")], [found(60, "B")], edits, "warning")).toHaveLength(1);
  // What stands where something is inserted is in front of it or behind it.
  for (const start of [5, 8]) expect(addedFindings([found(5, "A")], [found(start, "B")], edits, "warning")).toEqual([]);
});

test("what is milder than the threshold is never new", () => {
  const hint = { ...found(60, "A"), severity: "info" as const };
  expect(addedFindings([], [hint], new Map(), "warning")).toEqual([]);
  expect(addedFindings([], [hint], new Map(), "info")).toEqual([hint]);
});
