import type { Runs, ShellSyntaxError, SimpleCommand, Word } from "./command.ts";
import { programName, readString } from "./command-line.ts";
import { isRunnerName } from "./runners.ts";
import { less, parseScript } from "./script.ts";

/** The script that a command such as `/bin/sh -c 'a; b'` gives to another shell. */
export interface NestedScript {
  /** What is in it, and whether it runs, and its failure counts, once the command around it is taken into account. */
  readonly commands: readonly SimpleCommand[];
  readonly syntaxError: ShellSyntaxError | undefined;
  /**
   * The offsets are those of the string in which the command stands. False where the script is spelled in another way than it
   * is read (with escapes, in pieces), so that they are those of the script.
   */
  readonly isInPlace: boolean;
}

/**
 * @param outer the command that runs the shell
 * @param word the script, as a word of it
 * @param value the string in which `outer` has its offsets; undefined where it has none
 */
export function nestedScript(outer: SimpleCommand, word: Word, value: string | undefined): NestedScript | undefined {
  const { text } = word;
  if (text === undefined) return undefined;
  const { commands, syntaxError } = parseScript(text);
  const offset = value === undefined ? undefined : offsetOf(word, text, value);
  const inner = commands.map((command) => combined(outer, offset === undefined ? command : moved(command, offset)));
  const isInPlace = offset !== undefined;
  if (offset === undefined || syntaxError === undefined) return { commands: inner, syntaxError, isInPlace };
  const { start, end } = syntaxError;
  return { commands: inner, syntaxError: { ...syntaxError, start: start + offset, end: end + offset }, isInPlace };
}

/** The word after `sh -c` or `sh -ec`; undefined for other commands. */
export function scriptWord(words: readonly Word[], at = 0): Word | undefined {
  if (programName(words[at]?.text ?? "") !== "sh") return undefined;
  let readsString = false;
  let index = at + 1;
  for (; index < words.length; index++) {
    const { text } = words[index];
    if (text === undefined || !/^[-+]./.test(text)) break;
    if (text.startsWith("-") && text.includes("c")) readsString = true;
    if (text.endsWith("o")) index++;
  }
  return readsString ? words[index] : undefined;
}

/** Whether a program runs another one, which its words name. */
export const isRunner = ({ text }: Word): boolean => isRunnerName(text ?? "");

/** The same for `jexec web sh -c '…'` and its likes. */
function scriptWithin(words: readonly Word[]): Word | undefined {
  const isBehind = words.length > 0 && isRunner(words[0]);
  const at = isBehind ? words.findIndex(({ text }) => text !== undefined && programName(text) === "sh") : 0;
  return at < 0 ? undefined : scriptWord(words, at);
}

/** Whether a command gives a script to another shell, whose commands `flatCommands` has in its place. */
export const runsScript = ({ words }: SimpleCommand): boolean => scriptWithin(words) !== undefined;

/** `sh -c` within `sh -c` that is looked into. */
const deepest = 8;

/**
 * The commands of a string as jail(8) runs it, those of `sh -c '…'` in the place of the shell. A script whose places in the
 * string cannot be told is left as the one command that it is.
 */
export function flatCommands(value: string): readonly SimpleCommand[] {
  const read = readString(value);
  read.flat ??= flat(read.line.commands, value, 0);
  return read.flat;
}

function flat(commands: readonly SimpleCommand[], value: string, depth: number): readonly SimpleCommand[] {
  if (depth === deepest || !commands.some(runsScript)) return commands;
  return commands.flatMap((command) => {
    const word = scriptWithin(command.words);
    const nested = word && nestedScript(command, word, value);
    if (nested === undefined || !nested.isInPlace || nested.syntaxError !== undefined) return [command];
    return flat(nested.commands, value, depth + 1);
  });
}

/** Where in the string the script begins; undefined where it is not written letter by letter. */
function offsetOf({ start, end }: Word, text: string, value: string): number | undefined {
  for (const quote of [1, 0]) {
    const length = end - start - 2 * quote;
    if (length === text.length && value.startsWith(text, start + quote)) return start + quote;
  }
  return undefined;
}

function combined(outer: SimpleCommand, inner: SimpleCommand): SimpleCommand {
  const runs: Runs = less(outer.runs, inner.runs);
  const guarded = outer.guarded || inner.guarded;
  const background = outer.background || inner.background;
  return { ...inner, runs, guarded, background, conditional: runs !== "always" };
}

function moved(command: SimpleCommand, offset: number): SimpleCommand {
  const move = <Part extends { readonly start: number; readonly end: number }>(part: Part): Part => {
    return { ...part, start: part.start + offset, end: part.end + offset };
  };
  return {
    ...move(command),
    words: command.words.map(move),
    assignments: command.assignments.map(move),
    redirects: command.redirects.map((redirect) => ({
      ...move(redirect),
      target: redirect.target && move(redirect.target),
    })),
  };
}
