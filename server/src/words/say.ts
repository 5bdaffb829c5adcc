import { speaksEnglish, translation } from "./language.ts";

/**
 * A message to people, in their language: say`${name} exists already`. The English text with `{0}`, `{1}`, … in the place of the
 * values is the key by which a table of server/src/words/languages has it. So a message is a whole sentence or clause: what is put
 * together of words that were said apart can be translated by nobody. Never at the top level of a file, where no language is chosen yet,
 * and with other characters than those of ASCII as escapes: bundlers leave it as it is written, and bundles are ASCII.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  if (speaksEnglish()) return joined(parts, values);
  const translated = translation(keyOf(parts));
  if (translated === undefined) return joined(parts, values);
  return translated.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}

/**
 * A text of one of the catalogues (what a parameter is, what an option does), in the language of people. Which texts are of
 * this kind, scripts/lib/said-texts.mjs knows.
 */
export function said(english: string): string {
  return translation(english) ?? english;
}

function joined(parts: readonly string[], values: readonly (string | number)[]): string {
  let text = parts[0];
  for (let index = 0; index < values.length; index++) text += values[index] + parts[index + 1];
  return text;
}

/** The English text with numbered places in it. */
const keyOf = (parts: readonly string[]): string => parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
