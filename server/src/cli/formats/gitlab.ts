import type { Finding } from "../../rules/rule/finding.ts";
import { printable, printableJson } from "../../text/index.ts";
import { Fingerprints } from "./fingerprints.ts";
import { pathFromRoot, regionOf } from "./places.ts";
import type { CheckReport } from "./report.ts";

/** The severities that GitLab knows, from the worst. */
type CodeQualitySeverity = "blocker" | "critical" | "major" | "minor" | "info";

/** A Code Quality report of GitLab: an array of findings with paths from the root of the repository. */
export function asCodeQuality({ findings, trees, root }: CheckReport): string {
  const fingerprints = new Fingerprints(root);
  const issues = findings.map((finding) => {
    const { startLine, endLine } = regionOf(finding, trees);
    return {
      description: printable(finding.message),
      check_name: finding.rule,
      fingerprint: fingerprints.next(finding),
      severity: severityOf(finding),
      location: { path: pathFromRoot(finding.path, root), lines: { begin: startLine, end: endLine } },
    };
  });
  return `${printableJson(issues, 2)}\n`;
}

function severityOf({ severity, refusesFile }: Finding): CodeQualitySeverity {
  switch (severity) {
    case "error":
      return refusesFile ? "blocker" : "critical";
    case "warning":
      return "major";
    case "info":
      return "minor";
    default:
      return "info";
  }
}
