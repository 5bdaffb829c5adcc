import { said } from "../../words/index.ts";
import {
  type CommandAtCursor,
  commandAtCursor,
  type FormAt,
  formsAt,
  operands,
  type ProgramWords,
  programWords,
} from "../command-words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { code, paragraphs } from "../shared/markdown.ts";
import { wellKnown } from "../shared/well-known.ts";
import type { Hover } from "./hover.ts";

/** What the word of a command at an offset means to its program; undefined where nothing is known of it. */
export function describeCommandWord(context: FeatureContext, offset: number): Hover | undefined {
  const command = commandAtCursor(context, offset);
  if (command === undefined || command.start === command.end) return undefined;
  // At a quote before the command the cursor is in no word of it.
  if (offset < command.start || offset > command.end) return undefined;
  const markdown = command.index < 0 ? describeProgram(command) : describeWord(command);
  return markdown === undefined ? undefined : { start: command.start, end: command.end, markdown };
}

function describeProgram({ name }: CommandAtCursor): string | undefined {
  const program = name === undefined ? undefined : programWords(name.slice(name.lastIndexOf("/") + 1));
  if (program === undefined) return undefined;
  return `**${code(program.manual ?? program.name)}** · ${said(program.summary)}`;
}

function describeWord(command: CommandAtCursor): string | undefined {
  const { program, words, index } = command;
  const word = words[index];
  if (program === undefined || word === undefined || word === "") return undefined;
  const [best] = [...formsAt(command, { isWhole: true })].sort((a, b) => b.score - a.score);
  const isOperand = best?.positions.every(({ atom }) => atom.isOperand) ?? false;
  // What stands for something is what it is, whatever a word of the program of the same name means.
  const meanings = isOperand ? knownAs(best.positions, word) : meaningsOf(program, word);
  if (meanings.length === 0) return undefined;
  const form = best && !isOperand ? code(`${program.name} ${best.form.text}`) : undefined;
  return paragraphs(meanings.join("  \n"), form);
}

/** What a word is that stands for something, where every FreeBSD knows it: a property of a dataset, a variable of the kernel. */
function knownAs(positions: FormAt["positions"], word: string): string[] {
  for (const { atom } of positions) {
    const { values, what } = operands[atom.text] ?? {};
    const known = typeof values === "string" ? wellKnown(values, word) : undefined;
    if (known !== undefined) return [`**${code(known.name)}** · ${said(known.meaning)}`];
    if (typeof values === "object" && what !== undefined && values.includes(word))
      return [`**${code(word)}** · ${said(what)}`];
  }
  return [];
}

/** What a word does, or each letter of options that stand together. */
function meaningsOf({ words, hasClusters }: ProgramWords, word: string): string[] {
  const own = words[word];
  if (own !== undefined) return [`**${code(word)}** · ${said(own)}`];
  if (!hasClusters || !/^-[A-Za-z]{2,}/.test(word)) return [];
  const found: string[] = [];
  for (const letter of word.slice(1)) {
    const meaning = words[`-${letter}`];
    // What follows an option that is not known may be its argument.
    if (meaning === undefined) break;
    found.push(`**${code(`-${letter}`)}** · ${said(meaning)}`);
  }
  return found;
}
