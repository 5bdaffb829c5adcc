import { integerValue, type Release } from "../../parameters/index.ts";
import { type CommandLine, lineAtSite, mannerOf, parseCommandLine } from "../../shell/index.ts";
import type { Parent, RunningJails } from "../creation/index.ts";
import { creationRefusals, lastValue, pathRefusals, type Refusal } from "../creation/index.ts";
import { isOn, type JailView, scalar, type ValueSpan } from "../jail/jail-view.ts";
import { ownCommand } from "./own-commands.ts";
import { type CommandPhase, exists, isReversed, type Phase, placeOf, startOrder, stopOrder } from "./phases.ts";

/** One thing that jail(8) does for one jail. */
export type Step = CommandStep | ProblemStep | CreateStep | RemoveStep | SigtermStep;

export interface CommandStep {
  readonly kind: "command";
  readonly phase: CommandPhase;
  readonly where: "host" | "jail";
  readonly argv: readonly string[];
  /** jail(8) neither waits for it nor looks at its status. */
  readonly background: boolean;
  /** The value that asks for it. */
  readonly span: ValueSpan;
  /** What is in an exec.* string; undefined for the commands that jail(8) puts together itself. */
  readonly commandLine: CommandLine | undefined;
}

/** Where jail(8) gives up with a message instead of running a command, or the kernel refuses the jail. */
export interface ProblemStep extends Refusal {
  readonly kind: "problem";
  readonly phase: Phase;
}

export interface CreateStep {
  readonly kind: "create";
  readonly phase: "create";
}

export interface RemoveStep {
  readonly kind: "remove";
  readonly phase: "remove";
  /** The kernel does it by itself, at the end of a start: nothing runs in the jail, and it does not persist. */
  readonly unkept?: true;
}

/** Every process of the jail gets SIGTERM, and jail(8) waits up to `timeout` seconds for them to end (FACTS.md 14). */
export interface SigtermStep {
  readonly kind: "sigterm";
  readonly phase: "sigterm";
  readonly timeout: number;
}

const createStep: CreateStep = { kind: "create", phase: "create" };
export const removeStep: RemoveStep = { kind: "remove", phase: "remove" };
export const unkeptStep: RemoveStep = { kind: "remove", phase: "remove", unkept: true };

const defaultStopTimeout = 10;

/** What jail(8) does, step by step, when everything succeeds (LANGUAGE.md §5.5). */
export function jailPlan(jail: JailView, release: Release, operation: "start" | "stop"): Step[] {
  const steps: Step[] = [];
  for (const phase of operation === "start" ? startOrder : stopOrder) {
    if (phase !== "operation") addPhase(steps, jail, phase, release, operation);
    else if (operation === "start") steps.push(...creation(jail));
    else steps.push(removeStep);
  }
  return steps;
}

/** Nobody writes so many commands; stepping through a million of them would keep an editor busy for nothing. */
const mostValues = 50_000;

/** Whether a jail has more values that ask for steps than anybody writes: such a jail is neither modelled nor judged. */
export function hasTooManySteps(jail: JailView): boolean {
  let count = 0;
  for (const phase of phasesWithValues) count += jail.get(phase)?.values.length ?? 0;
  return count > mostValues;
}

const phasesWithValues = [...new Set([...startOrder, ...stopOrder])].filter((phase) => phase !== "operation");

/** Appends the steps of one phase. A roll-back goes through every list backwards, a stop only through some. */
export function addPhase(
  steps: Step[],
  jail: JailView,
  phase: Exclude<Phase, "operation">,
  release: Release,
  operation: "start" | "stop" | "roll-back",
): void {
  if (!exists(phase, release)) return;
  const down = operation !== "start";
  if (phase === "sigterm") {
    const timeout = stopTimeout(jail);
    if (timeout !== 0) steps.push({ kind: "sigterm", phase, timeout });
    return;
  }
  if (phase === "mount.devfs" || phase === "mount.fdescfs" || phase === "mount.procfs") {
    if (isOn(jail, phase)) addOwn(steps, phase, "", 0, ownCommand(jail, phase, "", down, release));
    return;
  }
  const values = jail.get(phase)?.values;
  if (values === undefined) return;
  const isExec = phase.startsWith("exec.") || phase === "command";
  if (isExec && placeOf(phase) === "jail") addConsoleLog(steps, jail, phase, values);
  const reversed = operation === "roll-back" || (down && isReversed(phase));
  for (let position = 0; position < values.length; position++) {
    const index = reversed ? values.length - 1 - position : position;
    const value = values[index];
    if (value === "") continue;
    if (isExec) addExec(steps, jail, phase, value, index);
    else addOwn(steps, phase, value, index, ownCommand(jail, phase, value, down, release));
  }
}

const isCommand = (value: string): boolean => mannerOf(value) !== "nothing";

/** jail(8) looks at the file before it runs a command in the jail (run_command). What is after it is told all the same. */
function addConsoleLog(steps: Step[], jail: JailView, phase: CommandPhase, values: readonly string[]): void {
  const file = scalar(jail, "exec.consolelog");
  if (file === undefined || file.startsWith("/") || !values.some(isCommand)) return;
  const message = `exec.consolelog: ${file}: not an absolute pathname`;
  steps.push({ kind: "problem", phase, reason: "relative-path", message, span: lastValue(jail, "exec.consolelog") });
}

function addExec(steps: Step[], jail: JailView, phase: CommandPhase, value: string, valueIndex: number): void {
  const manner = mannerOf(value);
  if (manner !== "nothing") steps.push(new ExecStep(jail, phase, value, valueIndex, manner === "background"));
}

/**
 * A step for an exec.* string. A plan of ten thousand jails has hundreds of thousands, of which nobody looks at more than some, so
 * that what is in the string is found out when it is asked for.
 */
class ExecStep implements CommandStep {
  readonly kind = "command";
  readonly phase: CommandPhase;
  readonly background: boolean;
  private readonly jail: JailView;
  private readonly value: string;
  private readonly valueIndex: number;
  private knownLine: CommandLine | undefined;
  private knownSpan: ValueSpan | undefined;

  constructor(jail: JailView, phase: CommandPhase, value: string, valueIndex: number, background: boolean) {
    this.jail = jail;
    this.phase = phase;
    this.value = value;
    this.valueIndex = valueIndex;
    this.background = background;
    this.knownLine = undefined;
    this.knownSpan = undefined;
  }

  get where(): "host" | "jail" {
    return placeOf(this.phase);
  }

  get span(): ValueSpan {
    const { phase, valueIndex, value } = this;
    this.knownSpan ??= { parameter: phase, valueIndex, start: 0, end: value.length };
    return this.knownSpan;
  }

  get commandLine(): CommandLine {
    this.knownLine ??= lineAtSite(parseCommandLine(this.value), this.jail.site?.commands ?? []);
    return this.knownLine;
  }

  get argv(): readonly string[] {
    return this.commandLine.argv;
  }
}

function addOwn(
  steps: Step[],
  phase: CommandPhase,
  value: string,
  valueIndex: number,
  command: ReturnType<typeof ownCommand>,
): void {
  if (command === undefined) return;
  const span: ValueSpan = { parameter: phase, valueIndex, start: 0, end: value.length };
  if ("problem" in command) {
    steps.push({ kind: "problem", phase, reason: command.reason, message: command.problem, span });
    return;
  }
  const { argv } = command;
  steps.push({ kind: "command", phase, where: "host", argv, background: false, span, commandLine: undefined });
}

export interface CreationOptions {
  /** The jails that this one is below. */
  readonly parentOf?: (jail: JailView) => Parent;
  /** What jail(8) says of a line in a file of mount.fstab, all of which it mounts behind those of mount. */
  readonly refusedLine?: (jail: JailView) => string | undefined;
  /** Only jail(8) itself refuses anything, as where its own code was measured without a kernel. */
  readonly withoutKernel?: boolean;
}

/**
 * What is refused when the jail is created, of which the first ends the start, and the creation after it.
 *
 * @param running the jails that are there by then
 */
export function creation(
  jail: JailView,
  { parentOf, withoutKernel = false }: CreationOptions = {},
  running?: RunningJails,
): Step[] {
  const refusals = withoutKernel ? pathRefusals(jail) : creationRefusals(jail, parentOf);
  if (running !== undefined && !withoutKernel) refusals.push(...running.refusals(jail));
  return [...refusals.map((refusal): Step => ({ kind: "problem", phase: "operation", ...refusal })), createStep];
}

function stopTimeout(jail: JailView): number {
  return integerValue(jail.get("stop.timeout")?.values ?? []) ?? defaultStopTimeout;
}

/** The step that a value asks for, and its number (1…) among all steps; undefined when it runs nothing. */
export function stepOfValue(
  steps: readonly Step[],
  parameter: string,
  valueIndex: number,
): { readonly step: Step; readonly number: number } | undefined {
  let number = 0;
  for (const step of steps) {
    // What is refused is said, and is no step of a plan.
    if (step.kind !== "problem") number++;
    if (!("span" in step) || step.span.parameter !== parameter || step.span.valueIndex !== valueIndex) continue;
    return { step, number };
  }
  return undefined;
}
