import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Finding } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import type { TextLines } from "./text-lines.ts";

/** Of one file; VS Code shows no more, and an editor gets all of them again with every key. */
const mostShown = 1000;

const worstFirst: readonly Finding["severity"][] = ["error", "warning", "info", "hint"];

/** The worst of the findings of a file, in the order of their places, and the first of those that are left out. */
export function worstFindings(findings: readonly Finding[]): {
  shown: readonly Finding[];
  leftOut: Finding | undefined;
} {
  if (findings.length <= mostShown) return { shown: findings, leftOut: undefined };
  const kept = new Set<Finding>();
  for (const severity of worstFirst) {
    for (const finding of findings) {
      if (finding.severity === severity && kept.size < mostShown) kept.add(finding);
    }
  }
  return {
    shown: findings.filter((finding) => kept.has(finding)),
    leftOut: findings.find((finding) => !kept.has(finding)),
  };
}

/** Says how many findings are not shown, where the first of them is. */
export function leftOutDiagnostic(finding: Finding, count: number, lines: TextLines): Diagnostic {
  return {
    range: lines.range(finding.start, finding.end),
    severity: DiagnosticSeverity.Information,
    source: "jailconf",
    message: say`${count.toLocaleString("en")} more findings of this file are not shown, none worse than these. \`jailconf check --format json\` lists them.`,
  };
}
