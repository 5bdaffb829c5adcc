import { type ProgramWords, programs } from "./programs/index.ts";

/** Programs that nothing else is described of: the letters of their options that take an argument before the verb. */
const undescribed: ReadonlyMap<string, string> = new Map([
  ["zpool", ""],
  ["pkg", "jcroCR"],
  ["gpart", ""],
  ["geli", ""],
]);

/**
 * The index, among the words after the name of a program, of the one that says what it is to do: `destroy` of zfs(8). Undefined for
 * programs that do one thing, and where only the shell knows the word.
 *
 * @param name without its folder
 * @param words as they are read; undefined for those that only the shell knows
 */
export function verbIndex(name: string, words: readonly (string | undefined)[]): number | undefined {
  const letters = lettersBeforeVerb.get(name);
  if (letters === undefined) return undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) return undefined;
    if (!word.startsWith("-")) return index;
    if (word.length === 2 && letters.includes(word[1])) index++;
  }
  return undefined;
}

function lettersOf({ forms, isChained }: ProgramWords): string | undefined {
  // What comes first in a chain is what is worked on.
  if (isChained) return undefined;
  let letters = "";
  for (const { elements } of forms) {
    const verb = elements.findIndex(({ isOption }) => !isOption);
    if (verb < 0 || elements[verb].alternatives.some(([{ isOperand, text }]) => isOperand || text.startsWith("-")))
      return undefined;
    for (const { alternatives } of elements.slice(0, verb)) {
      for (const [option, argument] of alternatives) if (argument !== undefined) letters += option.text.slice(1);
    }
  }
  return letters;
}

/** The letters of the options that take an argument and stand before the verb, for each program that has verbs. */
const lettersBeforeVerb: ReadonlyMap<string, string> = new Map([
  ...undescribed,
  ...programs.flatMap((program): [string, string][] => {
    const letters = lettersOf(program);
    return letters === undefined ? [] : [[program.name, letters]];
  }),
]);
