import { flatCommands, programName, type SimpleCommand, type Word } from "../../shell/index.ts";
import { takesNext } from "./arguments.ts";

interface Wrapper {
  /** How many of its own arguments, options apart, stand in front of the command. */
  readonly before: number;
  /** The letters of the options that take an argument. */
  readonly withArgument: string;
}

/** Programs that run another, of which only that counts. */
const wrappers: ReadonlyMap<string, Wrapper> = new Map([
  ...entries("exec nohup command", 0, ""),
  ...entries("nice", 0, "n"),
  ...entries("time", 0, "o"),
  ...entries("env", 0, "uPLU"),
  ...entries("sudo", 0, "ugUhpCrtTDR"),
  ...entries("doas", 0, "uC"),
  ...entries("mdo", 0, "ugG"),
  ...entries("protect", 0, "p"),
  ...entries("setfib", 1, "F"),
  ...entries("timeout", 1, "ks"),
  ...entries("lockf", 1, "t"),
  ...entries("chroot", 1, "ugG"),
  ...entries("idprio rtprio", 1, ""),
  ...entries("cpuset", 0, "djlnpstx"),
]);

function entries(names: string, before: number, withArgument: string): [string, Wrapper][] {
  return names.split(" ").map((name) => [name, { before, withArgument }]);
}

/** Their names, which `flatCommands` of the layer below has as well: it looks into the scripts that they run. */
export const wrapperNames: readonly string[] = [...wrappers.keys()];

/** Whether a program, without its folder, runs another one that its words name. */
export function isWrapper(name: string): boolean {
  return wrappers.has(name);
}

/**
 * The index of the program that a wrapper runs: `env A=1 CMD`, `timeout 5 CMD`, … Undefined for one that runs nothing, and
 * `opaque` where only the shell knows what it is.
 *
 * @param at index of a program that is a wrapper
 */
export function readWrapper(words: readonly Word[], at: number): number | "opaque" | undefined {
  const name = programName(words[at].text!);
  const { before, withArgument } = wrappers.get(name)!;
  let left = before;
  for (let index = at + 1; index < words.length; index++) {
    const { text } = words[index];
    if (text === undefined) return "opaque";
    if (text.startsWith("-")) {
      // `command -v ifconfig`, or with `-pv`, only asks where it is.
      if (name === "command" && /[vV]/.test(text)) return undefined;
      // `env -S 'CMD…'` splits a text of its own.
      if (name === "env" && text.includes("S")) return "opaque";
      // `setfib -1 CMD` has its number in the option.
      if (name === "setfib" && /^-\d/.test(text)) left = 0;
      else if (takesNext(text, withArgument)) index++;
      if (text === "-F") left = 0;
    } else if (isAssignment(text)) {
      // For env(1) and sudo(8).
    } else if (left > 0) {
      left--;
    } else {
      return index;
    }
  }
  return undefined;
}

/** `NAME=value`, without a regular expression, because every argument is asked. */
function isAssignment(text: string): boolean {
  const equals = text.indexOf("=");
  return equals > 0 && /^\w+$/.test(text.slice(0, equals));
}

/** The words of a command without the programs in front of it that only run it. What chroot(8) runs has files of its own. */
export function withoutWrappers(words: readonly Word[]): readonly Word[] {
  let at = 0;
  while (at < words.length) {
    const name = programName(words[at].text ?? "");
    const next = isWrapper(name) && name !== "chroot" ? readWrapper(words, at) : undefined;
    if (typeof next !== "number") break;
    at = next;
  }
  return at === 0 ? words : words.slice(at);
}

/**
 * The commands of a string, those of `sh -c '…'` in the place of the shell, without the programs in front of them that only run them.
 * The whole command keeps its place, with these in it.
 */
export function innerCommands(value: string): readonly SimpleCommand[] {
  return withoutWrappersInFront(flatCommands(value));
}

/** The same for commands that were read already; no list is made of those of which none has such a program. */
export function withoutWrappersInFront(commands: readonly SimpleCommand[]): readonly SimpleCommand[] {
  return commands.some((command) => innerCommand(command) !== command) ? commands.map(innerCommand) : commands;
}

/** The same for one command. What setfib(1) runs has routes of its own, so that it stays. */
export function innerCommand(command: SimpleCommand): SimpleCommand {
  const words = withoutWrappers(command.words);
  return words === command.words || isInFront(command.words, "setfib") ? command : { ...command, words };
}

/** Whether timeout(1) ends what a command runs. */
export const isTimed = ({ words }: SimpleCommand): boolean => isInFront(words, "timeout");

function isInFront(words: readonly Word[], program: string): boolean {
  const inner = withoutWrappers(words).length;
  return words.slice(0, words.length - inner).some(({ text }) => programName(text ?? "") === program);
}
