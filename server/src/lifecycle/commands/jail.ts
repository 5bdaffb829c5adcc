import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { takesNext } from "../programs/arguments.ts";
import { failWithoutJail, noteOther } from "./jail-name.ts";

/**
 * jail(8) inside a hook. `jail -m` changes parameters of a jail that exists, and `jail -r` removes one; what `-c`, `-r` and the
 * like run is another jail's business, and not known here.
 */
export function jail(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const options = words.slice(at + 1).filter(({ text }) => text?.startsWith("-"));
  const modifies = options.some(({ text }) => text!.includes("m"));
  if (options.some(({ text }) => /^-[a-zA-Z]*[rR]/.test(text!))) {
    if (removesWhatIsGone(machine, words, at) || callsItself(machine, words, options)) return;
    noteOther(machine, words[words.length - 1]);
  }
  if (!modifies || options.some(({ text }) => /[crR]/.test(text!))) {
    machine.forget(stack);
    return;
  }
  for (let index = at + 1; index < words.length; index++) {
    const word = words[index];
    const name = /^(?:name|jid)=(.*)$/.exec(word.text ?? "")?.[1];
    if (name !== undefined && failWithoutJail(machine, { ...word, text: name })) return;
  }
}

/** True, and the failure is noted, for a `jail -r` of the jail itself in exec.prestop: it begins with exec.prestop again. */
function callsItself(machine: Machine, words: readonly Word[], options: readonly Word[]): boolean {
  const name = words[words.length - 1];
  if (machine.step.phase !== "exec.prestop" || machine.isThisJail(name) !== true) return false;
  if (!options.some(({ text }) => /^-[a-zA-Z]*r/.test(text!))) return false;
  machine.fail("calls-itself", name);
  return true;
}

/** True, and the failure is noted, when `jail -r JAIL` runs after jail(8) has removed that jail. */
function removesWhatIsGone(machine: Machine, words: readonly Word[], at: number): boolean {
  if (machine.starting) return false;
  let index = at + 1;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    const option = words[index].text!;
    if (/[cm]/.test(option)) return false;
    if (takesNext(option, "Jfnpsu")) index++;
  }
  const name = words[index];
  return index === words.length - 1 && machine.isThisJail(name) === true && failWithoutJail(machine, name);
}
