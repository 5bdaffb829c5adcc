import { type Outcome, placeOfOutcome, verdictOf, waiverOf } from "../../lifecycle/index.ts";

/**
 * What fails for certain and has been told by no rule: neither the outcome itself, nor another one about the same command,
 * whose failure is told once; that of a start is told though its stop fails too. What is openly waived is not among it.
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
  const places = new Set<string>();
  const placesOfStarts = new Set<string>();
  const add = (outcome: Outcome): void => {
    places.add(placeOf(outcome));
    if (isOfStart(outcome)) placesOfStarts.add(placeOf(outcome));
  };
  for (const outcome of claimed) if (verdictOf(outcome) !== undefined) add(outcome);
  return failing.filter((outcome) => {
    if (told.has(outcome) || (isOfStart(outcome) ? placesOfStarts : places).has(placeOf(outcome))) return false;
    add(outcome);
    return true;
  });
}

const nothing: readonly Outcome[] = [];

const isOfStart = (outcome: Outcome): boolean => verdictOf(outcome)?.impact === "start-rolled-back";

function placeOf(outcome: Outcome): string {
  const { parameter, valueIndex, start } = placeOfOutcome(outcome);
  return `${parameter} ${valueIndex} ${start}`;
}
