import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { takesNext } from "../programs/arguments.ts";
import type { Runner } from "./command-model.ts";
import { failWithoutJail } from "./jail-name.ts";

/** `cpuset -l 0-3 -j JAIL`, and `cpuset -l 0-3 CMD…`, which runs a command on these processors. */
export function cpuset(
  machine: Machine,
  words: readonly Word[],
  at: number,
  stack: Stack | undefined,
  run: Runner,
): void {
  let index = at + 1;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    const text = words[index].text!;
    if (!takesNext(text, "djlnpstx")) continue;
    index++;
    if (text.endsWith("j") && failWithoutJail(machine, words[index])) return;
  }
  if (index < words.length) run.program(machine, words, index, stack);
}
