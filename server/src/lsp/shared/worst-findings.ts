import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { worstBySeverity } from "../../analysis/index.ts";
import type { Finding } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import type { TextLines } from "./text-lines.ts";

/** Of one file; VS Code shows no more, and an editor gets all of them again with every key. */
const mostShown = 1000;

/** The worst of the findings of a file, in the order of their places, and the first of those that are left out. */
export function worstFindings(findings: readonly Finding[]): {
  shown: readonly Finding[];
  leftOut: Finding | undefined;
} {
  const shown = worstBySeverity(findings, mostShown, ({ severity }) => severity);
  return { shown, leftOut: findings.find((finding, place) => finding !== shown[place]) };
}

/**
 * Says how many findings are not shown, where the first of them is.
 *
 * @param isCut whether the analysis itself has left some out
 */
export function leftOutDiagnostic(finding: Finding, count: number, isCut: boolean, lines: TextLines): Diagnostic {
  const number = count.toLocaleString("en");
  return {
    range: lines.range(finding.start, finding.end),
    severity: DiagnosticSeverity.Information,
    source: "jailconf",
    message: isCut
      ? say`More than ${number} findings of this file are not shown, none worse than these. Mend some of these first.`
      : say`${number} more findings of this file are not shown, none worse than these. \`jailconf check --format json\` lists them.`,
  };
}
