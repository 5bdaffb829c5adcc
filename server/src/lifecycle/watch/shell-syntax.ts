import type { ShellSyntaxError } from "../../shell/index.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import type { CommandStep } from "../steps/steps.ts";
import { goesOn } from "./split-script.ts";
import type { Watcher } from "./watcher.ts";

/** Finds strings that /bin/sh refuses before it runs any of it. */
export const shellSyntax: Watcher = {
  step(machine, step) {
    const { commandLine, span, background } = step;
    const error = commandLine?.syntaxError;
    if (error === undefined) return;
    const { parameter, valueIndex } = span;
    if (error.kind === "unexpected" && goesOn(machine, step, error.found)) return;
    report(machine, step, error, { parameter, valueIndex, start: error.start, end: error.end }, background);
  },
};

/** The same for the argument of `sh -c`, whose words have no place of their own; call it for the command that is `sh`. */
export function noteSyntaxError(machine: Machine, error: ShellSyntaxError, argument: ValueSpan): void {
  report(machine, machine.step, error, argument, machine.command.guarded || !machine.isCertain());
}

function report(
  machine: Machine,
  { phase, span: command }: CommandStep,
  error: ShellSyntaxError,
  place: ValueSpan,
  guarded: boolean,
): void {
  const { kind: problem, found, wanted } = error;
  if (problem === "unsure") return;
  machine.events.push({ type: "shell-syntax-error", phase, command, place, problem, found, wanted, guarded });
}
