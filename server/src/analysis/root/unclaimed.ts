import { type Outcome, placeOfOutcome, verdictOf, waiverOf } from "../../lifecycle/index.ts";

/**
 * What fails for certain and has been told by no rule: neither the outcome itself, nor another one about the same command,
 * whose failure is told once. What is openly waived is not among it.
 */
export function unclaimedFailures(outcomes: readonly Outcome[], claimed: readonly Outcome[]): readonly Outcome[] {
  let failing: Outcome[] | undefined;
  for (const outcome of outcomes) {
    if (verdictOf(outcome) === undefined || waiverOf(outcome) !== undefined) continue;
    failing ??= [];
    failing.push(outcome);
  }
  if (failing === undefined) return nothing;
  const told = new Set<Outcome>(claimed);
  const places = new Set(claimed.filter((outcome) => verdictOf(outcome) !== undefined).map(placeOf));
  return failing.filter((outcome) => {
    if (told.has(outcome) || places.has(placeOf(outcome))) return false;
    places.add(placeOf(outcome));
    return true;
  });
}

const nothing: readonly Outcome[] = [];

function placeOf(outcome: Outcome): string {
  const { parameter, valueIndex, start } = placeOfOutcome(outcome);
  return `${parameter} ${valueIndex} ${start}`;
}
