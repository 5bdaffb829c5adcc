import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";
import { failWithoutJail } from "./jail-name.ts";

/** `pkg [-j JAIL | -c ROOT] VERB …`. What the scripts of packages do is not known. */
export function pkg(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const jail = new Arguments(words, at, "jcrCRo").value("j");
  if (jail === undefined || machine.where === "jail") {
    machine.forget(stack);
    return;
  }
  if (failWithoutJail(machine, jail)) return;
  const isOurs = machine.isThisJail(jail);
  if (isOurs === undefined) machine.forget(stack);
  else if (isOurs) machine.within(machine.place.runningIn("jail"), () => machine.forget(machine.jail));
}
