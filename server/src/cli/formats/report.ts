import type { Finding, Severity } from "../../rules/rule/finding.ts";

/** What `check` has found, as every format is given it. */
export interface CheckReport {
  /** By file and place. */
  readonly findings: readonly Finding[];
  /** The files that were judged, those without a finding among them; paths of the core. */
  readonly checked: readonly string[];
  /** What could not be judged, and why. */
  readonly unread: ReadonlyMap<string, string>;
  readonly trees: { tree(path: string): { readonly text: string } | undefined };
  /** The root of the repository, or where the user stands: reports that travel name files from there. A path of the core. */
  readonly root: string;
  /** Findings at or above this severity fail the check; "never" where none does. */
  readonly failOn: Severity | "never";
  /** Hints were asked for: formats that put each finding before somebody's eyes leave them out otherwise. */
  readonly hints: boolean;
  /** The folder in which the pages of the rules lie, ID.md each. */
  readonly pages: string;
}

/** Writes a report as a text, which ends with a line end or is empty. */
export type ReportWriter = (report: CheckReport) => string;

/** The findings that a format for people shows. */
export function shownFindings({ findings, hints }: CheckReport): readonly Finding[] {
  return hints ? findings : findings.filter(({ severity }) => severity !== "hint");
}
