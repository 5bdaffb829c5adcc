import { type Severity, worstFirst } from "../../rules/rule/finding.ts";
import { printable } from "../../text/index.ts";
import { pathFromRoot, regionOf } from "./places.ts";
import { type CheckReport, shownFindings } from "./report.ts";

const commandOf: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/**
 * Commands for the log of a GitHub workflow, from which it makes annotations. It shows the first few of each kind only, so the worst
 * come first.
 */
export function asAnnotations(report: CheckReport): string {
  return worstFirst(shownFindings(report))
    .map((finding) => {
      const { startLine, startColumn, endLine, endColumn } = regionOf(finding, report.trees);
      const properties = {
        file: pathFromRoot(finding.path, report.root),
        line: startLine,
        endLine,
        // Columns count within one line only.
        ...(startLine === endLine && endColumn > startColumn ? { col: startColumn, endColumn } : {}),
        title: finding.rule,
      };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${propertyValue(String(value))}`);
      return `::${commandOf[finding.severity]} ${written.join(",")}::${data(printable(finding.message))}\n`;
    })
    .join("");
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const propertyValue = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
