import { epairHalf, pairName } from "./host/names.ts";
import { isSameSpan } from "./jail/jail-view.ts";
import type { Machine } from "./machine/machine.ts";
import type { Outcome } from "./outcomes/index.ts";
import { runStep } from "./run-step.ts";
import type { Step } from "./steps/steps.ts";
import { placeOfOutcome, verdictOf } from "./verdict.ts";

const nothing: readonly Outcome[] = [];

/**
 * What ends a start that comes after a start and a stop, and did not end the first one: the stop has taken away what the start
 * needs and does not make, or left what the start makes. Nothing that follows from a command of which it is known anyhow that it
 * fails. The order is that of the start.
 *
 * @param machine as the stop has left it; whoever looked at that run sees nothing of this one
 */
export function failuresOfSecondStart(machine: Machine, start: readonly Step[]): readonly Outcome[] {
  const first = machine.outcomes;
  machine.trace.end();
  machine.outcomes = [];
  machine.forgetGiven();
  machine.starting = true;
  for (const step of start) runStep(machine, step);
  const second = machine.outcomes;
  machine.outcomes = first;
  if (second.length === 0) return nothing;
  const told = first.filter((outcome) => verdictOf(outcome) !== undefined);
  const found = second.filter((outcome) => {
    return (
      verdictOf(outcome)?.impact === "start-rolled-back" && outcome.type !== "step-refused" && !isKnown(outcome, told)
    );
  });
  return found.length === 0 ? nothing : found;
}

function isKnown(outcome: Outcome, told: readonly Outcome[]): boolean {
  const place = placeOfOutcome(outcome);
  const names = thingsOf(outcome);
  return told.some(
    (other) => isSameSpan(placeOfOutcome(other), place) || thingsOf(other).some((name) => names.includes(name)),
  );
}

/** The names of what an outcome is about; the halves of an epair are one thing. */
function thingsOf(outcome: Outcome): string[] {
  switch (outcome.type) {
    case "command-fails":
      // What cannot be unmounted stays, and so does what keeps it from that.
      return [
        outcome.subject,
        ...(outcome.missing?.candidates ?? []),
        ...(outcome.reason === "busy" && outcome.holding !== undefined ? [outcome.holding] : []),
      ].map(unitOf);
    case "epair-destroy-name":
    case "jib-jng-usage":
      return [outcome.interface].map(unitOf);
    case "bridge-add-delete":
      return [outcome.member].map(unitOf);
    default:
      return [];
  }
}

function unitOf(name: string): string {
  const half = epairHalf(name);
  return half === "a" || half === "b" ? pairName(name) : name;
}
