import type { SimpleCommand } from "../shell/index.ts";
import { forgetPrinted } from "./commands/ifconfig-create.ts";
import { runCommands } from "./commands/shell-commands.ts";
import type { ValueSpan } from "./jail/jail-view.ts";
import type { Machine } from "./machine/machine.ts";
import type { CommandStep, Step } from "./steps/steps.ts";
import { stepWatchers } from "./watch/index.ts";

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
  const commands = step.commandLine?.commands;
  // One program that fails is taken to have done nothing; of a script the first half may have run.
  if (commands === undefined || commands.length < 2) return;
  machine.failing = true;
  runCommand(machine, step);
  machine.failing = false;
}

/** A step that is known to fail at a command of it: what stands in front of that is done, and the rest is not. */
export function runUpTo(machine: Machine, step: CommandStep, { start }: ValueSpan): void {
  const commands = step.commandLine?.commands.filter((command) => command.end <= start) ?? [];
  machine.step = step;
  machine.place = step.where;
  if (commands.length > 0) runCommands(machine, commands, machine.stackOf(step.where));
}

function runCommand(machine: Machine, step: CommandStep): void {
  machine.step = step;
  machine.place = step.where;
  if (machine.opaque.length > 0) machine.opaque = [];
  for (const watch of stepWatchers) watch(machine, step);
  const { commandLine } = step;
  const stack = machine.stackOf(step.where);
  if (commandLine === undefined) runCommands(machine, [ownCommand(step)], stack);
  else if (commandLine.syntaxError === undefined) {
    runCommands(machine, commandLine.commands, stack);
    if (commandLine.kind === "shell") forgetPrinted(machine);
  } else {
    // What the shell makes of half a script is not known.
    machine.command = ownCommand(step);
    machine.forget(stack);
  }
}

/** A command that jail(8) puts together itself: the value that asks for it stands for each of its words. */
function ownCommand({ argv, span: { start, end } }: CommandStep): SimpleCommand {
  return {
    words: argv.map((text) => ({ text, start, end })),
    assignments: nothing,
    redirects: nothing,
    start,
    end,
    runs: "always",
    conditional: false,
    guarded: false,
    background: false,
    substituted: false,
  };
}

const nothing: readonly never[] = [];
