import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import type { Runner } from "./command-model.ts";
import { failWithoutJail } from "./jail-name.ts";
import { takesNext } from "./wrapper.ts";

/** `jexec [-l] [-d DIRECTORY] [-u USER | -U USER] JAIL [CMD…]` */
export function jexec(
  machine: Machine,
  words: readonly Word[],
  at: number,
  stack: Stack | undefined,
  run: Runner,
): void {
  let index = at + 1;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    if (takesNext(words[index].text!, "duU")) index++;
  }
  inJail(machine, words[index], words, index + 1, stack, run);
}

/**
 * Runs the program at `words[at]` in the jail that a command on the host names: in this one, or in another one, which is
 * none of its business.
 */
export function inJail(
  machine: Machine,
  jail: Word | undefined,
  words: readonly Word[],
  at: number,
  stack: Stack | undefined,
  run: Runner,
): void {
  // A jail within the jail is not followed.
  if (stack !== machine.host) return;
  const isOurs = machine.isThisJail(jail);
  if (isOurs === undefined) {
    machine.forget(stack);
    return;
  }
  if (failWithoutJail(machine, jail) || !isOurs || at >= words.length) return;
  machine.within(machine.place.runningIn("jail"), () => run.program(machine, words, at, machine.jail));
}
