import type { Finding } from "../../rules/rule/finding.ts";
import type { Report } from "../../rules/rule/rule.ts";
import { type PlacedReport, PlacedReports } from "./placed-reports.ts";
import { rootsByFile } from "./roots-by-file.ts";
import type { Told } from "./told-of-root.ts";
import { uselessIgnore } from "./useless-ignore.ts";
import { compareFindings, messageOf } from "./words.ts";

/** What was found in a root with all that it includes. */
interface JudgedRoot {
  readonly told: readonly Told[];
  readonly configuration: { readonly files: ReadonlyMap<string, unknown> };
}

/**
 * What several roots say about the files that are asked for: the same place once, for the jails of all of them. A comment
 * silences nothing only when it does so in each root that reads it.
 */
export function mergeFindings(roots: Iterable<JudgedRoot>, isAsked: (path: string) => boolean = () => true): Finding[] {
  const all = [...roots];
  const reports = new PlacedReports();
  const findings = new Map<Report, Finding>();
  const saidBy = new Map<PlacedReport, number>();
  for (const { told } of all) {
    for (const { finding, placed } of told) {
      if (!isAsked(finding.path)) continue;
      findings.set(placed.report, finding);
      const merged = reports.addRoot(placed);
      saidBy.set(merged, (saidBy.get(merged) ?? 0) + 1);
    }
  }
  const reading = rootsByFile(all);
  const readBy = (path: string): number => reading.get(path)?.length ?? 0;
  return reports
    .all()
    .filter((placed) => placed.rule.id !== uselessIgnore || saidBy.get(placed) === readBy(placed.report.path))
    .map((placed) => withJailsOf(placed, findings.get(placed.report)!))
    .sort(compareFindings);
}

/** The finding of the root that says the worst, whose fixes are decided there, for the jails of all. */
function withJailsOf(placed: PlacedReport, finding: Finding): Finding {
  const { jails } = placed;
  if (jails.length === finding.jails.length) return finding;
  return { ...finding, jails, message: messageOf(placed) };
}
