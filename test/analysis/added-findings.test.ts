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
