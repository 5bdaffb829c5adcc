import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentationOf, parameters, topics } from "../../server/src/parameters/index.ts";
import { said, useLanguage } from "../../server/src/words/index.ts";
import { hoverAt } from "../support/editor.ts";
import { isJapanese, leftInEnglish } from "../support/left-in-english.ts";

beforeAll(() => useLanguage("ja"));
afterAll(() => useLanguage(undefined));

/** A text that consists of names alone is the same in every language. */
const isOfNames = (text: string): boolean => /^[\w./()` ]+。$/.test(text);

const notJapanese = (texts: readonly string[]): string[] =>
  texts.filter((text) => leftInEnglish(text).length > 0 || !(isJapanese(text) || isOfNames(text)));

test.each(parameters.map((parameter) => [parameter.name, parameter] as const))("%s is described", (_, parameter) => {
  const { what, values, where, needs, since, trap } = documentationOf(parameter);
  const sections = [what, values, where, needs, since, trap].filter((text) => text !== undefined);
  expect(notJapanese([said(parameter.summary), ...sections])).toEqual([]);
  for (const text of sections) {
    expect(text).toMatch(/。$|`[^`]*`。?$/);
    expect(text.split("`").length % 2, "code spans are closed").toBe(1);
  }
});

test.each(topics.map((topic) => [topic.id, topic] as const))("the topic %s is described", (_, topic) => {
  const { title, summary, what, where, since, details, trap } = topic;
  const texts = [title, summary, what, where, ...(since === undefined ? [] : [since]), ...details, trap];
  expect(notJapanese(texts.map(said))).toEqual([]);
});

describe("a hover", () => {
  test.each([
    [
      "has the first sentence alone",
      "a { vn$0et; }",
      "\n\njail に独自のネットワークスタック (インターフェース、経路、ファイアウォール) を与えます。\n\n最初は、",
    ],
    ["tells what holds by itself", "a { pers$0ist; }", "設定しなければオフです。"],
    ["tells since when", "a { exec.pre$0pare = x; }", "FreeBSD 12.2 から。"],
    [
      "tells what is written instead",
      "a { allow.sysv$0ipc; }",
      "非推奨です。代わりに `sysvmsg = new; sysvsem = new; sysvshm = new;` と書きます。",
    ],
    ["tells that it may be older", "a { allow.suse$0r; }", "およそ FreeBSD 13.0 から。"],
  ])("%s", (_, text, expected) => expect(hoverAt(text)).toContain(expected));
});
