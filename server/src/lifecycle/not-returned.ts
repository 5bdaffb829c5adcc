import type { SimpleCommand, Word } from "../shell/index.ts";
import type { Interface } from "./host/stack.ts";
import type { ValueSpan } from "./jail/jail-view.ts";
import type { Machine } from "./machine/machine.ts";
import type { NotReturned } from "./outcomes/index.ts";
import type { CommandStep, Step } from "./steps/steps.ts";

/** An interface on its way into the jail. Kept as it is, because most are given back and never reported. */
export interface Lending {
  readonly item: Interface;
  /** What it was called then. */
  readonly name: string;
  readonly step: CommandStep;
  readonly command: SimpleCommand;
  readonly interfaceWord: Word;
  readonly jailWord: Word | undefined;
  readonly container: Word | undefined;
}

export function noteLending(machine: Machine, item: Interface, interfaceWord: Word, jailWord: Word | undefined): void {
  const { step, command, container } = machine;
  machine.lendings.push({ item, name: item.name, step, command, interfaceWord, jailWord, container });
}

function notReturned(lending: Lending): NotReturned {
  const { item, name, step, command, interfaceWord, jailWord } = lending;
  const { parameter, valueIndex } = step.span;
  const span = (word: { readonly start: number; readonly end: number }): ValueSpan => {
    const { start, end } = lending.container ?? word;
    return { parameter, valueIndex, start, end };
  };
  return {
    type: "not-returned",
    phase: step.phase,
    command: span(command),
    interfaceWord: span(interfaceWord),
    jailWord: jailWord === undefined || step.phase === "vnet.interface" ? undefined : span(jailWord),
    interface: item.name,
    lentAs: name,
  };
}

/**
 * Notes the interfaces that nothing has given back when the jail is about to be removed (M24). Those of jib and jng belong
 * to these programs, which destroy them. Where a command of the stop gives back something that cannot be told, or under a
 * name that is wrong, that is another matter.
 */
export function noteNotReturned(machine: Machine, stop: readonly Step[]): void {
  const { jail, lendings } = machine;
  if (jail === undefined || machine.stopIsOpaque) return;
  for (const lending of lendings) {
    const { item, name } = lending;
    if (jail.interfaces.get(item.name) !== item || isOfJib(name) || isNoName(name)) continue;
    if (stop.some((step) => mayTakeAway(step, lendings, item.name, name))) continue;
    machine.events.push(notReturned(lending));
  }
}

/** True when a command returns or destroys something by one of the names, or by none of those that were lent. */
function mayTakeAway(step: Step, lendings: readonly Lending[], name: string, lentAs: string): boolean {
  if (step.kind !== "command" || step.commandLine === undefined) return false;
  const isBefore = step.phase === "exec.prestop" || step.phase === "exec.stop";
  return step.commandLine.commands.some(({ words }) => {
    const returns = words.some(({ text }) => text === "-vnet");
    if (!returns && !(isBefore && words.some(({ text }) => text === "destroy" || text === "unplumb"))) return false;
    const names = (wanted: string): boolean => words.some(({ text }) => text === undefined || text === wanted);
    if (names(name) || names(lentAs)) return true;
    return returns && !lendings.some(({ item, name: other }) => names(other) || names(item.name));
  });
}

/** Several names in one string are another mistake, which is reported as such. */
const isNoName = (name: string): boolean => /[\s,]/.test(name);

/** `e0b_web`, `ng0_web` (FACTS.md 11). */
export function isOfJib(name: string): boolean {
  return /^(?:e\d+[ab]|ng\d+)_/.test(name);
}
