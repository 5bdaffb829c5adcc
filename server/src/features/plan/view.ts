import type { EffectiveJail, FileRange } from "../../config/index.ts";
import {
  type Fact,
  jailPlan,
  jailsConcerned,
  NoSuchStep,
  type NumberedStep,
  type Operation,
  type Outcome,
  placeOfOutcome,
  planStart,
  planStop,
  type SimulatedStep,
  Simulation,
  type SimulationOptions,
  simulate,
} from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { isSure, obstaclesIn, type PlanSource, vanishes } from "./obstacles.ts";
import { placeOfStep } from "./places.ts";

/** Which plan is wanted. */
export interface PlanRequest {
  readonly operation: Operation;
  /** Names of jails; all of the configuration when empty. What they need, or what needs them, comes with them. */
  readonly names: readonly string[];
  /** The step that is to fail: its number (1…), or the value that it comes from. */
  readonly failAt?: number | FailingValue;
  /** The jails that would make it more steps than these are left out. */
  readonly mostSteps?: number;
}

/** A value that jail(8) runs something for; it keeps its meaning while the steps around it come and go. */
export interface FailingValue {
  readonly jail: string;
  readonly parameter: string;
  readonly valueIndex: number;
}

/** A step of a jail of a file. */
export interface PlanStep extends SimulatedStep {
  readonly jail: EffectiveJail;
  /** Where what asks for it is written. */
  readonly place: FileRange | undefined;
}

/** What jail(8) does, and what becomes of the host: all that is shown of a plan, in whatever form. */
export interface PlanView {
  readonly root: string;
  readonly release: Release;
  readonly operation: Operation;
  /** Those that the operation takes in, in the order of the file. */
  readonly jails: readonly EffectiveJail[];
  /** How many more there would be. */
  readonly leftOut: number;
  readonly exit: 0 | 1;
  /** What jail(8) says, without `jail: ` in front. */
  readonly messages: readonly string[];
  /** The jails that jail(8) does nothing for, because of what it says. */
  readonly untouched: readonly EffectiveJail[];
  /** The jails that a stop finds gone, because nothing has kept them when their start had ended. */
  readonly gone: readonly EffectiveJail[];
  /** The jails that a restart of others stops, and does not start: a start takes in what a jail needs, not what needs it. */
  readonly leftStopped: readonly EffectiveJail[];
  /** The jails for which it ends badly after it has begun. */
  readonly failed: readonly EffectiveJail[];
  /** Why jail(8) refuses the whole file; the plan is then that of the file as it was corrected here. */
  readonly error: string | undefined;
  /** jail(8) may not refuse it: `error` only says what was not read here. */
  readonly isUnread: boolean;
  readonly stepCount: number;
  /** The step that was made to fail. */
  readonly failing: NumberedStep | undefined;
  /** The steps in their order; to be gone through once. */
  steps(): Iterable<PlanStep>;
  /** How all stands when the last step is done. */
  ending(): Ending;
}

export interface Ending {
  /** What the jails have made that is there then. */
  readonly remains: readonly { readonly jail: EffectiveJail; readonly facts: readonly Fact[] }[];
  /** After a start that was made to fail. */
  readonly next: NextTry | undefined;
}

/** How the next start goes when nobody tidies up. */
export interface NextTry {
  readonly jail: EffectiveJail;
  /** What fails then; undefined when nothing is known to. */
  readonly failure: Outcome | undefined;
  /** The step that it comes from. */
  readonly step: (NumberedStep & { readonly place: FileRange | undefined }) | undefined;
}

/**
 * Works out a plan. Names that no jail has are passed over. Throws NoSuchStep for a step to fail that is none, or that
 * cannot fail.
 */
export function planView(source: PlanSource, release: Release, request: PlanRequest): PlanView {
  const { operation } = request;
  const { configuration } = source;
  const { root, error } = configuration;
  const { jails, leftOut } = chooseJails(configuration.jails, release, request);
  // Of a file that is shown in part, only the part is planned.
  const planned = leftOut > 0 ? jails : configuration.jails;
  const obstacles = obstaclesIn(source, release);
  const options: SimulationOptions = {
    ...obstacles,
    names: leftOut > 0 || request.names.length === 0 ? undefined : request.names,
    elsewhere:
      leftOut > 0
        ? new Set([...configuration.jails.map(({ name }) => name), ...(obstacles.elsewhere ?? [])])
        : obstacles.elsewhere,
    vanishes: (jail) => vanishes(configuration, jail, release),
  };
  const failAt =
    typeof request.failAt === "object"
      ? stepOfValue(planned, operation, release, options, request.failAt)
      : request.failAt;
  const simulation = new Simulation(
    planned,
    operation,
    release,
    failAt === undefined ? options : { ...options, failAt },
  );
  const touched = new Set(simulation.planned.map(({ jail }) => jail));
  return {
    ...{ root, release, operation, jails, leftOut },
    untouched: jails.filter((jail) => !touched.has(jail) && !simulation.gone.includes(jail)),
    gone: simulation.gone as readonly EffectiveJail[],
    leftStopped: leftStopped(simulation, request),
    failed: jails.filter((jail) => touched.has(jail) && simulation.failed.has(jail)),
    exit: simulation.exit,
    messages: [...planned.flatMap(evaluationMessages), ...simulation.messages],
    error: error?.message,
    isUnread: error?.isUnread === true,
    stepCount: simulation.planned.length,
    failing: simulation.failing,
    steps: () => stepsOf(simulation, source),
    ending: () => endingOf(simulation),
  };
}

function leftStopped({ planned }: Simulation, { operation, names }: PlanRequest): EffectiveJail[] {
  if (operation !== "restart" || names.length === 0) return [];
  const stopped = planned.filter(({ step, operation: part }) => part === "stop" && step.kind === "remove");
  const jails = stopped.map(({ jail }) => jail as EffectiveJail);
  return jails.filter(({ name }) => !names.includes(name)).reverse();
}

function* stepsOf(simulation: Simulation, source: PlanSource): Generator<PlanStep> {
  for (const simulated of simulation.steps()) {
    const jail = simulated.jail as EffectiveJail;
    const outcomes = simulated.outcomes.filter((outcome) => isSure(source, outcome));
    yield { ...simulated, jail, outcomes, place: placeOfStep(jail, simulated.step) };
  }
}

function endingOf(simulation: Simulation): Ending {
  const { remains, nextStart } = simulation;
  const next = nextStart && { jail: nextStart.jail as EffectiveJail, failure: nextStart.failure };
  const command = next?.failure && placeOfOutcome(next.failure);
  const step = simulation.planned.find(({ jail, operation, step: planned }) => {
    if (command === undefined || jail !== next?.jail || operation !== "start" || !("span" in planned)) return false;
    return planned.span.parameter === command.parameter && planned.span.valueIndex === command.valueIndex;
  });
  return {
    remains: remains.map(({ jail, facts }) => ({ jail: jail as EffectiveJail, facts })),
    next: next && { ...next, step: step && { ...step, place: placeOfStep(next.jail, step.step) } },
  };
}

/** The plan of one jail alone, as if all that it needs were there. */
export function planOfOne(
  jail: EffectiveJail,
  operation: "start" | "stop",
  release: Release,
  failAt?: number,
): ReturnType<typeof simulate> {
  const elsewhere = new Set(jail.get("depend")?.values);
  return simulate([jail], operation, release, failAt === undefined ? { elsewhere } : { elsewhere, failAt });
}

/** What jail(8) says about a jail when it reads the file. */
function evaluationMessages({ name, problems }: EffectiveJail): string[] {
  if (problems.length === 0) return [];
  return problems
    .filter((problem) => problem.kind !== "variable-shadows-parameter" || problem.reported)
    .map(({ message }) => `${name}: ${message}`);
}

function chooseJails(
  all: readonly EffectiveJail[],
  release: Release,
  { names, operation, mostSteps }: PlanRequest,
): { jails: readonly EffectiveJail[]; leftOut: number } {
  const concerned = (chosen: readonly string[]): readonly EffectiveJail[] =>
    jailsConcerned(all, chosen, operation) as readonly EffectiveJail[];
  const jails = concerned(names);
  if (mostSteps === undefined || jails.length <= 1) return { jails, leftOut: 0 };
  const parts = operation === "restart" ? (["start", "stop"] as const) : ([operation] as const);
  let steps = 0;
  for (let index = 0; index < jails.length; index++) {
    for (const part of parts) steps += jailPlan(jails[index], release, part).length;
    if (index === 0 || steps <= mostSteps) continue;
    const fewer = concerned(jails.slice(0, index).map(({ name }) => name));
    return { jails: fewer, leftOut: jails.length - fewer.length };
  }
  return { jails, leftOut: 0 };
}

function stepOfValue(
  jails: readonly EffectiveJail[],
  operation: Operation,
  release: Release,
  { refuse, failures, ...options }: SimulationOptions,
  { jail: name, parameter, valueIndex }: FailingValue,
): number {
  const plan = operation === "start" ? planStart : planStop;
  const part = operation === "start" ? "start" : "stop";
  const { steps } = plan(jails, release, {
    ...options,
    refuse: refuse && ((jail) => refuse(jail, part)),
    failures: failures && ((jail) => failures(jail, part, operation === "restart")),
  });
  const index = steps.findIndex(({ jail, step }) => {
    if (!("span" in step) || jail.name !== name) return false;
    return step.span.parameter === parameter && step.span.valueIndex === valueIndex;
  });
  if (index < 0) throw new NoSuchStep(say`no step of ${name} comes from ${parameter}`);
  return index + 1;
}
