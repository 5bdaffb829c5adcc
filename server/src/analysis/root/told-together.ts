import type { Rule } from "../../rules/rule/rule.ts";
import type { GroupReports } from "./group-reports.ts";
import type { JoinedNames } from "./joined-names.ts";
import type { PlacedReport, ReportSource } from "./placed-reports.ts";
import { PlacedAdvice } from "./told-of-root.ts";
import { type Advice, adviceOf, isAdvice, toldOnce } from "./told-once.ts";

/** A group of jails whose reports are as they were, and how many places were known besides when it spoke. */
export interface SpokenGroup {
  readonly reports: GroupReports;
  readonly after: number;
}

export interface Spoken {
  /** In the order in which the rules spoke. */
  readonly placed: readonly PlacedReport[];
  /** In the order in which they spoke. */
  readonly groups: readonly SpokenGroup[];
  readonly source: ReportSource;
  /** False for what only follows from something else, and for what a comment silences. */
  isHeard(placed: PlacedReport): boolean;
  namesOf(rule: Rule): JoinedNames;
}

/**
 * What is told besides the reports of the groups: what is heard at each place, and for each rule that advises (`Rule.toldOnce`) one
 * report for all its places, those of the groups included.
 */
export function toldTogether({ placed, groups, source, isHeard, namesOf }: Spoken): PlacedReport[] {
  const told: PlacedReport[] = [];
  const advice = new Map<Rule, Advice[]>();
  const advise = (rule: Rule, part: Advice): void => {
    const known = advice.get(rule);
    if (known) known.push(part);
    else advice.set(rule, [part]);
  };
  let group = 0;
  const adviseGroups = (before: number): void => {
    for (; group < groups.length && groups[group].after <= before; group++)
      groups[group].reports.advice.forEach((parts, rule) => {
        for (const part of parts) advise(rule, new PlacedAdvice(part, source));
      });
  };
  for (const [index, one] of placed.entries()) {
    adviseGroups(index);
    if (!isHeard(one)) continue;
    if (isAdvice(one)) advise(one.rule, adviceOf(one));
    else told.push(one);
  }
  adviseGroups(Number.POSITIVE_INFINITY);
  for (const [rule, parts] of advice) {
    const names = namesOf(rule);
    told.push(toldOnce(parts, (lists) => names.join(lists)));
  }
  return told;
}
