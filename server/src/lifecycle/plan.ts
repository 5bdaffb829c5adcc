import type { Release } from "../parameters/index.ts";
import { type Parent, RunningJails } from "./creation/index.ts";
import type { JailView, ValueSpan } from "./jail/jail-view.ts";
import { type Failures, keyOfStep } from "./known-failures.ts";
import type { Outcome } from "./outcomes/index.ts";
import { Schedule, type Scheduled } from "./schedule.ts";
import { type Phase, startOrder, stopOrder } from "./steps/phases.ts";
import { rollBack } from "./steps/roll-back.ts";
import {
  addPhase,
  type CommandStep,
  type CreationOptions,
  creation,
  type ProblemStep,
  removeStep,
  type Step,
  unkeptStep,
} from "./steps/steps.ts";

export interface PlannedStep {
  readonly jail: JailView;
  readonly step: Exclude<Step, ProblemStep>;
  /** It exits with a status other than 0. */
  readonly fails: boolean;
  /** Why it does, where that is known and not only asked for. */
  readonly failure: Outcome | undefined;
  /** It takes back what the start did: part of a stop, or of the roll-back of a failed start. */
  readonly undo: boolean;
}

export interface Plan {
  readonly exit: 0 | 1;
  readonly messages: readonly string[];
  readonly steps: readonly PlannedStep[];
  /** The jails for which it has failed, or never began. */
  readonly failed: ReadonlySet<JailView>;
}

export interface PlanOptions extends CreationOptions {
  /** The number (1…) of the external command that exits with status 1; background commands count. */
  readonly failAt?: number;
  /** What jail(8)'s checks of values say when it comes to the jail; with any message, the jail is not touched. */
  readonly refuse?: (jail: JailView) => readonly string[];
  /** The commands of a jail that fail whenever they run; without it all succeed. */
  readonly failures?: (jail: JailView) => Failures;
  /** Whether a jail is known to be gone when its start has ended; without it all stay. */
  readonly vanishes?: (jail: JailView) => boolean;
  /** The names that are given to jail(8), which then draws in what they need; all jails without them. */
  readonly names?: readonly string[] | undefined;
  /** Names of jails that are in the file too, but are left alone; it is no mistake to depend on them. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
  /** Which of several jails of one name is found where jail(8) may find any of them: 0 for the first that can come up. */
  readonly choice?: number | undefined;
  /** The jails for which nothing is left to do: a start finds them, a stop does not. Without it there are none. */
  readonly isThrough?: (jail: JailView) => boolean;
}

/** `jail -c` for all jails of a file, in the order in which they stand in it (LANGUAGE.md §5.5). */
export function planStart(jails: readonly JailView[], release: Release, options?: PlanOptions): Plan {
  return new Planner(jails, "start", release, options).run();
}

/** `jail -r` for all jails of a file. */
export function planStop(jails: readonly JailView[], release: Release, options?: PlanOptions): Plan {
  return new Planner(jails, "stop", release, options).run();
}

/** The same in the shape of conformance vectors (mode "plan"); messages of the evaluation come before these. */
export function planOperation(
  jails: readonly JailView[],
  operation: "start" | "stop",
  release: Release,
  failAt: number,
): { exit: 0 | 1; messages: readonly string[]; steps: object[] } {
  const plan = new Planner(jails, operation, release, { failAt, withoutKernel: true }).run();
  return { exit: plan.exit, messages: plan.messages, steps: plan.steps.map(vectorStep) };
}

function vectorStep({ jail: { name: jail }, step, fails }: PlannedStep): object {
  switch (step.kind) {
    case "command": {
      const { phase, argv, where, background } = step;
      const result = { jail, phase, argv, where, background };
      return fails ? { ...result, fails } : result;
    }
    case "sigterm":
      return { jail, phase: step.phase, timeout: step.timeout };
    default:
      return { jail, phase: step.phase };
  }
}

/** How a jail's turn ends. */
type Turn = "done" | "failed" | "given-up" | "waits";

/** Where a jail stands: in which phase, and in which of its steps. */
interface Progress {
  phase: number;
  steps: Step[];
  next: number;
  removed: boolean;
}

/**
 * All values of `mount` are done when jail(8) comes to the lines of a file: no list has so many. Infinity would do, but V8 then gives the
 * index of every span an object of its own.
 */
const behindAll: ValueSpan = { parameter: "mount.fstab", valueIndex: 2 ** 30 - 1, start: 0, end: 0 };

class Planner {
  private readonly messages: string[] = [];
  private readonly steps: PlannedStep[] = [];
  private readonly failed = new Set<JailView>();
  private readonly schedule: Schedule;
  private readonly order: readonly Phase[];
  private readonly progress = new Map<Scheduled, Progress>();
  /** Those whose values have been looked at. */
  private readonly looked = new Set<Scheduled>();
  private readonly known = new Map<Scheduled, Failures>();
  private readonly failAt: number;
  private commands = 0;
  private readonly operation: "start" | "stop";
  private readonly release: Release;
  private readonly refuse: PlanOptions["refuse"];
  private readonly failures: PlanOptions["failures"];
  private readonly vanishes: PlanOptions["vanishes"];
  private readonly isThrough: PlanOptions["isThrough"];
  private readonly names: ReadonlySet<string>;
  private readonly creation: CreationOptions;
  private readonly running = new RunningJails();
  private readonly jails: ReadonlySet<JailView>;
  private readonly created = new Set<JailView>();

  constructor(jails: readonly JailView[], operation: "start" | "stop", release: Release, options: PlanOptions = {}) {
    this.operation = operation;
    this.release = release;
    this.failAt = options.failAt ?? 0;
    this.refuse = options.refuse;
    this.failures = options.failures;
    this.vanishes = options.vanishes;
    this.isThrough = options.isThrough;
    this.names = new Set(options.names);
    const { parentOf } = options;
    this.creation = { ...options, parentOf: parentOf && ((jail) => this.thereIs(parentOf(jail))) };
    this.jails = new Set(jails);
    this.order = operation === "start" ? startOrder : stopOrder;
    this.schedule = new Schedule(jails, operation, this.messages, options);
  }

  run(): Plan {
    for (let entry = this.schedule.take(); entry !== undefined; entry = this.schedule.take()) {
      if (entry.failed) this.failed.add(entry.jail);
      const end = this.turn(entry);
      if (end === "given-up") this.failed.add(entry.jail);
      if (end === "failed") this.schedule.fail(entry);
      else if (end !== "waits") this.schedule.done(entry);
    }
    const { messages, steps, failed } = this;
    return { exit: failed.size > 0 ? 1 : 0, messages, steps, failed };
  }

  /** Runs a jail until it is finished, something fails, or others have to come first. */
  private turn(entry: Scheduled): Turn {
    const progress = this.progress.get(entry);
    if (progress === undefined) return this.begin(entry);
    // A failing exec.prestop or exec.stop leaves the jail as it is.
    if (this.operation === "stop" && entry.failed && !progress.removed) return "done";
    if (this.operation === "start" && entry.failed) return this.rollBack(entry, progress);
    return this.goOn(entry, progress);
  }

  private begin(entry: Scheduled): Turn {
    if (entry.failed) return "done";
    const { name } = entry.jail;
    if (!this.looked.has(entry)) {
      this.looked.add(entry);
      const problems = this.refuse?.(entry.jail) ?? [];
      for (const problem of problems) this.messages.push(`${name}: ${problem}`);
      if (problems.length > 0) return "failed";
      entry.isThrough = this.isThrough?.(entry.jail) === true;
    }
    if (!this.schedule.mayBegin(entry)) return "waits";
    if (entry.isThrough) {
      if (!this.names.has(name) || entry.isDrawnIn) return "done";
      this.messages.push(`"${name}" ${this.operation === "start" ? "already exists" : "not found"}`);
      return "failed";
    }
    // What becomes of one that it has just skipped is not defined: jail(8) reads its list of steps from before the beginning.
    if (entry.failed && this.operation === "start") return "given-up";
    const progress: Progress = { phase: -1, steps: [], next: 0, removed: false };
    this.progress.set(entry, progress);
    return this.goOn(entry, progress);
  }

  private goOn(entry: Scheduled, progress: Progress): Turn {
    const down = this.operation === "stop";
    for (;;) {
      while (progress.next < progress.steps.length) {
        const step = progress.steps[progress.next++];
        if (!this.perform(entry, progress, step, down)) return "failed";
        if (!entry.failed || step.kind !== "command" || step.background) continue;
        // A stop that was skipped begins all the same, and ends with the first command that jail(8) waits for.
        this.failed.add(entry.jail);
        if (!progress.removed) return "given-up";
      }
      progress.phase++;
      if (progress.phase >= this.order.length) {
        if (!down) this.end(entry);
        return "done";
      }
      this.enter(entry, progress, down);
    }
  }

  /** jail(8) no longer keeps what it has started. */
  private end({ jail }: Scheduled): void {
    if (!this.vanishes?.(jail)) return;
    this.running.remove(jail);
    this.steps.push({ jail, step: unkeptStep, fails: false, failure: undefined, undo: false });
  }

  private enter({ jail }: Scheduled, progress: Progress, down: boolean): void {
    const phase = this.order[progress.phase];
    progress.steps = [];
    progress.next = 0;
    if (phase !== "operation") addPhase(progress.steps, jail, phase, this.release, down ? "stop" : "start");
    else progress.steps = down ? [removeStep] : creation(jail, this.creation, this.running);
    const message = phase === "mount" && !down ? this.creation.refusedLine?.(jail) : undefined;
    if (message !== undefined)
      progress.steps.push({ kind: "problem", phase, reason: "mount-fields", message, span: behindAll });
  }

  /** A parent that has not come up is none to the kernel: jail(8) does not always wait for it (NamesNeeded). */
  private thereIs(parent: Parent): Parent {
    if (parent === undefined || parent === "missing" || !this.jails.has(parent)) return parent;
    return this.created.has(parent) || this.isThrough?.(parent) ? parent : "missing";
  }

  private rollBack(entry: Scheduled, progress: Progress): Turn {
    const failed = progress.steps[progress.next - 1];
    const undone = rollBack(entry.jail, failed, progress.phase, this.release);
    for (const step of undone) this.perform(entry, progress, step, true);
    return "done";
  }

  private perform(entry: Scheduled, progress: Progress, step: Step, undo: boolean): boolean {
    const { jail } = entry;
    if (step.kind === "problem") {
      this.messages.push(`${jail.name}: ${step.message}`);
      return false;
    }
    // In a roll-back nothing is known to fail: it takes back what has not failed, in values of the same place.
    const failure = step.kind === "command" ? this.failureOf(entry, step) : undefined;
    const fails = (step.kind === "command" && ++this.commands === this.failAt) || failure !== undefined;
    this.steps.push({ jail, step, fails, failure, undo });
    if (step.kind === "create" || step.kind === "remove") {
      progress.removed = step.kind === "remove";
      progress.removed ? this.running.remove(jail) : this.running.add(jail);
      progress.removed ? this.created.delete(jail) : this.created.add(jail);
      // Nobody goes on because a roll-back removes a jail.
      if (!entry.failed || this.operation === "stop") this.schedule.exists(entry);
      return true;
    }
    if (!fails || step.kind !== "command" || step.background) return true;
    this.messages.push(`${jail.name}: ${step.argv.join(" ")}: failed`);
    return false;
  }

  private failureOf(entry: Scheduled, step: CommandStep): Outcome | undefined {
    if (this.failures === undefined) return undefined;
    let failures = this.known.get(entry);
    if (failures === undefined) {
      failures = this.failures(entry.jail);
      this.known.set(entry, failures);
    }
    return failures.get(keyOfStep(step));
  }
}
