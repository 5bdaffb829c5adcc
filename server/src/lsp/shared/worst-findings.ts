import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Finding } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import type { TextLines } from "./text-lines.ts";

/** Of one file; VS Code shows no more, and an editor gets all of them again with every key. */
export const mostOfFile = 1000;

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
