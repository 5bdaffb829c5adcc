import { expect, test } from "vitest";
import { messagesIn, readSaidTexts } from "../../scripts/lib/said-texts.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";
import { compareLanguage, readLanguages, whyMalformed } from "../../scripts/lib/translations.mjs";

const messages = [...readSources(["server/src", "client/src"])].flatMap(([path, text]) =>
  messagesIn(path, text).map((message) => ({ ...message, path })),
);

test("nothing is said before a language is chosen", () => {
  expect(messages.filter(({ isEarly }) => isEarly)).toEqual([]);
});

test("what is said is written in ASCII, as bundles are", () => {
  expect(messages.filter(({ isAscii }) => !isAscii)).toEqual([]);
});

const texts = await readSaidTexts();

test.each(Object.entries(await readLanguages()))("%s has all that is said, and nothing else", (_, table) => {
  const { missing, unused, malformed } = compareLanguage(table, texts);
  expect({ missing, unused, malformed }).toEqual({ missing: [], unused: [], malformed: [] });
});

test.each([
  ["{0} is on {1}", "{1} に {0}", undefined],
  ["{0} is on {1}", "{0} に", "its places are {0} instead of {0}{1}"],
  ["{0} is gone", "{0} と {1}", "its places are {0}{1} instead of {0}"],
  ["write `{0}`", "{0}", "it has not as many backticks"],
  ["a\nb", "a", "it has not as many lines"],
  ["gone", " ", "it is empty"],
])("an entry that does not fit is found: %s, %s", (text, translation, why) => {
  expect(whyMalformed(text, translation)).toBe(why);
});
