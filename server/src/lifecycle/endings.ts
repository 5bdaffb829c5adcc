import type { Release } from "../parameters/index.ts";
import type { SimpleCommand, Word } from "../shell/index.ts";
import { type Fact, factsOf } from "./facts.ts";
import { epairHalf, otherHalf, pairName } from "./host/names.ts";
import type { Interface } from "./host/stack.ts";
import { newHostModel } from "./host-model.ts";
import type { JailView, ValueSpan } from "./jail/jail-view.ts";
import type { Machine, Made } from "./machine/machine.ts";
import type { LeftBehind, ModelEvent, StartNotRepeatable } from "./outcomes/index.ts";
import { runFailingStep, runStep } from "./run-step.ts";
import { startOrder, stopOrder } from "./steps/phases.ts";
import { rollBack } from "./steps/roll-back.ts";
import type { CommandStep, Step } from "./steps/steps.ts";
import { placeOfEvent, verdictOf } from "./verdict.ts";

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
    if (by === undefined || (resource === "mount" && isHeld(machine, name))) return [];
    if (resource === "interface" && (isShared(machine, name) || isMissed(machine, name))) return [];
    // One command makes two halves of an epair, and what hangs on a left interface goes with it.
    const place = `${by.parameter} ${by.valueIndex} ${by.start}`;
    const owner =
      resource === "bridge-member" ? name : resource === "address" ? detail?.slice("on ".length) : undefined;
    if (seen.has(place) || (owner !== undefined && interfaces.has(owner))) return [];
    seen.add(place);
    const membership = resource === "interface" ? membershipOf(machine, name) : undefined;
    return [{ type: "left-behind", resource, name, detail, made: by, membership } as const];
  });
}

function membershipOf(machine: Machine, name: string): LeftBehind["membership"] {
  const item = machine.host.interfaces.get(name);
  const member = [item, item?.peer].find((half) => half?.membership !== undefined);
  return member?.membership && { member: member.name, bridge: member.membership.bridge.name };
}

/** `ifconfig bridge7 create || true`: whichever jail comes first makes the bridge for all of them. */
function isShared(machine: Machine, name: string): boolean {
  if (machine.host.interfaces.get(name)?.kind !== "bridge") return false;
  return machine.footprint.some((entry) => entry.use === "may-create" && entry.name === name);
}

/** What cannot be unmounted, and what keeps it from that: the failure is the mistake, and is reported there. */
function isHeld(machine: Machine, directory: string): boolean {
  return machine.events.some((event) => {
    if (event.type !== "command-fails" || event.reason !== "busy" || event.operation !== "stop") return false;
    return event.subject === directory || event.holding === directory;
  });
}

/** A command of the stop is meant for it, and names something else: that is the mistake, and is reported there. */
function isMissed(machine: Machine, name: string): boolean {
  const unit = machine.host.interfaces.get(name)?.unit;
  return machine.events.some((event) => {
    if (event.type === "epair-destroy-name") return event.interface === unit;
    if (event.type !== "command-fails" || event.missing === undefined) return false;
    return stopOrder.includes(event.phase) && event.missing.candidates.includes(name);
  });
}

/** How one failing start ends. */
export interface FailedStart {
  /** The step that fails. */
  readonly step: CommandStep;
  /** What is there when the roll-back is done. */
  readonly remains: readonly Fact[];
  /** The command that then fails in the next start; undefined when that starts as the first one did. */
  readonly nextFailure: ModelEvent | undefined;
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

/**
 * Whether the start that fails as late as it can leaves something that the next start trips over. It is told from the one
 * start that has been run, because this is asked for every jail of a fleet; `failedStarts` is the long way to the same
 * answer (test/property/lifecycle.test.ts holds the two against each other). Call when the start has ended.
 */
export function notRepeatable(machine: Machine, start: readonly Step[]): StartNotRepeatable | undefined {
  const { made } = machine;
  if (made.length === 0) return undefined;
  const last = start.findLast(canFail);
  if (last === undefined) return undefined;
  const before = start.indexOf(last);
  const [left, ...others] = made.filter((thing) => {
    return start.indexOf(thing.step) < before && isStillThere(machine, thing) && !isPreparedFor(thing, start);
  });
  if (left === undefined) return undefined;
  const { reason, step, command, word } = left;
  return {
    type: "start-not-repeatable",
    phase: step.phase,
    command: spanIn(left, command),
    subject: word.text ?? "",
    subjectWord: spanIn(left, word),
    reason,
    leftBy: spanIn(left, command),
    failing: last.span,
    others: others.map((thing) => ({
      // An interface that is renamed is one thing, though two commands would fail.
      subject: ([left, ...others].find((other) => isSameInterface(machine, other, thing)) ?? thing).word.text ?? "",
      command: spanIn(thing, thing.command),
    })),
  };
}

/** The place of a word, or of a whole command, of what has made something. */
function spanIn({ step, container }: Made, part: { readonly start: number; readonly end: number }): ValueSpan {
  const { parameter, valueIndex } = step.span;
  const { start, end } = container ?? part;
  return { parameter, valueIndex, start, end };
}

/** Still there at the end of the start, wherever it is: a roll-back brings back what was moved into the jail. */
function isStillThere(machine: Machine, { name, reason, kind, command, step }: Made): boolean {
  if (reason === "exists") {
    if (kind === undefined || (kind === "file" && machine.mounts.mayHide(name))) return false;
    return machine.resources.get(kind, name, "host")?.presence === "present";
  }
  if (reason === "route-exists") {
    const { routes, doubtfulRoutes } = machine.host;
    return routes.some((route) => {
      const isOwn = route.by.start === command.start && route.by.valueIndex === step.span.valueIndex;
      return isOwn && route.by.parameter === step.span.parameter && !doubtfulRoutes.includes(route);
    });
  }
  if (reason === "already-a-member") return machine.host.interfaces.get(name)?.membership !== undefined;
  return interfaceOf(machine, name)?.isThere === true;
}

/** What had the name when it was made, wherever it is and whatever it is called by now. */
function interfaceOf({ host }: Machine, name: string): Interface | undefined {
  const gone = host.gone.get(name);
  return host.interfaces.get(name) ?? (gone?.why === "destroyed" ? undefined : gone?.item);
}

function isSameInterface(machine: Machine, a: Made, b: Made): boolean {
  if (b.reason !== "renamed" || a.reason !== "interface-exists") return false;
  const [first, second] = [interfaceOf(machine, a.name), interfaceOf(machine, b.name)];
  return first !== undefined && second !== undefined && (first === second || first.peer === second);
}

/**
 * Another command is about the same interface: one before it, so that the second time things may be different when this
 * one comes, or one behind it that makes or destroys it, or may do so.
 */
function isPreparedFor({ name, reason, command, step: itsStep }: Made, start: readonly Step[]): boolean {
  const half = epairHalf(name);
  const names = half === "a" || half === "b" ? [name, pairName(name), otherHalf(name)] : [name];
  if (reason === "already-a-member") names.push(command.words[1]?.text);
  const isInterface = reason !== "exists" && reason !== "route-exists";
  let isBehind = false;
  for (const step of start) {
    if (step.kind !== "command") continue;
    const commands = step.commandLine?.commands ?? noCommands;
    // A bridge that moves into the jail leaves its members behind.
    const matters = !isBehind || reason === "already-a-member";
    if (matters && commands === noCommands && step.argv.some((word) => names.includes(word))) return true;
    for (const other of commands) {
      if (step === itsStep && other.start === command.start) isBehind = true;
      // What is made of it later is no matter: that it is still there is known.
      else if (!isInterface && !isBehind && mentions(other, name)) return true;
      else if (isInterface && isAbout(other, names) && (!isBehind || commands.length > 1 || mayMakeOrDestroy(other)))
        return true;
    }
  }
  return false;
}

const noCommands: readonly SimpleCommand[] = [];

function isAbout({ words }: SimpleCommand, names: readonly (string | undefined)[]): boolean {
  return words.some(({ text }) => text === undefined || names.includes(text));
}

/** It names the thing, or what it lies in. */
function mentions({ words }: SimpleCommand, name: string): boolean {
  return words.some(({ text }, index) => {
    if (text === undefined) return true;
    return index > 0 && text !== "" && (name.startsWith(text) || text.includes(name));
  });
}

function mayMakeOrDestroy({ background, conditional, words }: SimpleCommand): boolean {
  return background || conditional || words.some(makesOrDestroys);
}

function makesOrDestroys({ text }: Word): boolean {
  return text === "create" || text === "destroy" || text === "plumb" || text === "unplumb";
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
export function nextFailure(machine: Machine, start: readonly Step[], failing: CommandStep): ModelEvent | undefined {
  const known = machine.events.filter(endsStart);
  machine.events = [];
  machine.starting = true;
  for (const step of start) {
    if (isSameStep(step, failing)) break;
    runStep(machine, step);
    const failure = machine.events.find((event) => {
      return endsStart(event) && !known.some((old) => isSameSpan(placeOfEvent(old), placeOfEvent(event)));
    });
    if (failure !== undefined) return failure;
  }
  return undefined;
}

const endsStart = (event: ModelEvent): boolean => verdictOf(event)?.outcome === "start-rolled-back";

/** Also where the two come from plans of their own. */
function isSameStep(step: Step, { phase, span }: CommandStep): boolean {
  return step.phase === phase && "span" in step && step.span.valueIndex === span.valueIndex;
}

function isSameSpan(a: ValueSpan, b: ValueSpan): boolean {
  return a.parameter === b.parameter && a.valueIndex === b.valueIndex && a.start === b.start;
}

/** Nobody looks at how a background command ends, and `|| true` ends well. */
export function canFail(step: Step): step is CommandStep {
  if (step.kind !== "command" || step.background) return false;
  const { commandLine } = step;
  if (commandLine === undefined) return true;
  return commandLine.syntaxError !== undefined || commandLine.commands.some(endsTheString);
}

/** Programs that end well whatever happens. */
const successes = new Set(["true", ":", "/usr/bin/true", "/bin/true", "echo", "printf"]);

function endsTheString({ guarded, words }: SimpleCommand): boolean {
  return !guarded && !successes.has(words[0]?.text ?? "");
}
