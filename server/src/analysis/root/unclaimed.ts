import { type ModelEvent, placeOfEvent, verdictOf, waiverOf } from "../../lifecycle/index.ts";

/**
 * What fails for certain and has been told by no rule: neither the event itself, nor another one about the same command,
 * whose failure is told once. What is openly waived is not among it.
 */
export function unclaimedFailures(
  events: readonly ModelEvent[],
  claimed: readonly ModelEvent[],
): readonly ModelEvent[] {
  let failing: ModelEvent[] | undefined;
  for (const event of events) {
    if (verdictOf(event) === undefined || waiverOf(event) !== undefined) continue;
    failing ??= [];
    failing.push(event);
  }
  if (failing === undefined) return nothing;
  const told = new Set<ModelEvent>(claimed);
  const places = new Set(claimed.filter((event) => verdictOf(event) !== undefined).map(placeOf));
  return failing.filter((event) => {
    if (told.has(event) || places.has(placeOf(event))) return false;
    places.add(placeOf(event));
    return true;
  });
}

const nothing: readonly ModelEvent[] = [];

function placeOf(event: ModelEvent): string {
  const { parameter, valueIndex, start } = placeOfEvent(event);
  return `${parameter} ${valueIndex} ${start}`;
}
