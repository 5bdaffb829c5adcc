import { expect, test } from "vitest";
import { isUnprintable, printable, printableJson, printableLines } from "../../server/src/text/index.ts";
import { analyze } from "../support/fixture.ts";

/** What a terminal or an editor might take for more than text, each with a name for the report of a failure. */
const dangerous: readonly [string, string][] = [
  ["escape", "\x1b"],
  ["delete", "\x7f"],
  ["the one-byte control sequence introducer", "\x9b"],
  ["next line", "\x85"],
  ["line separator", "\u2028"],
  ["right-to-left override", "\u202e"],
  ["first strong isolate", "\u2068"],
  ["half of a surrogate pair", "\ud800"],
];

test.each(dangerous)("%s is replaced by one sign", (_, character) => {
  const text = printable(`a${character}b`);
  expect(text).toHaveLength(3);
  expect(isUnprintable(`a${character}b`)).toBe(true);
  expect(isUnprintable(text)).toBe(false);
});

test("what can be seen stays as it is", () => {
  const text = "jail — 監獄 😀 é";
  expect(printable(text)).toBe(text);
  expect(printableLines("a\nb\x1b[2J")).toBe("a\nb␛[2J");
});

test.each(dangerous)("JSON holds %s as an escape, and means the same", (_, character) => {
  const json = printableJson({ [`a${character}`]: `b${character}` }, 2);
  expect(isUnprintable(json.replaceAll("\n", ""))).toBe(false);
  expect(JSON.parse(json)).toEqual({ [`a${character}`]: `b${character}` });
});

test.each(dangerous)("no message, note or title of a fix holds %s", (_, character) => {
  const { findings } = analyze(
    `"w${character}" { path = "/j"; depend = "x${character}y"; persist = "n${character}"; "allow.raw_socket${character}"; exec.start = "$undefined"; }\n`,
  );
  expect(findings.length).toBeGreaterThan(2);
  for (const { message, notes, related, fixes } of findings) {
    const texts = [message, ...notes, ...related.map((place) => place.message), ...fixes().map(({ title }) => title)];
    for (const text of texts) expect(isUnprintable(text), text).toBe(false);
  }
});
