import type { Release } from "../parameters/index.ts";
import { newHostModel } from "./host-model.ts";
import type { JailView } from "./jail/jail-view.ts";
import type { Machine } from "./machine/machine.ts";
import type { Outcome } from "./outcomes/index.ts";
import { runStep } from "./run-step.ts";
import { type CommandStep, hasTooManySteps, jailPlan, type Step } from "./steps/steps.ts";
import { placeOfOutcome, verdictOf } from "./verdict.ts";

/** Why steps of one jail fail whenever they run. */
export interface KnownFailures {
  readonly start: Failures;
  readonly stop: Failures;
}

/** By the step that fails (`keyOfStep`): the first thing that fails in it. */
export type Failures = ReadonlyMap<string, Outcome>;

/**
 * The steps of a jail that are known to fail, caught failures apart.
 *
 * @param again what the start does after a stop, as in a restart: what the stop has left is in its way
 */
export function knownFailures(jail: JailView, release: Release, again = false): KnownFailures {
  if (hasTooManySteps(jail)) return { start: new Map(), stop: new Map() };
  const start = jailPlan(jail, release, "start");
  const stop = jailPlan(jail, release, "stop");
  const machine = newHostModel(jail, [start, stop], release);
  const first = failuresOf(machine, start, true);
  const last = failuresOf(machine, stop, false);
  machine.forgetGiven();
  return { start: again ? failuresOf(machine, start, true) : first, stop: last };
}

function failuresOf(machine: Machine, steps: readonly Step[], starting: boolean): Failures {
  machine.outcomes = [];
  machine.starting = starting;
  for (const step of steps) runStep(machine, step);
  const failures = new Map<string, Outcome>();
  for (const outcome of machine.outcomes) {
    const { operation, impact } = verdictOf(outcome) ?? {};
    if (impact === undefined || impact === "caught" || (operation === "start") !== starting) continue;
    if (outcome.type === "step-refused") continue;
    const key = keyOfOutcome(outcome);
    if (!failures.has(key)) failures.set(key, outcome);
  }
  return failures;
}

/** jail(8) runs nothing twice in one operation, and in each phase at most one command for a value. */
export function keyOfStep({ span: { parameter, valueIndex } }: CommandStep): string {
  return `${parameter} ${valueIndex}`;
}

/** The same of what fails in it. */
export function keyOfOutcome(outcome: Outcome): string {
  const { parameter, valueIndex } = placeOfOutcome(outcome);
  return `${parameter} ${valueIndex}`;
}
