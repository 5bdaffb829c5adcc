import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { readJexec } from "../programs/jexec.ts";
import type { Runner } from "./command-model.ts";
import { failWithoutJail } from "./jail-name.ts";

/** What counts is the command that it runs in the jail. */
export function jexec(
  machine: Machine,
  words: readonly Word[],
  at: number,
  stack: Stack | undefined,
  run: Runner,
): void {
  const { jail, program } = readJexec(words, at);
  inJail(machine, jail, stack, () => {
    if (program < words.length) run.program(machine, words, program, machine.jail);
  });
}

/**
 * Lets something happen in the jail that a command on the host names: in this one, or in another one, which is none of its
 * business.
 */
export function inJail(machine: Machine, jail: Word | undefined, stack: Stack | undefined, happen: () => void): void {
  // A jail within the jail is not followed.
  if (stack !== machine.host) return;
  const isOurs = machine.isThisJail(jail);
  if (isOurs === undefined) machine.forget(stack);
  else if (!failWithoutJail(machine, jail) && isOurs) machine.within(machine.place.runningIn("jail"), happen);
}
