import type { Word } from "../../shell/index.ts";
import { fileName } from "../../text/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";

/** `kldload [-n] MODULE…`, with or without folder and `.ko`. */
export function kldload(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "");
  for (const word of given.operands) {
    if (word.text === undefined) continue;
    const name = moduleName(word.text);
    // With -n what is loaded already is no failure.
    if (given.has("n") || !machine.failIfThere("module", name, word)) machine.setResource("module", name, "present");
  }
}

/** `kldunload MODULE…`; with -i it is a number. Interfaces go with the module that made them. */
export function kldunload(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const given = new Arguments(words, at, "i");
  let isOfNetwork = given.has("i");
  for (const { text } of given.operands) {
    const name = text === undefined ? undefined : moduleName(text);
    if (name === undefined || /^(?:if|ng)_/.test(name)) isOfNetwork = true;
    if (name === undefined || machine.resources.get("module", name, machine.where) === undefined) continue;
    machine.setResource("module", name, "absent");
  }
  if (isOfNetwork) machine.forgetNetwork(stack);
}

function moduleName(text: string): string {
  const name = fileName(text);
  return name.endsWith(".ko") ? name.slice(0, -".ko".length) : name;
}
