import type { LocalCommand } from "../config/index.ts";
import { directoryOf } from "../text/index.ts";
import type { CommandLine, SimpleCommand, Word } from "./command.ts";
import { programName } from "./command-line.ts";
import { isRunner } from "./nested.ts";

/** The same string, its commands taken for what they stand for at a site. What jail(8) executes stays as it is. */
export function lineAtSite(line: CommandLine, local: readonly LocalCommand[]): CommandLine {
  const commands = commandsAtSite(line.commands, local);
  if (commands === line.commands) return line;
  const { kind, background, argv, unread, syntaxError } = line;
  return { kind, background, argv, commands, unread, syntaxError };
}

/** Commands taken for what they stand for at a site, each in its place: what is found out about them is told at the words that are there. */
export function commandsAtSite(
  commands: readonly SimpleCommand[],
  local: readonly LocalCommand[],
): readonly SimpleCommand[] {
  if (local.length === 0) return commands;
  let isChanged = false;
  const taken = commands.map((command) => {
    const words = wordsAtSite(command.words, local);
    if (words === undefined) return command;
    isChanged = true;
    return { ...command, words };
  });
  return isChanged ? taken : commands;
}

function wordsAtSite(words: readonly Word[], local: readonly LocalCommand[]): readonly Word[] | undefined {
  const last = words.length > 0 && isRunner(words[0]) ? words.length - 1 : 0;
  for (let at = 0; at <= last; at++) {
    const found = longest(local.filter((command) => standsAt(words, at, command)));
    if (found === undefined) continue;
    const end = at + found.words.length;
    return [...words.slice(0, at), ...replacement(words.slice(at, end), found), ...words.slice(end)];
  }
  return undefined;
}

/** `mynet up` says more than `mynet`. */
function longest(commands: readonly LocalCommand[]): LocalCommand | undefined {
  const most = Math.max(...commands.map(({ words }) => words.length));
  return commands.find(({ words }) => words.length === most);
}

/** A name without a folder stands for the program wherever it lies. */
function standsAt(words: readonly Word[], at: number, { words: [program, ...rest] }: LocalCommand): boolean {
  const text = words[at]?.text;
  if (text === undefined || (program.includes("/") ? text : programName(text)) !== program) return false;
  return rest.every((word, index) => words[at + 1 + index]?.text === word);
}

/**
 * The program stands where the program is written, in its folder, and all that belongs to it where the words after that are. One of
 * which nothing is known has a name that no program has.
 */
function replacement(written: readonly Word[], { standsFor }: LocalCommand): readonly Word[] {
  const [program, ...rest] = written;
  const text = program.text ?? "";
  if (standsFor === "opaque") return [{ ...program, text: `${text}@site` }, ...rest];
  const [other, ...more] = standsFor;
  const { start } = rest[0] ?? program;
  const { end } = written[written.length - 1];
  const named = other.includes("/") ? other : directoryOf(text) + other;
  return [{ ...program, text: named }, ...more.map((word) => ({ text: word, start, end }))];
}
