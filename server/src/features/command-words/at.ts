import type { EffectiveJail } from "../../config/index.ts";
import { isWrapper, readJexec, readWrapper } from "../../lifecycle/index.ts";
import { findParameter } from "../../parameters/index.ts";
import { commandsAtSite, flatCommands, parseCommandLine, programName, type SimpleCommand } from "../../shell/index.ts";
import { type FeatureContext, jailsAround } from "../shared/context.ts";
import { valueAt } from "../shared/place.ts";
import type { WordText } from "./match.ts";
import { type ProgramWords, programWords } from "./programs/index.ts";
import { unknownPart, type ValueText, valueText } from "./value-text.ts";

/** The command in which the cursor is, finished or not, and what stands at the cursor. */
export interface CommandAtCursor {
  /** Undefined for a program of which nothing is known. */
  readonly program: ProgramWords | undefined;
  /** The program as it is written; undefined where only the shell knows it. */
  readonly name: WordText;
  /** The words after the program. */
  readonly words: readonly WordText[];
  /** Which of them is at the cursor; -1 where that is the program. */
  readonly index: number;
  /** The program that runs this one, as jexec(8) does, where the cursor is at the program. */
  readonly runner: Pick<CommandAtCursor, "program" | "words" | "index"> | undefined;
  /** What stands in that word before the cursor. */
  readonly typed: string;
  /** Offsets of the word at the cursor in the file; of no width where none is there yet. */
  readonly start: number;
  readonly end: number;
  readonly parameter: string;
  readonly where: "host" | "jail";
  /** The jail for which the variables were replaced. */
  readonly jail: EffectiveJail | undefined;
}

/** The command at an offset of an exec.* string, also in `sh -c '…'` and after jexec(8); undefined elsewhere. */
export function commandAtCursor(context: FeatureContext, offset: number): CommandAtCursor | undefined {
  const value = valueAt(context.tree, offset);
  if (value === undefined) return undefined;
  const parameter = findParameter(value.parameter)?.parameter;
  if (parameter?.type !== "command-list") return undefined;
  const [jail] = jailsAround(context, value.block);
  const text = valueText(context.tree, value, jail);
  if (text.text.length > longestValue) return undefined;
  const marked = closed(text.text.slice(0, text.cursor) + cursorMark + text.text.slice(text.cursor));
  const found = commandIn(text, marked, commandsAtSite(flatCommands(marked), jail?.site.commands ?? []));
  if (found === undefined) return undefined;
  const where = parameter.runIn === "jail" ? "jail" : "host";
  const innermost = innermostProgram(found, where);
  const at = { ...innermost, parameter: parameter.name, jail };
  if (at.index >= 0 || at.runner !== undefined) return at;
  // The first word of a script is also a word of the shell that runs it.
  const outer = commandIn(text, marked, parseCommandLine(marked).commands);
  return outer === undefined || outer.index === 0 ? at : { ...at, runner: innermostProgram(outer, where) };
}

/** Longer ones are scripts, and a keystroke should not wait for them. */
const longestValue = 20_000;

/** Stands at the cursor, so that there is a word even where none is written yet. */
const cursorMark = "\ue000";

interface FoundCommand {
  readonly command: SimpleCommand;
  /** Which of its words is at the cursor. */
  readonly index: number;
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** The smallest of the commands in which the cursor is. */
function commandIn(value: ValueText, marked: string, commands: readonly SimpleCommand[]): FoundCommand | undefined {
  const { cursor } = value;
  let best: FoundCommand | undefined;
  for (const command of commands) {
    const index = command.words.findIndex(({ start, end }) => start <= cursor && cursor < end);
    if (index < 0 || (best && best.command.end - best.command.start < command.end - command.start)) continue;
    const word = command.words[index];
    // A script whose places are not known has its words elsewhere.
    if (!marked.slice(word.start, word.end).includes(cursorMark)) continue;
    const typed = word.text?.split(cursorMark)[0] ?? marked.slice(word.start, cursor);
    const isEmpty = word.end - word.start === cursorMark.length;
    const written = isEmpty
      ? value.sourceRange(cursor, cursor)
      : value.sourceRange(word.start, word.end - cursorMark.length);
    const range = isEmpty ? { start: written.end, end: written.end } : written;
    best = { command, index, typed, ...range };
  }
  return best;
}

/** Quotes and brackets that are closed later are closed here, so that the shell reads what is written so far. */
function closed(text: string): string {
  let result = text;
  for (let round = 0; round < mostOpen; round++) {
    const { syntaxError } = parseCommandLine(result);
    if (syntaxError?.kind === "nothing-after") return result;
    if (syntaxError?.kind !== "unclosed" || syntaxError.wanted === undefined) return result;
    result += syntaxError.wanted.length > 1 ? `; ${syntaxError.wanted}` : syntaxError.wanted;
  }
  return result;
}

/** Things that are open at once and are closed here. */
const mostOpen = 4;

type Innermost = Omit<CommandAtCursor, "parameter" | "jail">;

/** The program at whose words the cursor is: that behind jexec(8), env(1) and their like, once the cursor has come to it. */
function innermostProgram({ command, index, typed, start, end }: FoundCommand, runsIn: "host" | "jail"): Innermost {
  const words = command.words.map(({ text }) =>
    text?.includes(unknownPart) ? undefined : text?.replace(cursorMark, ""),
  );
  const plain = command.words.map((word, at) => ({ ...word, text: words[at] }));
  let where = runsIn;
  let at = 0;
  let around: number | undefined;
  for (;;) {
    const name = programName(words[at] ?? "");
    const next = name === "jexec" ? readJexec(plain, at).program : isWrapper(name) ? readWrapper(plain, at) : undefined;
    // The word at the cursor may be empty yet: it is the program if all before it is there.
    if (typeof next !== "number" || next > index || next <= at) break;
    if (name === "jexec") where = "jail";
    around = at;
    at = next;
  }
  const name = words[at];
  const of = (program: number): ProgramWords | undefined => programWords(programName(words[program] ?? ""));
  return {
    program: at === index ? undefined : of(at),
    name,
    words: words.slice(at + 1),
    index: index - at - 1,
    runner:
      around === undefined || at !== index
        ? undefined
        : { program: of(around), words: words.slice(around + 1), index: index - around - 1 },
    typed,
    start,
    end,
    where,
  };
}
