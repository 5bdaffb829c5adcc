import { expect } from "vitest";
import { analyze } from "./fixture.ts";

/** What the first finding of a rule says in a text: its message, its notes, and after arrows what it says at other places. */
export function said(rule: string, text: string): string[] {
  const finding = analyze(text, { whole: [rule] }).findings.find((one) => one.rule === rule);
  expect(finding, `there is a finding of ${rule}`).toBeDefined();
  if (finding === undefined) return [];
  return [finding.message, ...(finding.notes ?? []), ...finding.related.map(({ message }) => `→ ${message}`)];
}
