import { loadServer } from "./load-server.mjs";

/** The tables of all languages beside English, by their names. */
export async function readLanguages() {
  const { languages } = await loadServer('export { languages } from "./server/src/words/languages/index.ts";');
  return Object.fromEntries(Object.entries(languages).map(([name, table]) => [name, table()]));
}

/** What a table lacks of what is said, what it has that nobody says, and which entries do not fit what they stand for. */
export function compareLanguage(messages, texts) {
  const said = new Set(texts.map(({ text }) => text));
  return {
    missing: texts.filter(({ text }) => !Object.hasOwn(messages, text)),
    unused: Object.keys(messages).filter((text) => !said.has(text)),
    malformed: Object.entries(messages).flatMap(([text, translation]) => {
      const why = whyMalformed(text, translation);
      return why === undefined ? [] : [{ text, why }];
    }),
  };
}

/** Why a translation cannot stand for an English text; undefined for one that can. */
export function whyMalformed(text, translation) {
  if (translation.trim() === "" && text.trim() !== "") return "it is empty";
  const [wanted, given] = [placesIn(text), placesIn(translation)];
  if (wanted !== given) return `its places are ${given || "none"} instead of ${wanted || "none"}`;
  if (countOf(text, "`") !== countOf(translation, "`")) return "it has not as many backticks";
  if (countOf(text, "\n") !== countOf(translation, "\n")) return "it has not as many lines";
  return undefined;
}

/** The numbered places, in the order of their numbers: what a sentence says once may have to be said twice in another language. */
const placesIn = (text) => [...new Set(text.match(/\{\d+\}/g))].sort().join("");

const countOf = (text, part) => text.split(part).length - 1;
