import { programName, type Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import { takesNext } from "../programs/arguments.ts";
import { innerCommandsOfStep } from "../steps/commands-of-step.ts";
import { failWithoutJail } from "./jail-name.ts";

interface Naming {
  /** The letter of the option that takes the name, or the number, of a jail. */
  readonly letter: string;
  /** The letters of all options that take an argument. */
  readonly withArgument: string;
  /** It asks whether the jail is there, and its answer may be meant for what stands after it. */
  readonly asks?: true;
}

/** Programs that change nothing that is followed, and fail when the jail that they are told to look at is not there. */
const programs: ReadonlyMap<string, Naming> = new Map<string, Naming>([
  ["jls", { letter: "j", withArgument: "j", asks: true }],
  ["pgrep", { letter: "j", withArgument: "FGMNPUcdgjstu", asks: true }],
  ["pkill", { letter: "j", withArgument: "FGMNPUcdgjstu" }],
  ["killall", { letter: "j", withArgument: "cjstu" }],
  ["ps", { letter: "J", withArgument: "DGJMNOoptU" }],
  ["sockstat", { letter: "j", withArgument: "jpPi" }],
  ["netstat", { letter: "j", withArgument: "fFIMNpqwj" }],
  ["freebsd-version", { letter: "j", withArgument: "j" }],
]);

export const jailNamers: readonly string[] = [...programs.keys()];

/** `pkill -HUP -j JAIL …`, `jls -j JAIL`, … */
export function namesJail(machine: Machine, words: readonly Word[], at: number): void {
  const { letter, withArgument, asks } = programs.get(programName(words[at].text!))!;
  if (asks && !standsAlone(machine)) return;
  for (let index = at + 1; index < words.length; index++) {
    const { text } = words[index];
    if (text === undefined || !/^-[^-]/.test(text)) return;
    // The name of a signal looks like a group of options.
    if (/^-[A-Z]{2,}$/.test(text)) continue;
    if (failWithoutJail(machine, attachedTo(words[index], letter, withArgument))) return;
    if (!takesNext(text, withArgument)) continue;
    index++;
    if (text.endsWith(letter) && failWithoutJail(machine, words[index])) return;
  }
}

/** `-jweb` */
function attachedTo(word: Word, letter: string, withArgument: string): Word | undefined {
  const text = word.text!;
  for (let index = 1; index < text.length - 1; index++) {
    if (text[index] === letter) return { ...word, text: text.slice(index + 1) };
    if (withArgument.includes(text[index])) return undefined;
  }
  return undefined;
}

function standsAlone({ command, step, view }: Machine): boolean {
  return !command.guarded && innerCommandsOfStep(step, view).length === 1;
}
