import { expect, vi } from "vitest";
import { FixJudge } from "../../server/src/analysis/fixes/judge.ts";
import type { Fix } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFix, type FixtureOptions, parseFixture, showFixture } from "./fixture.ts";

/**
 * The text after each of the fixes that a rule proposes, where none of them is tried: a file with more findings than are told, or one
 * that is too large, gets what is proposed. What the judge would refuse elsewhere must not be written there.
 */
export function untried(rule: string, text: string, options: FixtureOptions = {}): string[] {
  const fixture = parseFixture(text);
  return asked(rule, text, options).map((fix) => showFixture(applyFix(fixture, fix)));
}

export function asked(rule: string, text: string, options: FixtureOptions = {}): Fix[] {
  const register = vi
    .spyOn(FixJudge.prototype, "register")
    .mockImplementation(
      (_, propose) => () => propose().map((one) => ({ ...one, safe: false, preferred: !one.alternative })),
    );
  try {
    const found = analyze(text, { whole: [rule], ...options }).findings.filter((finding) => finding.rule === rule);
    expect(found, text).not.toEqual([]);
    return found.flatMap((finding) => [...finding.fixes()]);
  } finally {
    register.mockRestore();
  }
}

/** A row: a text, and what becomes of a part of it by each proposal. */
export type Row = readonly [text: string, ...changes: readonly (readonly [old: string, written: string])[]];

export function expectUntried(rule: string, rows: readonly Row[]): void {
  for (const [text, ...changes] of rows)
    expect(untried(rule, text)).toEqual(changes.map(([old, written]) => text.replace(old, () => written)));
}
