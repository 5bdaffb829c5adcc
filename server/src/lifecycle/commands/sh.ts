import type { Word } from "../../shell/command-line.ts";
import { parseScript } from "../../shell/script.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine.ts";
import { noteSyntaxError } from "../watch/shell-syntax.ts";
import type { Runner } from "./command-model.ts";
import { rc } from "./rc.ts";
import { takesNext } from "./wrapper.ts";

/** `sh -c STRING` is read like any other string; `sh /etc/rc` is rc; any other script is opaque. */
export function sh(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined, run: Runner): void {
  let index = at + 1;
  let readsString = false;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    const text = words[index].text!;
    if (text.includes("c")) readsString = true;
    if (takesNext(text, "o")) index++;
  }
  const word = words[index];
  if (word === undefined) return;
  if (readsString) nested(machine, word, stack, run);
  else if (word.text === "/etc/rc") rc(machine, words, index, stack);
  else if (word.text !== "/etc/rc.shutdown") machine.forget(stack);
}

function nested(machine: Machine, word: Word, stack: Stack | undefined, run: Runner): void {
  if (word.text === undefined) {
    machine.forget(stack);
    return;
  }
  const { commands, syntaxError } = parseScript(word.text);
  if (syntaxError !== undefined) {
    noteSyntaxError(machine, syntaxError, machine.span(word));
    machine.forget(stack);
    return;
  }
  const { command, container } = machine;
  machine.container ??= word;
  for (const inner of commands) {
    // Whether the inner command runs, and whether its failure counts, also depends on the outer one.
    const runs = command.runs === "always" ? inner.runs : command.runs;
    const guarded = command.guarded || inner.guarded;
    const background = command.background || inner.background;
    run.command(machine, { ...inner, runs, guarded, background, conditional: runs !== "always" }, stack);
  }
  machine.container = container;
  machine.command = command;
}
