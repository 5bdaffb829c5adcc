import { languages, type Messages } from "./languages/index.ts";

/** The messages of the language that people are spoken to; undefined is English, in which they stand in the code. */
let current: Messages | undefined;
let inUse = "en";

/**
 * Chooses the language that people are spoken to, once and before anything is judged: what was said before stays as it was said.
 * `tag` is what an editor or an environment names it by (`ja`, `ja-JP`, `ja_JP.UTF-8`); what is not known is English.
 */
export function useLanguage(tag: string | undefined): void {
  const name = languageOf(tag);
  current = name === undefined ? undefined : languages[name]();
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
  return current === undefined || !Object.hasOwn(current, english) ? undefined : current[english];
}

/** Whether texts stand in the code as they are said. */
export const speaksEnglish = (): boolean => current === undefined;
