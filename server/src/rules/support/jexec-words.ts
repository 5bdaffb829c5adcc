import { readJexec, withoutWrappers } from "../../lifecycle/index.ts";
import { programName, type Word } from "../../shell/index.ts";

/** What `jexec NAME …` runs in the jail of that name; nothing for another command, or another jail. */
export function wordsOfJexec(words: readonly Word[], name: string): readonly Word[] {
  if (programName(words[0]?.text ?? "") !== "jexec") return [];
  const { jail, program } = readJexec(words, 0);
  return jail?.text === name ? withoutWrappers(words.slice(program)) : [];
}
