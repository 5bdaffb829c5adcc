import type { Word } from "../../shell/index.ts";
import { takesNext } from "./arguments.ts";

/** A command that runs another one in a jail. */
export interface JailCommand {
  readonly jail: Word | undefined;
  /** Index of the program that is run in it; after the last word where there is none. */
  readonly program: number;
}

/**
 * `jexec [-l] [-d DIRECTORY] [-u USER | -U USER] JAIL [CMD…]`
 *
 * @param at index of the program in `words`
 */
export function readJexec(words: readonly Word[], at: number): JailCommand {
  let index = at + 1;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    if (takesNext(words[index].text!, "duU")) index++;
  }
  return { jail: words[index], program: index + 1 };
}
