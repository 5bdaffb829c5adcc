import type { NeedsShell, Outcome } from "../outcomes/index.ts";
import type { CommandStep } from "../steps/steps.ts";
import { goesOn } from "./split-script.ts";

/**
 * What a string begins with that only a shell understands. Programs that FreeBSD has under the name of a builtin and that
 * are of use (echo, kill, printf, pwd, test, true, command, type, …) are not among them; those of usr.bin/alias that are of
 * none are stand-ins.
 */
const words: ReadonlyMap<string, NeedsShell["what"]> = new Map([
  ...". : source export readonly set setvar unset exec eval trap exit return break continue shift local let chdir builtin"
    .split(" ")
    .map((name) => [name, "builtin"] as const),
  ..."cd umask ulimit alias unalias wait".split(" ").map((name) => [name, "stand-in"] as const),
  ..."if then elif else fi for while until do done case esac".split(" ").map((name) => [name, "keyword"] as const),
]);

/** A string without a metacharacter, which jail(8) executes itself, that begins like a line of a script (M54). */
export function needsShell(step: CommandStep, earlier: readonly Outcome[]): NeedsShell | undefined {
  const { commandLine, phase, span, background } = step;
  if (commandLine?.kind !== "direct") return undefined;
  const [command] = commandLine.commands;
  const [word] = command.words;
  const name = word.text!;
  const what = words.get(name) ?? (isAssignment(name) ? "assignment" : undefined);
  if (what === undefined || (what === "stand-in" && !changesSomething(command.words.length, name))) return undefined;
  if (what === "keyword" && goesOn(step, name, earlier)) return undefined;
  const { parameter, valueIndex } = span;
  return {
    type: "needs-shell",
    phase,
    command: { parameter, valueIndex, start: command.start, end: command.end },
    word: { parameter, valueIndex, start: word.start, end: word.end },
    name,
    what,
    background,
  };
}

/** Without an argument some of them only tell how things are. */
function changesSomething(words: number, name: string): boolean {
  return words > 1 || name === "cd" || name === "wait";
}

function isAssignment(text: string): boolean {
  return text.includes("=") && /^[A-Za-z_]\w*=/.test(text);
}
