import { languages, type Messages } from "./languages/index.ts";

/** What finds a message in a table by the English text; undefined where the table lacks it. */
type FindMessage = (english: string) => string | undefined;

/** Finds the messages of the language that people are spoken to; undefined is English, in which they stand in the code. */
let find: FindMessage | undefined;
let inUse = "en";

/**
 * Chooses the language that people are spoken to, once and before anything is judged: what was said before stays as it was said.
 * `tag` is what an editor or an environment names it by (`ja`, `ja-JP`, `ja_JP.UTF-8`); what is not known is English. `given` finds
 * what is said in that language, from one who brings a table along (`messageFinder`): then that of the code is not used.
 */
export function useLanguage(tag: string | undefined, given?: FindMessage): void {
  const name = languageOf(tag);
  find = name === undefined ? undefined : (given ?? finderIn(languages[name]()));
  inUse = name ?? "en";
}

const finderIn =
  (messages: Messages): FindMessage =>
  (english) =>
    Object.hasOwn(messages, english) ? messages[english] : undefined;

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
export const translation = (english: string): string | undefined => find?.(english);

/** Whether texts stand in the code as they are said. */
export const speaksEnglish = (): boolean => find === undefined;
