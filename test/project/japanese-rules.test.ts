import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rules } from "../../server/src/rules/registry.generated.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { ruleSentences } from "../../server/src/rules/sentences.generated.ts";
import { said, useLanguage } from "../../server/src/words/index.ts";
import { ja } from "../../server/src/words/languages/ja.ts";
import { jailconf } from "../cli/support.ts";
import { analyze, withRule } from "../support/fixture.ts";
import { isJapanese, leftInEnglish } from "../support/left-in-english.ts";
import { rulePages } from "../support/rule-pages.ts";

beforeAll(() => useLanguage("ja"));
afterAll(() => useLanguage(undefined));

/** All that is said to people about a text. */
const textsOf = ({ message, notes, related, fixes }: Finding): string[] => [
  message,
  ...notes,
  ...related.map((place) => place.message),
  ...fixes().map(({ title }) => title),
];

/** The words in Latin letters outside of what is quoted or is code. */
const latinWords = (text: string): string[] =>
  text.replace(/`[^`]*`|"[^"]*"|「[^」]*」|\{\d+\}/g, " ").match(/[A-Za-z][\w.]*\w/g) ?? [];

/** Names, which are the same in Japanese. */
const names: ReadonlySet<string> = new Set(Object.values(ja()).flatMap(latinWords));

/** A word alone that is no name, and is not one of the file either, was forgotten. */
const forgottenWords = (text: string, file: string): string[] =>
  latinWords(text).filter((word) => !names.has(word) && !file.includes(word));

describe("what a rule says is Japanese", () => {
  test.each(rulePages.map((page, index) => [page.id, page, rules[index]] as const))("%s", (id, { examples }, rule) => {
    const found = examples.flatMap(({ wrong, release }) =>
      analyze(wrong, { release, ...withRule(rule) }).findings.map((finding) => ({ finding, wrong })),
    );
    expect(found.map(({ finding }) => finding.rule)).toContain(id);
    const left = found.flatMap(({ finding, wrong }) =>
      textsOf(finding).filter(
        (text) => !isJapanese(text) || leftInEnglish(text).length > 0 || forgottenWords(text, wrong).length > 0,
      ),
    );
    expect(left).toEqual([]);
  });
});

test("what a rule finds, and what a topic is about, is told in Japanese", () => {
  const texts = [...ruleSentences.values()].map(said);
  expect(texts.filter((text) => !isJapanese(text) || leftInEnglish(text).length > 0)).toEqual([]);
});

test.each([
  ["explain", "depend-self"],
  ["rules", "depend-self"],
])("the command line says in Japanese what a rule finds: %s %s", async (...words) => {
  const { out } = await jailconf([...words, "--lang", "ja"]);
  expect(out).toContain("jail が自分自身に依存しています。");
  expect(out).not.toContain("A jail depends on itself.");
});
