import type { EffectiveJail } from "../../config/index.ts";
import {
  type CommandStep,
  commandKey,
  type JailModel,
  jailPlan,
  type Outcome,
  placeOfOutcome,
  runsLinuxInit,
  runsRc,
  type Step,
  verdictOf,
} from "../../lifecycle/index.ts";
import { canonicalName, checkValues, type Release } from "../../parameters/index.ts";
import { rememberedWith } from "../../rules/support/remembered.ts";
import type { CommandLine, SimpleCommand } from "../../shell/index.ts";
import { addsRight } from "./rights.ts";

/** What becomes of one jail by an edit: the effective values, the commands, what is known to fail. */
export interface JailDifference {
  /** The parameters with other values, by their canonical names. */
  readonly parameters: ReadonlySet<string>;
  /** A command of the configuration runs that did not, one runs no longer, or they run in another order. */
  readonly hooks: boolean;
  /** As `hooks`, for what jail(8) itself runs for a parameter that is not among those allowed to change. */
  readonly ownCommands: ReadonlySet<string>;
  /** The jail may do something that it could not. */
  readonly addsRight: boolean;
  /** The change makes a command run twice, or jail(8) give up: why the edit is none. */
  readonly harm: string | undefined;
  /** A value of a changed parameter is refused, and none of it was before. */
  readonly refusal: string | undefined;
  /** A command fails that did not, or of which that was not known. */
  readonly failure: string | undefined;
}

/** Two readings of one jail. */
export interface JailPair {
  readonly before: EffectiveJail;
  readonly after: EffectiveJail;
}

export interface JailJudgement {
  readonly release: Release;
  model(jail: EffectiveJail): JailModel;
}

/**
 * Compares two readings of a jail; undefined when jail(8) would do the same for both.
 *
 * @param mayFail whether it is no harm that jail(8) refuses the second one for its variables or names
 */
export function compareJails(
  { before, after }: JailPair,
  judgement: JailJudgement,
  mayFail: boolean,
): JailDifference | undefined {
  if (before.failed === after.failed && before.fingerprint() === after.fingerprint()) return undefined;
  const { release } = judgement;
  const parameters = changedParameters(before, after);
  const old = commandsOf(before, release);
  const fresh = new Commands(after, release);
  return {
    parameters,
    hooks: !fresh.runsHooksOf(old),
    ownCommands: new Set(
      [...old.own.keys(), ...fresh.own.keys()].filter((name) => old.own.get(name) !== fresh.own.get(name)),
    ),
    addsRight: [...parameters].some((name) => addsRight(name, before.get(name), after.get(name))),
    harm:
      (after.failed && !before.failed && !mayFail ? "jail(8) refuses the jail" : undefined) ??
      fresh.runsTwice(old) ??
      fresh.skips(old),
    refusal: newRefusal(parameters, before, after, release),
    failure: newFailure(before, after, judgement),
  };
}

function changedParameters(before: EffectiveJail, after: EffectiveJail): Set<string> {
  const changed = new Set<string>();
  const known = new Map<string, readonly string[]>();
  for (const { spelling, values } of before.parameters()) known.set(spelling, values);
  for (const { spelling, values } of after.parameters()) {
    if (!areSame(known.get(spelling), values)) changed.add(canonicalName(spelling));
    known.delete(spelling);
  }
  for (const spelling of known.keys()) changed.add(canonicalName(spelling));
  return changed;
}

const areSame = (some: readonly string[] | undefined, others: readonly string[]): boolean =>
  some?.length === others.length && some.every((text, at) => text === others[at]);

/** A string of exec.* or `command` that runs. */
interface Hook {
  readonly operation: "start" | "stop";
  readonly step: CommandStep;
  readonly commandLine: CommandLine;
}

/** What runs when the jail starts and stops, were it not for what keeps it from starting. */
class Commands {
  /** One text for what jail(8) runs for each parameter besides exec.* and `command`. */
  readonly own = new Map<string, string>();
  /** In their order. */
  private readonly hooks: Hook[] = [];
  /** How often a command runs within one start, or one stop. */
  private readonly counts = new Map<string, number>();
  private readonly problems = new Set<string>();
  private knownCertain: ReadonlySet<string> | undefined;

  constructor(jail: EffectiveJail, release: Release) {
    for (const operation of ["start", "stop"] as const) {
      for (const step of jailPlan(jail, release, operation)) this.add(jail, operation, step);
    }
  }

  private add(jail: EffectiveJail, operation: "start" | "stop", step: Step): void {
    if (step.kind === "problem") {
      this.problems.add(step.message);
      return;
    }
    if (step.kind !== "command") return;
    const { parameter, valueIndex } = step.span;
    const { commandLine } = step;
    if (commandLine === undefined) {
      const name = canonicalName(parameter);
      const text = JSON.stringify([operation, step.phase, step.background, step.argv]);
      this.own.set(name, `${this.own.get(name) ?? ""}${text}`);
      return;
    }
    this.hooks.push({ operation, step, commandLine });
    const value = jail.get(parameter)?.values[valueIndex] ?? "";
    const key = `${operation} ${step.where} ${keyOf(value)}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** Whether the same commands of exec.* and `command` run, in the same order. */
  runsHooksOf({ hooks }: Commands): boolean {
    return this.hooks.length === hooks.length && this.hooks.every((hook, at) => isSameHook(hook, hooks[at]));
  }

  /** What runs twice, or is a step at which jail(8) gives up, and did or was not before. */
  runsTwice(before: Commands): string | undefined {
    for (const [key, count] of this.counts) {
      if (count > 1 && count > (before.counts.get(key) ?? 0)) return `a command runs twice: ${key}`;
    }
    for (const message of this.problems) if (!before.problems.has(message)) return message;
    return undefined;
  }

  /** What ran in any case, and now runs no more when a command before it fails, of which nobody is told. */
  skips(before: Commands): string | undefined {
    for (const command of this.simpleCommands(({ runs, guarded }) => runs !== "always" && guarded)) {
      if (before.certain.has(command) && !this.certain.has(command)) return `a command may be skipped: ${command}`;
    }
    return undefined;
  }

  /** Simple commands that run whatever becomes of those before them. */
  private get certain(): ReadonlySet<string> {
    this.knownCertain ??= this.simpleCommands(({ runs }) => runs === "always");
    return this.knownCertain;
  }

  private simpleCommands(isWanted: (command: SimpleCommand) => boolean): Set<string> {
    const found = new Set<string>();
    for (const { operation, step, commandLine } of this.hooks) {
      for (const command of commandLine.commands) {
        if (isWanted(command))
          found.add(JSON.stringify([operation, step.where, command.words.map((word) => word.text)]));
      }
    }
    return found;
  }
}

/** No phase of a start is one of a stop where these commands run. */
function isSameHook({ step }: Hook, other: Hook): boolean {
  const { phase, background, argv } = other.step;
  return step.phase === phase && step.background === background && areSame(step.argv, argv);
}

/** Of a jail as it was before; it is compared with many. */
const commandsOf = rememberedWith((jail: EffectiveJail, release: Release): Commands => new Commands(jail, release));

/** One text for all spellings of a command; the scripts that start a whole system are one command. */
const keyOf = (value: string): string => (runsRc(value) || runsLinuxInit(value) ? "rc" : commandKey(value));

function newRefusal(
  parameters: ReadonlySet<string>,
  before: EffectiveJail,
  after: EffectiveJail,
  release: Release,
): string | undefined {
  for (const name of parameters) {
    const fresh = after.get(name);
    if (fresh === undefined) continue;
    const old = before.get(name);
    const wasRefused = old !== undefined && checkValues(old.spelling, old.values, release).length > 0;
    const [problem] = checkValues(fresh.spelling, fresh.values, release);
    if (problem !== undefined && !wasRefused) return problem.text;
    if (repeats(name, fresh.values) && !repeats(name, old?.values ?? [])) return `${name} has a value twice`;
  }
  return undefined;
}

/** Lists of which the kernel, or ifconfig(8), refuses a value that comes a second time. */
function repeats(name: string, values: readonly string[]): boolean {
  if (name === "vnet.interface") return new Set(values).size < values.length;
  if (name !== "ip4.addr" && name !== "ip6.addr") return false;
  const addresses = values.map((value) => value.slice(value.indexOf("|") + 1).replace(/[/ ].*/s, ""));
  return new Set(addresses).size < addresses.length;
}

function newFailure(before: EffectiveJail, after: EffectiveJail, { model }: JailJudgement): string | undefined {
  // What a jail with an unknown value would run is not judged, so that nothing can be new.
  if (!before.commandsAreKnown || !after.commandsAreKnown) return undefined;
  const old = failuresOf(before, model(before).outcomes);
  for (const failure of failuresOf(after, model(after).outcomes)) if (!old.has(failure)) return failure;
  return undefined;
}

/** The steps that are known to fail, so that a start or a stop is not what it should be. */
function failuresOf(jail: EffectiveJail, outcomes: readonly Outcome[]): Set<string> {
  const failures = new Set<string>();
  for (const outcome of outcomes) {
    const impact = verdictOf(outcome)?.impact;
    if (impact === undefined || impact === "caught") continue;
    const { parameter, valueIndex, start, end } = placeOfOutcome(outcome);
    failures.add(`${parameter}: ${jail.get(parameter)?.values[valueIndex]?.slice(start, end) ?? ""}`);
  }
  return failures;
}
