import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";

/** Commands of ngctl(8) that only look. */
const questions = new Set(["list", "ls", "show", "status", "types", "config", "dot", "help", "debug"]);

/**
 * ngctl(8). Netgraph is not modelled; its nodes of type eiface are interfaces (`ngeth0`, `ng0_web`), of which what a
 * command names is not known any more. Epairs and bridges are none of its business.
 */
export function ngctl(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const verb = words[at + 1]?.text;
  if (verb !== undefined && questions.has(verb)) return;
  // Without a command it reads them from a file or from its input.
  const isKnown = verb !== undefined && !verb.startsWith("-") && words.every(({ text }) => text !== undefined);
  const makesInterface = words.some(({ text }) => text === "eiface");
  for (const network of [stack, machine.jail]) {
    if (network === undefined) continue;
    for (const item of network.interfaces.values()) {
      const isConcerned = isKnown ? isNamed(words, at + 2, item.name) : item.kind === "netgraph";
      if (isConcerned || (makesInterface && item.name.startsWith("ngeth"))) machine.network.forgetInterface(item);
    }
    // The kernel gives a new one the first name that is free, also one that another has given up.
    if (makesInterface || !isKnown)
      for (const name of network.gone.keys()) if (name.startsWith("ngeth")) network.gone.delete(name);
  }
}

/** A path is `NODE:HOOK.HOOK`; the node of an interface has its name. */
function isNamed(words: readonly Word[], from: number, name: string): boolean {
  for (let index = from; index < words.length; index++) {
    const text = words[index].text!;
    if (text.startsWith(name) && (text.length === name.length || text[name.length] === ":")) return true;
  }
  return false;
}
