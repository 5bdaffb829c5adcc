import { describe, test } from "vitest";
import { analyze, parseFixture } from "../support/fixture.ts";
import { rulePages } from "../support/rule-pages.ts";

describe("messages stay short whatever is called how", () => {
  const long = "a-name-of-many-letters.".repeat(20);
  test.each([
    ["jails", /\b(web|db|mail|dns)\b/g, (word: string) => `${word}${long}${word}`],
    ["paths", /\/(jails|j|data|usr|zroot)\b/g, (word: string) => `${word}/${long}${word.length}`],
    ["interfaces", /\b(epair\d+|bridge\d+|em\d|igb\d)/g, (word: string) => `${"interface".repeat(10)}${word}`],
    ["numbers", /(?<=[ "=.])\d+(?=[";. ])/g, (word: string) => word.repeat(60)],
    ["quoted values", /"([^"$]+)"/g, (word: string) => `${word.slice(0, -1)} ${long.repeat(3)}"`],
  ] as const)("%s", (_, pattern, lengthen) => {
    for (const { examples } of rulePages) {
      for (const { wrong, release } of examples) {
        const text = wrong.replaceAll(pattern, (word) => lengthen(word));
        // Looks at the messages by itself. Those of the page as it is are looked at where it is tried.
        if (text !== wrong) analyze(parseFixture(text), { release });
      }
    }
  });
});
