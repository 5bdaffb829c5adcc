import type { ModelEvent } from "./outcomes/index.ts";
import { verdictOf } from "./verdict.ts";

/**
 * Why a failure that is known is not told: a clause; undefined for one that has to be told. The only place in which that is
 * decided, so that what a plan marks and what a check reports stay one truth.
 */
export function waiverOf(event: ModelEvent): string | undefined {
  for (const [isWaived, why] of waivers) if (isWaived(event)) return why;
  return undefined;
}

const waivers: readonly (readonly [(event: ModelEvent) => boolean, string])[] = [
  [
    (event) => isCaught(event) && isMeantToBeGone(event),
    "whoever catches the failure of a clean-up knows that there may be nothing to clean up",
  ],
];

const isCaught = (event: ModelEvent): boolean => verdictOf(event)?.outcome === "caught";

/** It takes away what has been taken away already. */
function isMeantToBeGone(event: ModelEvent): boolean {
  if (event.type === "epair-destroy-name") return event.why === "gone";
  if (event.type !== "command-fails") return false;
  return event.missing?.why === "destroyed" || event.reason === "not-mounted";
}
