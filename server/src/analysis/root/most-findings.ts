import { type Severity, severities } from "../../rules/rule/finding.ts";

/** So many findings of one root are told, the worst of them; what is told once for many places is one of them. */
export const mostFindings = 25_000;

/** Behind so many errors of one root no further jail is judged: nothing worse could be found, and a file of slips has a million jails. */
export const mostErrors = 1500;

/** So much one rule says about one jail, of which one value may hold a million slips. */
export const mostOfOneJail = 5000;

/** What of the findings of a root is not told: nothing in it is worse than what is. */
export interface NotTold {
  readonly findings: number;
  /** Jails that were not judged. */
  readonly jails: number;
  /** Whether a rule was stopped before the end of a jail, or of the configuration. */
  readonly isRuleCut: boolean;
}

/** The worst of some things, in the order in which they come; of those that are as bad the first. */
export function worstBySeverity<Item>(
  items: readonly Item[],
  most: number,
  severityOf: (item: Item) => Severity,
): readonly Item[] {
  if (items.length <= most) return items;
  const ranks = items.map((item) => severities.indexOf(severityOf(item)));
  const room = severities.map(() => 0);
  for (const rank of ranks) room[rank]++;
  let left = most;
  for (let rank = severities.length - 1; rank >= 0; rank--) {
    room[rank] = Math.min(room[rank], left);
    left -= room[rank];
  }
  return items.filter((_, index) => room[ranks[index]]-- > 0);
}
