import type { Outcome } from "./outcomes/index.ts";
import { verdictOf } from "./verdict.ts";

/**
 * Why a failure that is known is not told: a clause; undefined for one that has to be told. The only place in which that is
 * decided, so that what a plan marks and what a check reports stay one truth.
 */
export function waiverOf(outcome: Outcome): string | undefined {
  for (const [isWaived, why] of waivers) if (isWaived(outcome)) return why;
  return undefined;
}

const waivers: readonly (readonly [(outcome: Outcome) => boolean, string])[] = [
  [
    (outcome) => isCaught(outcome) && isMeantToBeGone(outcome),
    "whoever catches the failure of a clean-up knows that there may be nothing to clean up",
  ],
];

const isCaught = (outcome: Outcome): boolean => verdictOf(outcome)?.impact === "caught";

/** It takes away what has been taken away already. */
function isMeantToBeGone(outcome: Outcome): boolean {
  if (outcome.type !== "command-fails") return false;
  return outcome.missing?.why === "destroyed" || outcome.reason === "not-mounted";
}
