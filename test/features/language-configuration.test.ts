import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const configuration = JSON.parse(readFileSync("language-configuration.json", "utf8")) as {
  readonly wordPattern: string;
  readonly onEnterRules: readonly {
    previousLineText?: string;
    beforeText: string;
    afterText: string;
    action: { appendText: string };
  }[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
};

describe("a word", () => {
  it.each([
    ["exec.start += a;", ["exec.start", "a"]],
    ["epair${id}1b", ["epair", "${id}", "1b"]],
    ["${host.hostname}", ["${host.hostname}"]],
    ["/jails/$name/x", ["jails", "$name", "x"]],
    ['.include "a";', [".include", "a"]],
    ["mweb01-php {", ["mweb01-php"]],
  ])("of %j is taken whole", (text, words) => {
    expect(text.match(new RegExp(configuration.wordPattern, "g"))).toEqual(words);
  });
});

describe("a line break", () => {
  const appended = (before: string, after: string, previous = ""): string | undefined =>
    configuration.onEnterRules.find(
      ({ previousLineText, beforeText, afterText }) =>
        (previousLineText === undefined || new RegExp(previousLineText).test(previous)) &&
        new RegExp(beforeText).test(before) &&
        new RegExp(afterText).test(after),
    )?.action.appendText;

  // One line may be all that is wanted; with two the author is writing a list.
  it.each([
    ['  exec.start = "a";', '  exec.start += "b";', "exec.start += "],
    ['  exec.start += "a";', '  exec.start += "b";', "exec.start += "],
    ['  vnet.interface = "a";', '  vnet.interface += "b";', "vnet.interface += "],
    ["  vnet;", '  exec.start += "b";', undefined],
    ['  exec.start = "a";', '  exec.start += "b', undefined],
    ['  exec.start = "a";', '  exec.stop += "b";', undefined],
    ['  exec.start = "a";', '  exec.start = "b";', undefined],
  ])("after %j and %j", (previous, before, expected) => expect(appended(before, "", previous)).toBe(expected));

  it.each([
    ["  # one ", "two", "# "],
    ["// one ", "two", "// "],
    ["# one", "", undefined],
    ["persist;", "# one", undefined],
  ])("between %j and %j", (before, after, expected) => expect(appended(before, after)).toBe(expected));
});

it("regions fold", () => {
  const { start, end } = configuration.folding.markers;
  expect("  # region web").toMatch(new RegExp(start));
  expect("# endregion").toMatch(new RegExp(end));
});
