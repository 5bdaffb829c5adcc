import type { Finding, Fix, Proposal } from "../rules/finding.ts";

/** Decides which of a rule's proposals are offered for a finding, whether they are safe, and which one is preferred. */
export function decideFixes(_finding: Finding, proposals: readonly Proposal[]): readonly Fix[] {
  return proposals.map(({ title, edits, guess, alternative }, index) => ({
    title,
    edits,
    safe: !guess,
    preferred: index === 0 && !alternative,
  }));
}
