import type { Release } from "../parameters/index.ts";
import { footprintEntries } from "./footprint.ts";
import { newHostModel } from "./host-model.ts";
import type { JailView } from "./jail/jail-view.ts";
import type { FootprintEntry } from "./machine/footprint-use.ts";
import { foundBy, type Observation, type Observed, observe } from "./observe.ts";
import type { Outcome } from "./outcomes/index.ts";
import { runStep } from "./run-step.ts";
import { failuresOfSecondStart } from "./second-start.ts";
import { hasTooManySteps, jailPlan } from "./steps/steps.ts";

/** Small, because an analysis keeps one for every jail; the steps themselves are `jailPlan`, which is cheap to repeat. */
export interface JailModel {
  readonly outcomes: readonly Outcome[];
  /** What ends the start after a stop, and did not end the first one, in the order of the start. */
  readonly secondStart: readonly Outcome[];
  /** What observations have found (`foundBy`). */
  readonly observed: Observed;
  /** What the jail makes and uses of what it shares with other jails. */
  readonly footprint: readonly FootprintEntry[];
  /** What the jail's commands name, for completion. */
  readonly interfaces: readonly string[];
  readonly bridges: readonly string[];
}

/** The model of a jail of which nobody looks at start and stop. */
export const nothingKnown: JailModel = {
  outcomes: [],
  secondStart: [],
  observed: new Map(),
  footprint: [],
  interfaces: [],
  bridges: [],
};

/**
 * Steps one jail through its start and its stop on a host of which nothing else is known. Commands succeed unless the model knows
 * better; after a failure that is known it goes on as if the failing command were not there, because the report of one mistake
 * should not hide the next. What then becomes of a second start is told, too. The result depends on nothing but the jail's
 * effective values.
 *
 * @param observations what is to be seen besides outcomes: all that rules ask for, where the model is kept for them
 */
export function modelJail(
  jail: JailView,
  release: Release,
  observations: readonly Observation<unknown>[] = [],
): JailModel {
  if (hasTooManySteps(jail)) return { ...nothingKnown };
  const start = jailPlan(jail, release, "start");
  const stop = jailPlan(jail, release, "stop");
  const machine = newHostModel(jail, [start, stop], release);
  const { trace } = machine;
  const run = { jail, release, start, stop, machine, on: trace.on.bind(trace) };
  const found = observe(run, [footprintEntries, ...observations]);
  for (const step of start) runStep(machine, step);
  trace.tell("started", undefined);
  machine.starting = false;
  for (const step of stop) {
    if (step.kind === "remove") trace.tell("removal", undefined);
    runStep(machine, step);
  }
  trace.tell("stopped", undefined);
  const outcomes = machine.outcomes.slice();
  const { interfaces, bridges } = machine.network.namesSeen();
  const observed = found();
  const secondStart = failuresOfSecondStart(machine, start);
  return { outcomes, secondStart, observed, footprint: foundBy(footprintEntries, { observed }), interfaces, bridges };
}
