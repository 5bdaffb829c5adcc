import type { Release } from "../../parameters/index.ts";
import type { JailView } from "../jail/jail-view.ts";
import { isUndone, type Phase, startOrder } from "./phases.ts";
import { addPhase, removeStep, type Step } from "./steps.ts";

/**
 * What jail(8) does when a step of the start has failed: it undoes what is finished, backwards, from the command in front
 * of the one that failed (LANGUAGE.md §5.5). No exec.* command is among it.
 *
 * @param phase index in `startOrder` of the phase of the failed step
 */
export function rollBack(jail: JailView, failed: Step, phase: number, release: Release): Step[] {
  const undone: Step[] = [];
  undo(undone, jail, startOrder[phase], release);
  // Of the phase that failed, only the values in front of the failing one have been done.
  const steps = undone.filter((step) => isBefore(step, failed));
  for (let index = phase - 1; index >= 0; index--) undo(steps, jail, startOrder[index], release);
  return steps;
}

function undo(steps: Step[], jail: JailView, phase: Phase, release: Release): void {
  if (!isUndone(phase)) return;
  if (phase === "operation") steps.push(removeStep);
  else addPhase(steps, jail, phase, release, "roll-back");
}

function isBefore(step: Step, failed: Step): boolean {
  return "span" in step && "span" in failed && step.span.valueIndex < failed.span.valueIndex;
}
