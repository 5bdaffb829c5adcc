import { fixToApply } from "../analysis/index.ts";
import { type Finding, type Severity, severities } from "../rules/rule/finding.ts";
import { printableJson } from "../text/index.ts";
import { say } from "../words/index.ts";
import type { Style } from "./style.ts";

/** How often something of one rule and severity was found. */
interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** How many of them `--fix` mends. */
  readonly fixable: number;
}

/** By severity, the worst first, and then by number. */
function countsOf(findings: readonly Finding[]): RuleCount[] {
  const counts = new Map<string, { rule: string; severity: Severity; count: number; fixable: number }>();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const known = counts.get(`${severity} ${rule}`) ?? { rule, severity, count: 0, fixable: 0 };
    counts.set(`${severity} ${rule}`, known);
    known.count++;
    if (fixToApply(finding)) known.fixable++;
  }
  return [...counts.values()].sort(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      b.count - a.count ||
      (a.rule < b.rule ? -1 : 1),
  );
}

/** A line for each rule: how many, how bad, and how many of them `--fix` mends. */
export function statisticsAsText(findings: readonly Finding[], style: Style): string {
  const counts = countsOf(findings);
  const width = Math.max(0, ...counts.map(({ count }) => String(count).length));
  const ruleWidth = Math.max(0, ...counts.map(({ rule }) => rule.length));
  return counts
    .map(({ rule, severity, count, fixable }) => {
      const number = String(count).padStart(width);
      const note = fixable === 0 ? "" : `  ${say`${fixable} can be fixed with --fix`}`;
      const name = note === "" ? rule : rule.padEnd(ruleWidth);
      return `${number}  ${style.severity(severity, severity.padEnd(7))}  ${name}${note}\n`;
    })
    .join("");
}

/** The same for programs. */
export const statisticsAsJson = (findings: readonly Finding[]): string => `${printableJson(countsOf(findings), 2)}\n`;
