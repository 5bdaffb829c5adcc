import { type Outcome, verdictOf } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import { isWorse, type RuleSetting, type Severity } from "../../rules/rule/finding.ts";
import { type Report, type Rule, severityOf } from "../../rules/rule/rule.ts";
import type { PlacedReport } from "./placed-reports.ts";
import type { Settings } from "./settings.ts";

/**
 * How bad it is, whichever rule says it: what undoes every start is an error, what makes every stop fail a warning. A rule
 * may say that it is worse than that, and settings what they like.
 */
export function severityOfReport(rule: Rule, { severity, about }: Report, release: Release): Severity {
  let worst = severity ?? severityOf(rule, release);
  if (about === undefined) return worst;
  for (const outcome of [about].flat()) {
    const least = leastFor(outcome);
    if (least !== undefined && isWorse(least, worst)) worst = least;
  }
  return worst;
}

/** The severity with which a report is told: the one that somebody has chosen, except for what makes jail(8) refuse a file. */
export function severityToTell(
  { rule, report, severity }: Omit<PlacedReport, "source">,
  { rules }: Settings,
): Severity {
  // Of a rule that is off, only what makes jail(8) refuse a file is told.
  const chosen = rules.get(rule.id) as Exclude<RuleSetting, "off"> | undefined;
  return report.refusesFile ? severity : (chosen ?? severity);
}

function leastFor(outcome: Outcome): Severity | undefined {
  switch (verdictOf(outcome)?.impact) {
    case "start-rolled-back":
      return "error";
    case "jail-stays":
    case "stop-goes-on":
      return "warning";
    default:
      return undefined;
  }
}
