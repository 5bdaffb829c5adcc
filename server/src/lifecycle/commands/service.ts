import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { readService, type ServiceCommand } from "../programs/service.ts";
import { inJail } from "./jexec.ts";

/** A service of the network may change all of that, one of the base system itself, and any other one everything. */
export function service(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const command = readService(words, at);
  if (command.restartsOthers) machine.forget(stack);
  if (!command.isInJail || machine.where === "jail") control(machine, command, stack);
  else inJail(machine, command.jail, stack, () => control(machine, command, machine.jail));
}

function control(machine: Machine, { name, action, control: reach }: ServiceCommand, stack: Stack | undefined): void {
  if (reach === "network") machine.forgetNetwork(stack);
  if (reach === "anything") machine.forget(stack);
  if (name?.text === undefined || (reach !== "name" && reach !== "anything")) return;
  if (action?.text === undefined) machine.setResource("service", name.text, "unknown");
  else if (isStart(action.text)) machine.setResource("service", name.text, "present");
  else if (isStop(action.text)) machine.setResource("service", name.text, "absent");
}

/** `start` and `restart`. */
const isStart = (action: string): boolean => action.endsWith("start");
const isStop = (action: string): boolean => action.endsWith("stop");
