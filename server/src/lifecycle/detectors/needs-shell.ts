import type { NeedsShell, Outcome } from "../outcomes/index.ts";
import { needsShellFor } from "../programs/knowledge.ts";
import type { CommandStep } from "../steps/steps.ts";
import { goesOn } from "./split-script.ts";

const keywords = new Set("if then elif else fi for while until do done case esac".split(" "));

/** A string without a metacharacter, which jail(8) executes itself, that begins like a line of a script (M54). */
export function needsShell(step: CommandStep, earlier: readonly Outcome[]): NeedsShell | undefined {
  const { commandLine, phase, span, background } = step;
  if (commandLine?.kind !== "direct") return undefined;
  const [command] = commandLine.commands;
  const [word] = command.words;
  const name = word.text!;
  const what = needsShellFor(name) ?? ofGrammar(name);
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

/** What the grammar of the shell knows, and no program. */
function ofGrammar(word: string): "keyword" | "assignment" | undefined {
  return keywords.has(word) ? "keyword" : isAssignment(word) ? "assignment" : undefined;
}

/** Without an argument some of them only tell how things are. */
function changesSomething(words: number, name: string): boolean {
  return words > 1 || name === "cd" || name === "wait";
}

function isAssignment(text: string): boolean {
  return text.includes("=") && /^[A-Za-z_]\w*=/.test(text);
}
