import type { Release } from "../parameters/release.ts";
import { runCommands } from "./commands/shell-commands.ts";
import type { ModelEvent } from "./events.ts";
import type { JailView } from "./jail.ts";
import { Machine } from "./machine.ts";
import { type CommandStep, jailPlan, type Step } from "./steps.ts";

/** Small, because an analysis keeps one for every jail; the steps themselves are `jailPlan`, which is cheap to repeat. */
export interface JailModel {
  readonly events: readonly ModelEvent[];
  /** What the jail's commands name, for completion. */
  readonly interfaces: readonly string[];
  readonly bridges: readonly string[];
}

/**
 * Steps one jail through its start and its stop on a host of which nothing else is known. Commands succeed unless the
 * model knows better; after a failure that is known it goes on as if the failing command were not there, because the
 * report of one mistake should not hide the next. The result depends on nothing but the jail's effective values.
 */
export function modelJail(jail: JailView, release: Release): JailModel {
  const start = jailPlan(jail, release, "start");
  const stop = jailPlan(jail, release, "stop");
  const machine = new Machine(jail, [start, stop]);
  for (const step of start) runStep(machine, step);
  machine.starting = false;
  for (const step of stop) runStep(machine, step);
  const { interfaces, bridges } = machine.namesSeen();
  return { events: machine.events, interfaces, bridges };
}

function runStep(machine: Machine, step: Step): void {
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
    default:
  }
}

function runCommand(machine: Machine, step: CommandStep): void {
  machine.step = step;
  const { commandLine } = step;
  if (commandLine === undefined) {
    // `ifconfig IF vnet JAIL`; mounts and the host's own addresses touch nothing that is modelled.
    if (step.phase === "vnet.interface") machine.lend(machine.mention(machine.host, step.argv[1]));
    return;
  }
  const stack = machine.stackOf(step.where);
  if (commandLine.syntaxError === undefined) runCommands(machine, commandLine.commands, stack);
  else machine.forget(stack);
}
