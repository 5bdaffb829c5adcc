import type { SimpleCommand } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import type { CommandStep } from "../steps/steps.ts";

/**
 * Looks on while a jail is stepped through start and stop, and pushes events about how commands are written or placed.
 * It changes nothing. It sees a step before its commands run, and a command before its model does.
 */
export interface Watcher {
  step?(machine: Machine, step: CommandStep): void;
  /** `stack` is where the command runs; undefined in a jail that shares the host's network stack. */
  command?(machine: Machine, command: SimpleCommand, stack: Stack | undefined): void;
}
