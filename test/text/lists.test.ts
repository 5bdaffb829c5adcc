import { afterEach, describe, expect, test } from "vitest";
import { listed, listedWhole } from "../../server/src/text/index.ts";
import { useLanguage } from "../../server/src/words/index.ts";

describe("a list in words", () => {
  test.each([
    [[], ""],
    [["web"], "web"],
    [["web", "db"], "web and db"],
    [["web", "db", "mail"], "web, db and mail"],
    [["web", "db", "mail", "ns"], "web, db and 2 more"],
  ])("%j is %j", (names, words) => expect(listed(names)).toBe(words));

  test("shows each name in the way that is asked for, and none that is only counted", () => {
    const asked: string[] = [];
    const show = (name: string): string => {
      asked.push(name);
      return `\`${name}\``;
    };
    expect(listed(["a", "b", "c", "d"], show)).toBe("`a`, `b` and 2 more");
    expect(asked).toEqual(["a", "b"]);
  });

  test("may be an alternative, cut elsewhere, or not at all", () => {
    expect(listed(["a", "b", "c"], undefined, { conjunction: "or", most: 2 })).toBe("a or 2 more");
    expect(listedWhole(["a", "b", "c", "d"])).toBe("a, b, c and d");
    expect(listedWhole(["disable", "inherit", "new"], "or")).toBe("disable, inherit or new");
  });
});

describe("in Japanese", () => {
  afterEach(() => useLanguage(undefined));

  test.each([
    [["web", "db"], "web と db"],
    [["web", "db", "mail"], "web、db と mail"],
    [["web", "db", "mail", "ns"], "web、db ほか 2 件"],
  ])("%j is %s", (names, expected) => {
    useLanguage("ja");
    expect(listed(names)).toBe(expected);
  });
});
