import { afterEach, describe, expect, test } from "vitest";
import {
  languageInUse,
  languageOf,
  messageFinder,
  packMessages,
  said,
  say,
  useLanguage,
} from "../../server/src/words/index.ts";

afterEach(() => useLanguage(undefined));

const destroyed = (name: string): string =>
  say`${name} is gone already: the destroy before took both halves. Remove this command.`;

test("English is said as it stands in the code", () => {
  expect(destroyed("`epair1`")).toBe(
    "`epair1` is gone already: the destroy before took both halves. Remove this command.",
  );
});

describe("in Japanese", () => {
  test("what the table has is said, with the values in their places", () => {
    useLanguage("ja");
    expect(destroyed("`epair1`")).toMatch(/^`epair1` .*[。]$/u);
    expect(destroyed("`epair1`")).not.toContain("gone");
  });

  test("what a value looks like does not matter", () => {
    useLanguage("ja");
    expect(destroyed("{1} $& {0}")).toContain("{1} $& {0}");
  });

  test("what the table lacks is said in English", () => {
    useLanguage("ja");
    expect(say`nothing that is in a table ${1}`).toBe("nothing that is in a table 1");
    expect(said("constructor")).toBe("constructor");
  });
});

test.each([
  ["ja", "ja"],
  ["ja-JP", "ja"],
  ["JA", "ja"],
  ["ja_JP.UTF-8", "ja"],
  ["en", undefined],
  ["de_DE.UTF-8", undefined],
  ["C", undefined],
  ["constructor", undefined],
  ["", undefined],
  [undefined, undefined],
])("a tag names a language: %s", (tag, name) => {
  expect(languageOf(tag)).toBe(name);
});

test("what was chosen last counts", () => {
  useLanguage("ja");
  useLanguage("de");
  expect(languageInUse()).toBe("en");
});

describe("a table that is brought along", () => {
  const table = packMessages({ "no {0}": "{0}なし" });

  test("is used in the place of the one in the code", () => {
    useLanguage("ja", messageFinder(table));
    expect(say`no ${"web"}`).toBe("webなし");
    expect(say`no other ${"web"}`).toBe("no other web");
  });

  test("changes nothing for those who speak another language", () => {
    useLanguage("de", messageFinder(table));
    expect(say`no ${"web"}`).toBe("no web");
  });

  test("is forgotten when a language is chosen again", () => {
    useLanguage("ja", messageFinder(table));
    useLanguage("ja");
    expect(say`no ${"web"}`).toBe("no web");
  });
});
