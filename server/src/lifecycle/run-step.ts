import { runCommands } from "./commands/shell-commands.ts";
import type { ValueSpan } from "./jail/jail-view.ts";
import { CommandPlace } from "./machine/command-place.ts";
import type { Machine } from "./machine/machine.ts";
import { commandOfItself, innerCommandsOfStep } from "./steps/commands-of-step.ts";
import type { CommandStep, Step } from "./steps/steps.ts";

/** Lets one step of start, stop or roll-back happen in the model. */
export function runStep(machine: Machine, step: Step): void {
  switch (step.kind) {
    case "command":
      runCommand(machine, step);
      return;
    case "create":
      machine.create();
      return;
    case "remove":
      machine.remove();
      return;
    case "problem":
      machine.refuse(step);
      return;
    default:
  }
}

/** A step that ends with a failure: whatever it would have done may or may not have happened before. */
export function runFailingStep(machine: Machine, step: CommandStep): void {
  // One program that fails is taken to have done nothing; of a script the first half may have run.
  if (innerCommandsOfStep(step, machine.view).length < 2) return;
  machine.failing = true;
  runCommand(machine, step);
  machine.failing = false;
}

/** A step that is known to fail at a command of it: what stands in front of that is done, and the rest is not. */
export function runUpTo(machine: Machine, step: CommandStep, { start }: ValueSpan): void {
  const commands = step.commandLine?.commands.filter((command) => command.end <= start) ?? [];
  runCommands(machine, step, commands);
}

function runCommand(machine: Machine, step: CommandStep): void {
  if (machine.opaque.length > 0) machine.opaque = [];
  machine.trace.tell("step", step);
  const { commandLine } = step;
  if (commandLine === undefined) runCommands(machine, step, [commandOfItself(step)]);
  else if (commandLine.syntaxError === undefined) {
    runCommands(machine, step, commandLine.commands);
    if (commandLine.kind === "shell") machine.network.forgetPrinted();
  } else {
    // What the shell makes of half a script is not known.
    const place = new CommandPlace(step, commandOfItself(step));
    machine.within(place, () => machine.forget(machine.stackOf(step.where)));
  }
}
