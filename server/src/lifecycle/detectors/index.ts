import type { Machine } from "../machine/machine.ts";
import type { Outcome } from "../outcomes/index.ts";
import { hostCommandInJailHook } from "./host-command-in-jail-hook.ts";
import { interactiveStart } from "./interactive-start.ts";
import { needsShell } from "./needs-shell.ts";
import { refusedScript, shellSyntaxError } from "./shell-syntax-error.ts";

/**
 * Adds the outcomes that follow from the way commands are written or placed: those of a step before its commands run, those of
 * a command before its model does.
 */
export function detectOutcomes(machine: Machine): void {
  const { trace } = machine;
  const add = (outcome: Outcome | undefined): void => {
    if (outcome !== undefined) machine.outcomes.push(outcome);
  };
  trace.on("step", (step) => {
    add(shellSyntaxError(step, machine.outcomes));
    add(needsShell(step, machine.outcomes));
  });
  trace.on("command", ({ command, stack }) => {
    add(interactiveStart(machine, command));
    add(hostCommandInJailHook(machine, command, stack));
  });
  trace.on("script-refused", ({ error, place }) => {
    add(refusedScript(machine.step, error, place, machine.command.guarded || !machine.isCertain()));
  });
}
