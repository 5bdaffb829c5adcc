import { languages, type Messages } from "./languages/index.ts";
import { shortKey } from "./short-key.ts";

/** The messages of the language that people are spoken to; undefined is English, in which they stand in the code. */
let current: Messages | undefined;
let keyOf = (english: string): string => english;
let inUse = "en";

/**
 * Chooses the language that people are spoken to, once and before anything is judged: what was said before stays as it was said.
 * `tag` is what an editor or an environment names it by (`ja`, `ja-JP`, `ja_JP.UTF-8`); what is not known is English. `given` is the
 * table of that language, by `shortKey`, from one who brings it along: then that of the code is not used.
 */
export function useLanguage(tag: string | undefined, given?: Messages): void {
  const name = languageOf(tag);
  current = name === undefined ? undefined : (given ?? languages[name]());
  keyOf = given ? shortKey : (english) => english;
  inUse = name ?? "en";
}

/** The name of the language that a tag asks for, if there is one beside English. */
export function languageOf(tag: string | undefined): string | undefined {
  const name = /^[a-z]+/.exec(tag?.toLowerCase() ?? "")?.[0];
  return name !== undefined && Object.hasOwn(languages, name) ? name : undefined;
}

/** The name of the language that people are spoken to. */
export const languageInUse = (): string => inUse;

/** All languages that people can be spoken to, by the names that `useLanguage` takes. */
export const languageNames: readonly string[] = ["en", ...Object.keys(languages)];

/** What is said instead of an English text; undefined where that is to be said itself. */
export function translation(english: string): string | undefined {
  if (current === undefined) return undefined;
  const key = keyOf(english);
  return Object.hasOwn(current, key) ? current[key] : undefined;
}

/** Whether texts stand in the code as they are said. */
export const speaksEnglish = (): boolean => current === undefined;
