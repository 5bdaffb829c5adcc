import type { Release } from "../parameters/release.ts";
import { canFail } from "./endings.ts";
import type { ModelEvent } from "./events/index.ts";
import { type Change, changesBetween, type Fact, factsOf } from "./facts.ts";
import type { JailView, ValueSpan } from "./jail.ts";
import { Machine } from "./machine.ts";
import { type Plan, type PlannedStep, planStart, planStop } from "./plan.ts";
import { runFailingStep, runStep } from "./run-step.ts";
import { jailPlan } from "./steps.ts";

/** What `jail -c`, `jail -r` and one after the other do, for those who want to see it step by step. */
export type Operation = "start" | "stop" | "restart";

export interface PlayedStep extends PlannedStep {
  /** 1… over all steps of the operation. */
  readonly number: number;
  /** Part of `stop` or `start`; a restart has both. */
  readonly operation: "start" | "stop";
  /** What it changes on the host and in the jail, as far as that is known. */
  readonly changes: readonly Change[];
  /** What the model sees going wrong in it. */
  readonly events: readonly ModelEvent[];
  /** Programs in it about which nothing is known. */
  readonly opaque: readonly string[];
}

export interface Play {
  readonly exit: 0 | 1;
  /** What jail(8) says, without `jail: ` in front. */
  readonly messages: readonly string[];
  readonly steps: readonly PlayedStep[];
  /** What each jail's commands have made that is still there at the end; jails with nothing are left out. */
  readonly remains: readonly { readonly jail: JailView; readonly facts: readonly Fact[] }[];
}

export interface PlayOptions {
  /** The number of the step that exits with a status other than 0. */
  readonly failAt?: number;
}

/** Why a step cannot be given to fail. */
export class NoSuchStep extends Error {}

/**
 * Plays an operation on jails, each on a host of which nothing else is known. A stop begins where a start that succeeds
 * has ended. Throws NoSuchStep for a `failAt` that is no step that can fail.
 */
export function play(
  jails: readonly JailView[],
  operation: Operation,
  release: Release,
  { failAt }: PlayOptions = {},
): Play {
  const stage = new Stage(release, failAt);
  const parts = operation === "restart" ? (["stop", "start"] as const) : ([operation] as const);
  if (parts[0] === "stop") stage.prepare(jails);
  for (const part of parts) if (!stage.run(jails, part)) break;
  if (failAt !== undefined && !stage.hasFailed) throw new NoSuchStep(`there is no step ${failAt}`);
  return stage.result();
}

class Stage {
  hasFailed = false;
  private readonly machines = new Map<JailView, Machine>();
  private readonly steps: PlayedStep[] = [];
  private readonly messages: string[] = [];
  private exit: 0 | 1 = 0;
  private readonly release: Release;
  private readonly failAt: number | undefined;

  constructor(release: Release, failAt: number | undefined) {
    this.release = release;
    this.failAt = failAt;
  }

  /** Brings the host into the state in which a stop finds it. */
  prepare(jails: readonly JailView[]): void {
    for (const jail of jails) {
      const machine = this.machineOf(jail);
      for (const step of jailPlan(jail, this.release, "start")) runStep(machine, step);
      machine.starting = false;
    }
  }

  /** False when the operation fails, so that nothing comes after it. */
  run(jails: readonly JailView[], operation: "start" | "stop"): boolean {
    const plan = this.plan(jails, operation);
    this.exit = plan.exit;
    this.messages.push(...plan.messages);
    for (const planned of plan.steps) this.play(planned, operation);
    return plan.exit === 0;
  }

  result(): Play {
    const remains: Play["remains"][number][] = [];
    for (const [jail, machine] of this.machines) {
      const facts = factsOf(machine);
      if (facts.length > 0) remains.push({ jail, facts });
    }
    return { exit: this.exit, messages: this.messages, steps: this.steps, remains };
  }

  private plan(jails: readonly JailView[], operation: "start" | "stop"): Plan {
    const plan = operation === "start" ? planStart : planStop;
    const good = plan(jails, this.release);
    const before = this.steps.length;
    const wanted = this.failAt === undefined ? undefined : good.steps[this.failAt - 1 - before];
    if (wanted === undefined || this.hasFailed) return good;
    if (!canFail(wanted.step)) throw new NoSuchStep(`step ${this.failAt} cannot fail`);
    this.hasFailed = true;
    const upTo = good.steps.slice(0, good.steps.indexOf(wanted) + 1);
    return plan(jails, this.release, { failAt: upTo.filter(({ step }) => step.kind === "command").length });
  }

  private play(planned: PlannedStep, operation: "start" | "stop"): void {
    const machine = this.machineOf(planned.jail);
    machine.starting = operation === "start" && !planned.undo;
    const before = factsOf(machine);
    const eventsBefore = machine.events.length;
    machine.opaque = [];
    if (planned.fails && planned.step.kind === "command") runFailingStep(machine, planned.step);
    else runStep(machine, planned.step);
    this.steps.push({
      ...planned,
      number: this.steps.length + 1,
      operation,
      changes: changesBetween(before, factsOf(machine)),
      events: machine.events.slice(eventsBefore),
      opaque: machine.opaque,
    });
  }

  private machineOf(jail: JailView): Machine {
    let machine = this.machines.get(jail);
    if (machine === undefined) {
      const { release } = this;
      machine = new Machine(jail, [jailPlan(jail, release, "start"), jailPlan(jail, release, "stop")], release);
      this.machines.set(jail, machine);
    }
    return machine;
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
  const needs = new Map(all.map((jail) => [jail.name, needsOf(jail)]));
  const chosen = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (chosen.has(name)) continue;
    chosen.add(name);
    if (operation !== "stop") queue.push(...(needs.get(name) ?? []));
    if (operation !== "start") for (const [other, needed] of needs) if (needed.includes(name)) queue.push(other);
  }
  return all.filter(({ name }) => chosen.has(name));
}

function needsOf(jail: JailView): readonly string[] {
  const depends = jail.get("depend")?.values ?? [];
  const dot = jail.name.lastIndexOf(".");
  return dot < 0 ? depends : [...depends, jail.name.slice(0, dot)];
}

/** The span of the value behind a step; undefined for what jail(8) does by itself. */
export function spanOf({ step }: PlannedStep): ValueSpan | undefined {
  return "span" in step ? step.span : undefined;
}
