import type { Release } from "../parameters/index.ts";
import { detectOutcomes } from "./detectors/index.ts";
import type { JailView } from "./jail/jail-view.ts";
import { Machine } from "./machine/machine.ts";
import type { Step } from "./steps/steps.ts";

/**
 * A host of which nothing is known, before a jail is started on it; it knows of all outcomes, whoever runs steps on it.
 *
 * @param plans the steps of the jail's start and, where that is looked at, of its stop
 */
export function newHostModel(jail: JailView, plans: readonly (readonly Step[])[], release: Release): Machine {
  const machine = new Machine(jail, plans, release);
  detectOutcomes(machine);
  return machine;
}
