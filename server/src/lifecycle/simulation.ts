import type { Release } from "../parameters/index.ts";
import { type Change, changesBetween, type Fact, factsOf } from "./facts.ts";
import { canFail, nextFailure } from "./failed-start.ts";
import { newHostModel } from "./host-model.ts";
import type { JailView } from "./jail/jail-view.ts";
import type { Failures } from "./known-failures.ts";
import type { Machine } from "./machine/machine.ts";
import { NamesNeeded } from "./needs.ts";
import type { Outcome } from "./outcomes/index.ts";
import { type Plan, type PlannedStep, type PlanOptions, planStart, planStop } from "./plan.ts";
import { runFailingStep, runStep, runUpTo } from "./run-step.ts";
import { type CreationOptions, jailPlan, type Step } from "./steps/steps.ts";
import { placeOfOutcome } from "./verdict.ts";

/** What `jail -c`, `jail -r` and one after the other do, for those who want to see it step by step. */
export type Operation = "start" | "stop" | "restart";

/** A step before it is simulated. */
export interface NumberedStep extends PlannedStep {
  /** 1… over all steps of the operation. */
  readonly number: number;
  /** Part of `stop` or `start`; a restart has both. */
  readonly operation: "start" | "stop";
}

export interface SimulatedStep extends NumberedStep {
  /** What it changes on the host and in the jail, as far as that is known. */
  readonly changes: readonly Change[];
  /** What the model sees going wrong in it. */
  readonly outcomes: readonly Outcome[];
  /** Programs in it about which nothing is known. */
  readonly opaque: readonly string[];
}

/** What a jail's commands have made that is there when all is done. */
export interface Remains {
  readonly jail: JailView;
  readonly facts: readonly Fact[];
}

export interface SimulationResult {
  readonly exit: 0 | 1;
  /** What jail(8) says, without `jail: ` in front. */
  readonly messages: readonly string[];
  readonly steps: readonly SimulatedStep[];
  /** Jails of which nothing is left are not among them. */
  readonly remains: readonly Remains[];
  /** After a start that was made to fail: how the next one of that jail goes, when nobody tidies up. */
  readonly nextStart: NextStart | undefined;
}

export interface NextStart {
  readonly jail: JailView;
  /** The first that fails then; undefined when nothing is known to. */
  readonly failure: Outcome | undefined;
}

export interface SimulationOptions extends CreationOptions {
  /** The number of the step that is made to exit with a status other than 0. */
  readonly failAt?: number;
  /**
   * The commands of a jail that are known to fail, and then do; without it the operation goes on as if they were not there.
   * `again` is true for the start of a restart.
   */
  readonly failures?: (jail: JailView, operation: "start" | "stop", again: boolean) => Failures;
  /** What jail(8)'s checks of values say about a jail, which then is not touched. */
  readonly refuse?: (jail: JailView, operation: "start" | "stop") => readonly string[];
  /** The jails that are asked for; what they need, or what needs them, comes with them. All jails without it. */
  readonly names?: readonly string[] | undefined;
  /** Names of jails that are in the file too, but are left alone. */
  readonly elsewhere?: ReadonlySet<string>;
  /** Whether a jail is known to be gone when its start has ended: a stop then finds nothing to stop. */
  readonly vanishes?: (jail: JailView) => boolean;
}

/** Why a step cannot be given to fail. */
export class NoSuchStep extends Error {}

/**
 * Simulates an operation on jails, each on a host of which nothing else is known. A stop begins where a start that succeeds
 * has ended. Throws NoSuchStep for a `failAt` that is no step that can fail.
 */
export function simulate(
  jails: readonly JailView[],
  operation: Operation,
  release: Release,
  options: SimulationOptions = {},
): SimulationResult {
  const simulation = new Simulation(jails, operation, release, options);
  const steps = [...simulation.steps()];
  const { exit, messages, remains, nextStart } = simulation;
  return { exit, messages, steps, remains, nextStart };
}

/**
 * An operation on jails that is simulated step by step: of ten thousand jails nobody wants to keep all states. All steps are
 * known from the beginning; what they change, when they are simulated; what remains, at the end.
 */
export class Simulation {
  readonly planned: readonly NumberedStep[];
  readonly messages: readonly string[];
  readonly exit: 0 | 1;
  /** The step that was made to fail. */
  readonly failing: NumberedStep | undefined;
  /** The jails for which the operation fails, or never begins. */
  readonly failed: ReadonlySet<JailView>;
  /** The jails that a stop does not find any more. */
  readonly gone: readonly JailView[];
  /** Complete when the last step has been simulated. */
  readonly remains: Remains[] = [];
  nextStart: NextStart | undefined;
  private readonly stages = new Map<JailView, Stage>();
  private readonly release: Release;

  constructor(jails: readonly JailView[], operation: Operation, release: Release, options: SimulationOptions = {}) {
    this.release = release;
    const planned: NumberedStep[] = [];
    const messages: string[] = [];
    let exit: 0 | 1 = 0;
    const failed = new Set<JailView>();
    const gone = new Set<JailView>();
    const stopped = new Set<JailView>();
    const parts = operation === "restart" ? (["stop", "start"] as const) : ([operation] as const);
    for (const part of parts) {
      const plan = planPart(jails, part, release, options, {
        before: planned.length,
        // Only what has been stopped, or was gone, is started again.
        restarted: operation === "restart" ? (jail) => stopped.has(jail) || gone.has(jail) : undefined,
        gone,
      });
      if (plan.exit === 1) exit = 1;
      // Both parts of a restart say what they find when they read the file.
      const known = new Set(messages);
      for (const message of plan.messages) if (!known.has(message)) messages.push(message);
      for (const jail of plan.failed) failed.add(jail);
      for (const { jail, step, fails, failure, undo } of plan.steps) {
        planned.push({ jail, step, fails, failure, undo, number: planned.length + 1, operation: part });
        if (step.kind === "remove") stopped.add(jail);
      }
    }
    this.gone = [...gone];
    this.planned = planned;
    this.messages = messages;
    this.exit = exit;
    this.failed = failed;
    const asked = options.failAt === undefined ? undefined : planned[options.failAt - 1];
    this.failing = asked?.fails ? asked : undefined;
    if (options.failAt !== undefined && this.failing === undefined) {
      throw new NoSuchStep(`there is no step ${options.failAt}: the last one is ${planned.length}`);
    }
  }

  /** Simulates the steps in their order; to be called once. */
  *steps(): Generator<SimulatedStep> {
    const last = new Map<JailView, number>();
    for (const { jail, number } of this.planned) last.set(jail, number);
    for (const step of this.planned) {
      const { jail } = step;
      const stage = this.stageOf(step);
      yield stage.run(step);
      if (last.get(jail) !== step.number) continue;
      this.stages.delete(jail);
      if (stage.facts.length > 0) this.remains.push({ jail, facts: stage.facts });
      if (this.failing?.jail === jail && this.failing.operation === "start") {
        this.nextStart = { jail, failure: stage.nextFailure(this.failing) };
      }
    }
  }

  private stageOf({ jail, operation }: NumberedStep): Stage {
    let stage = this.stages.get(jail);
    if (stage === undefined) {
      stage = new Stage(jail, this.release);
      if (operation === "stop") stage.start();
      this.stages.set(jail, stage);
    }
    return stage;
  }
}

/** What a start or a stop has to do with what came before it. */
interface Preceding {
  /** Steps. */
  readonly before: number;
  /** Whether the start of a restart is to start a jail; undefined for other operations. */
  readonly restarted: ((jail: JailView) => boolean) | undefined;
  /** Gets the jails that a stop does not find. */
  readonly gone: Set<JailView>;
}

function planPart(
  jails: readonly JailView[],
  operation: "start" | "stop",
  release: Release,
  { failAt, refuse, names, elsewhere, failures, parentOf, refusedLine, vanishes }: SimulationOptions,
  { before, restarted, gone }: Preceding,
): Plan {
  const plan = operation === "start" ? planStart : planStop;
  const isGone = (jail: JailView): boolean => {
    const is = vanishes?.(jail) === true;
    if (is) gone.add(jail);
    return is;
  };
  const isRunning = restarted && ((jail: JailView) => !restarted(jail));
  const again = operation === "start" && restarted !== undefined ? namesOf(jails.filter(restarted)) : undefined;
  const options: PlanOptions = {
    refuse: refuse && ((jail) => refuse(jail, operation)),
    names: again === undefined ? names : names?.filter((name) => again.has(name)),
    elsewhere,
    isThrough: operation === "stop" ? isGone : isRunning,
    vanishes,
    failures: failures && ((jail) => failures(jail, operation, restarted !== undefined)),
    parentOf,
    refusedLine,
  };
  const good = plan(jails, release, options);
  const wanted = failAt === undefined ? undefined : good.steps[failAt - 1 - before];
  if (wanted === undefined) return good;
  if (!canFail(wanted.step)) throw new NoSuchStep(`step ${failAt} cannot fail`);
  const upTo = good.steps.slice(0, good.steps.indexOf(wanted) + 1);
  const commands = upTo.filter(({ step }) => step.kind === "command").length;
  return plan(jails, release, { ...options, failAt: commands });
}

const namesOf = (jails: readonly JailView[]): ReadonlySet<string> => new Set(jails.map(({ name }) => name));

const nothing: readonly never[] = [];

/** One jail, and the host as its commands leave it. */
class Stage {
  /** The state after the last step. */
  facts: readonly Fact[] = nothing;
  private readonly machine: Machine;
  private readonly starting: readonly Step[];

  constructor(jail: JailView, release: Release) {
    this.starting = jailPlan(jail, release, "start");
    this.machine = newHostModel(jail, [this.starting, jailPlan(jail, release, "stop")], release);
  }

  /** Brings the host into the state in which a stop finds it. */
  start(): void {
    for (const step of this.starting) runStep(this.machine, step);
    this.facts = factsOf(this.machine);
  }

  run({ jail, step, fails, failure, undo, number, operation }: NumberedStep): SimulatedStep {
    const { machine, facts } = this;
    machine.starting = operation === "start" && !undo;
    const { length } = machine.outcomes;
    machine.opaque = [];
    if (step.kind !== "command" || !fails) runStep(machine, step);
    else if (failure !== undefined) runUpTo(machine, step, placeOfOutcome(failure));
    else runFailingStep(machine, step);
    const seen = machine.outcomes.length > length ? machine.outcomes.slice(length) : nothing;
    this.facts = factsOf(machine);
    const changes = changesBetween(facts, this.facts);
    const outcomes = failure === undefined ? seen : [...seen, failure];
    const opaque = machine.opaque.length > 0 ? machine.opaque : nothing;
    return { jail, step, fails, failure, undo, number, operation, changes, outcomes, opaque };
  }

  nextFailure({ step }: PlannedStep): Outcome | undefined {
    return step.kind === "command" ? nextFailure(this.machine, this.starting, step) : undefined;
  }
}

/**
 * The jails that an operation on some of them takes in, in the order of `all`: a start needs what they depend on and their
 * parents, a stop ends what depends on them and their children first (jail(8)). All of them when none is named.
 */
export function jailsConcerned(
  all: readonly JailView[],
  names: readonly string[],
  operation: Operation,
): readonly JailView[] {
  if (names.length === 0) return all;
  const needed = new NamesNeeded();
  const needs = new Map<string, readonly string[]>();
  for (const jail of all) {
    const { depend, parent } = needed.of(jail);
    const own = parent === undefined ? depend : [...depend, parent];
    // Of two with one name jail(8) may find either.
    const others = needs.get(jail.name);
    needs.set(jail.name, others === undefined ? own : [...others, ...own]);
  }
  const chosen = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (chosen.has(name)) continue;
    chosen.add(name);
    if (operation === "start") queue.push(...(needs.get(name) ?? []));
    else for (const [other, others] of needs) if (others.includes(name)) queue.push(other);
  }
  return all.filter(({ name }) => chosen.has(name));
}
