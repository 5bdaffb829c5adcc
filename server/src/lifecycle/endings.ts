import type { Release } from "../parameters/release.ts";
import type { CommandFails, LeftBehind, StartNotRepeatable } from "./events/index.ts";
import { type Fact, factsOf } from "./facts.ts";
import type { JailView } from "./jail.ts";
import { Machine } from "./machine.ts";
import { startOrder } from "./phases.ts";
import { rollBack } from "./roll-back.ts";
import { runFailingStep, runStep } from "./run-step.ts";
import type { CommandStep, Step } from "./steps.ts";

/**
 * How things stand when a start or a stop has ended: what is left over, and whether the next start would trip over it.
 */

/** What a stop has to take away again; files, modules and sysctls stay by design. */
const temporary = new Set(["interface", "bridge-member", "address", "route", "mount", "process"]);

/** What the start made and the stop left, although every command succeeded (M86). Call when the stop has ended. */
export function leftBehind(machine: Machine): LeftBehind[] {
  const left: Fact[] = [];
  for (const fact of factsOf(machine)) {
    if (fact.known && fact.where === "host" && fact.by !== undefined && temporary.has(fact.resource)) left.push(fact);
  }
  const interfaces = new Set(left.filter(({ resource }) => resource === "interface").map(({ name }) => name));
  const seen = new Set<string>();
  return left.flatMap(({ resource, name, detail, by }) => {
    if (by === undefined) return [];
    // One command makes two halves of an epair, and what hangs on a left interface goes with it.
    const place = `${by.parameter} ${by.valueIndex} ${by.start}`;
    const owner =
      resource === "bridge-member" ? name : resource === "address" ? detail?.slice("on ".length) : undefined;
    if (seen.has(place) || (owner !== undefined && interfaces.has(owner))) return [];
    seen.add(place);
    return [{ type: "left-behind", resource, name, detail, made: by } as const];
  });
}

/** How one failing start ends. */
export interface FailedStart {
  /** The step that fails. */
  readonly step: CommandStep;
  /** What is there when the roll-back is done. */
  readonly remains: readonly Fact[];
  /** The command that then fails in the next start; undefined when that starts as the first one did. */
  readonly nextFailure: CommandFails | undefined;
}

/** Judges the start that fails at each step that can fail (LANGUAGE.md §5.5). */
export function failedStarts(jail: JailView, start: readonly Step[], release: Release): FailedStart[] {
  const result: FailedStart[] = [];
  for (const step of start) if (canFail(step)) result.push(failedStart(jail, start, step, release));
  return result;
}

function failedStart(jail: JailView, start: readonly Step[], step: CommandStep, release: Release): FailedStart {
  const machine = new Machine(jail, [start], release);
  fail(machine, start, step, release);
  const remains = factsOf(machine);
  return { step, remains, nextFailure: firstFailure(machine, start, step) };
}

/**
 * The start that fails as late as it can leaves the most. Undefined when the next start works all the same, or when
 * nothing that the jail makes on the host could be in its way.
 */
export function judgeFailedStart(
  jail: JailView,
  start: readonly Step[],
  release: Release,
): StartNotRepeatable | undefined {
  const last = start.findLast(canFail);
  if (last === undefined || !start.some((step) => step !== last && makesInterface(step))) return undefined;
  const machine = new Machine(jail, [start], release);
  fail(machine, start, last, release);
  const failure = firstFailure(machine, start, last);
  if (failure === undefined) return undefined;
  const { phase, command, subject, subjectWord, reason, earlier } = failure;
  if (reason !== "interface-exists" && reason !== "already-a-member") return undefined;
  return {
    ...{ type: "start-not-repeatable", phase, command, subject, subjectWord, reason },
    ...{ leftBy: earlier, failing: last.span },
  };
}

/** Only these are worth the second start; most jails of a fleet that share their host's network have none. */
function makesInterface(step: Step): boolean {
  if (step.kind !== "command" || step.commandLine === undefined || step.where === "jail") return false;
  return step.commandLine.commands.some(({ words }) =>
    words.some(({ text }) => text === "create" || text === "plumb" || text === "addm" || text === "bridge"),
  );
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

/** Starts again, and tells which command fails that did not fail the first time. */
function firstFailure(machine: Machine, start: readonly Step[], failing: CommandStep): CommandFails | undefined {
  const known = new Set(machine.events.map(keyOf));
  machine.events = [];
  for (const step of start) {
    if (step === failing) break;
    runStep(machine, step);
    const failure = machine.events.find((event): event is CommandFails => {
      return event.type === "command-fails" && !event.guarded && !known.has(keyOf(event));
    });
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function keyOf(event: { readonly type: string; readonly command?: { readonly start: number } }): string {
  return JSON.stringify([event.type, event.command]);
}

/** Nobody looks at how a background command ends, and `|| true` ends well. */
export function canFail(step: Step): step is CommandStep {
  if (step.kind !== "command" || step.background) return false;
  const { commandLine } = step;
  if (commandLine === undefined) return true;
  return commandLine.syntaxError !== undefined || commandLine.commands.some(({ guarded }) => !guarded);
}
