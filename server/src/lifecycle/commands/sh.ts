import { commandsAtSite, nestedScript, scriptWord, type Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import { CommandPlace } from "../machine/command-place.ts";
import type { Machine } from "../machine/machine.ts";
import { takesNext } from "../programs/arguments.ts";
import type { Runner } from "./command-model.ts";
import { rc } from "./rc.ts";

/** `sh -c STRING` is read like any other string; `sh /etc/rc` is rc; any other script is opaque. */
export function sh(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined, run: Runner): void {
  const script = scriptWord(words, at);
  if (script !== undefined) {
    nested(machine, script, stack, run);
    return;
  }
  let index = at + 1;
  while (index < words.length && words[index].text?.startsWith("-"))
    index += takesNext(words[index].text!, "o") ? 2 : 1;
  const word = words[index];
  if (word === undefined) return;
  if (word.text === "/etc/rc") rc(machine, words, index, stack);
  else if (word.text !== "/etc/rc.shutdown") machine.forget(stack);
}

function nested(machine: Machine, word: Word, stack: Stack | undefined, run: Runner): void {
  const { place, view } = machine;
  const { command, container, step } = place;
  const value = container === undefined ? view.get(step.span.parameter)?.values[step.span.valueIndex] : undefined;
  const script = nestedScript(command, word, step.commandLine === undefined ? undefined : value);
  if (script === undefined) {
    machine.forget(stack);
    return;
  }
  const { commands, syntaxError, isInPlace } = script;
  if (syntaxError !== undefined) {
    machine.trace.tell("script-refused", {
      error: syntaxError,
      place: machine.span(isInPlace ? syntaxError : word),
    });
    machine.forget(stack);
    return;
  }
  // What has no places of its own is told at the word that holds it.
  const holder = isInPlace ? undefined : word;
  for (const inner of commandsAtSite(commands, view.site?.commands ?? []))
    run.command(machine, CommandPlace.within(place, inner, holder), stack);
}
