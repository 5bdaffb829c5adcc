import type { Release } from "../parameters/index.ts";
import { leftBehind, notRepeatable } from "./endings.ts";
import type { FootprintEntry } from "./footprint.ts";
import type { JailView } from "./jail/jail-view.ts";
import { Machine } from "./machine/machine.ts";
import { noteNotReturned } from "./not-returned.ts";
import type { ModelEvent } from "./outcomes/index.ts";
import { runStep } from "./run-step.ts";
import { hasTooManySteps, jailPlan } from "./steps/steps.ts";

/** Small, because an analysis keeps one for every jail; the steps themselves are `jailPlan`, which is cheap to repeat. */
export interface JailModel {
  readonly events: readonly ModelEvent[];
  /** What the jail makes and uses of what it shares with other jails. */
  readonly footprint: readonly FootprintEntry[];
  /** What the jail's commands name, for completion. */
  readonly interfaces: readonly string[];
  readonly bridges: readonly string[];
}

/**
 * Steps one jail through its start and its stop on a host of which nothing else is known. Commands succeed unless the
 * model knows better; after a failure that is known it goes on as if the failing command were not there, because the
 * report of one mistake should not hide the next. The result depends on nothing but the jail's effective values.
 */
export function modelJail(jail: JailView, release: Release): JailModel {
  if (hasTooManySteps(jail)) return { events: [], footprint: [], interfaces: [], bridges: [] };
  const start = jailPlan(jail, release, "start");
  const stop = jailPlan(jail, release, "stop");
  const machine = new Machine(jail, [start, stop], release);
  for (const step of start) runStep(machine, step);
  machine.starting = false;
  const trap = notRepeatable(machine, start);
  for (const step of stop) {
    if (step.kind === "remove") noteNotReturned(machine, stop);
    runStep(machine, step);
  }
  const { events } = machine;
  events.push(...leftBehind(machine));
  if (trap !== undefined) events.push(trap);
  const { interfaces, bridges } = machine.namesSeen();
  return { events, footprint: machine.footprint, interfaces, bridges };
}
