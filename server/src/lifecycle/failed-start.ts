import type { Release } from "../parameters/index.ts";
import type { SimpleCommand } from "../shell/index.ts";
import { type Fact, factsOf } from "./facts.ts";
import { newHostModel } from "./host-model.ts";
import { isSameSpan, type JailView } from "./jail/jail-view.ts";
import type { Machine } from "./machine/machine.ts";
import type { Outcome } from "./outcomes/index.ts";
import { surelySucceeds } from "./programs/knowledge.ts";
import { runFailingStep, runStep } from "./run-step.ts";
import { startOrder } from "./steps/phases.ts";
import { rollBack } from "./steps/roll-back.ts";
import type { CommandStep, Step } from "./steps/steps.ts";
import { placeOfOutcome, verdictOf } from "./verdict.ts";

/** How one failing start ends. */
export interface FailedStart {
  /** The step that fails. */
  readonly step: CommandStep;
  /** What is there when the roll-back is done. */
  readonly remains: readonly Fact[];
  /** The command that then fails in the next start; undefined when that starts as the first one did. */
  readonly nextFailure: Outcome | undefined;
}

/** Judges the start that fails at each step that can fail (LANGUAGE.md §5.5). */
export function failedStarts(jail: JailView, start: readonly Step[], release: Release): FailedStart[] {
  const result: FailedStart[] = [];
  for (const step of start) if (canFail(step)) result.push(failedStart(jail, start, step, release));
  return result;
}

function failedStart(jail: JailView, start: readonly Step[], step: CommandStep, release: Release): FailedStart {
  const machine = newHostModel(jail, [start], release);
  fail(machine, start, step, release);
  const remains = factsOf(machine);
  return { step, remains, nextFailure: nextFailure(machine, start, step) };
}

/** The start up to the failing step, and the roll-back. */
function fail(machine: Machine, start: readonly Step[], failing: CommandStep, release: Release): void {
  for (const step of start) {
    if (step === failing) break;
    runStep(machine, step);
  }
  runFailingStep(machine, failing);
  for (const step of rollBack(machine.view, failing, startOrder.indexOf(failing.phase), release)) {
    runStep(machine, step);
  }
}

/**
 * Starts again on a host on which a start has failed, up to the step that failed, and tells what is the first to fail there
 * that did not fail the first time.
 */
export function nextFailure(machine: Machine, start: readonly Step[], failing: CommandStep): Outcome | undefined {
  const known = machine.outcomes.filter(endsStart);
  machine.outcomes = [];
  machine.forgetGiven();
  machine.starting = true;
  for (const step of start) {
    if (isSameStep(step, failing)) break;
    runStep(machine, step);
    const failure = machine.outcomes.find((outcome) => {
      return endsStart(outcome) && !known.some((old) => isSameSpan(placeOfOutcome(old), placeOfOutcome(outcome)));
    });
    if (failure !== undefined) return failure;
  }
  return undefined;
}

const endsStart = (outcome: Outcome): boolean => verdictOf(outcome)?.impact === "start-rolled-back";

/** Also where the two come from plans of their own. */
function isSameStep(step: Step, { phase, span }: CommandStep): boolean {
  return step.phase === phase && "span" in step && step.span.valueIndex === span.valueIndex;
}

/** Nobody looks at how a background command ends, and `|| true` ends well. */
export function canFail(step: Step): step is CommandStep {
  if (step.kind !== "command" || step.background) return false;
  const { commandLine } = step;
  // What attaches a dataset ends with an echo.
  if (commandLine === undefined) return step.phase !== "zfs.dataset";
  return commandLine.syntaxError !== undefined || commandLine.commands.some(endsTheString);
}

function endsTheString({ guarded, words }: SimpleCommand): boolean {
  return !guarded && !surelySucceeds(words[0]?.text);
}
