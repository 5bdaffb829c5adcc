import { describe, expect, test } from "vitest";
import { messageFinder, packMessages } from "../../server/src/words/index.ts";
import { languages } from "../../server/src/words/languages/index.ts";

describe.each(Object.keys(languages))("the packed table of %s", (language) => {
  const messages = languages[language]();

  test("says of each text what the table says", () => {
    const find = messageFinder(JSON.parse(JSON.stringify(packMessages(messages))));
    const found = Object.fromEntries(Object.keys(messages).map((english) => [english, find?.(english)]));
    expect(Object.keys(found).length).toBeGreaterThan(2000);
    expect(found).toEqual(messages);
  });
});

test("what a table lacks is not found", () => {
  const find = messageFinder(packMessages({ yes: "はい", no: "いいえ" }));
  expect(["yes", "no", "", "perhaps", "constructor", "__proto__"].map((english) => find?.(english))).toEqual([
    "はい",
    "いいえ",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("two texts that would have the same name are told apart by another number", () => {
  // Found by trying: with the number 0 both are named DMMS.
  const [one, other] = ["jail495", "jail2752"];
  const name = (english: string): string => packMessages({ [english]: "" }).names;
  expect(name(one)).toBe(name(other));
  const packed = packMessages({ [one]: "1", [other]: "2" });
  expect(packed.seed).toBe(1);
  const find = messageFinder(packed);
  expect([find?.(one), find?.(other)]).toEqual(["1", "2"]);
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "names"],
  ["another object", { yes: "はい" }],
  ["a table with fewer names than texts", { seed: 0, names: "abcd", characters: "", texts: "yes\x7fno" }],
  ["a table with a list of texts", { seed: 0, names: "abcd", characters: "", texts: ["yes"] }],
  ["a table without a number", { seed: "0", names: "abcd", characters: "", texts: "yes" }],
  ["a table without characters", { seed: 0, names: "abcd", texts: "yes" }],
])("%s is no table", (_, damaged) => {
  expect(messageFinder(damaged)).toBeUndefined();
});

test("texts are written in characters that take a byte each, however many they have", () => {
  const characters = Array.from({ length: 1000 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const said = [characters.join(""), `${characters[999]}a${characters[0]}é${characters[130]}`, "plain"];
  const packed = packMessages(Object.fromEntries(said.map((text, index) => [`text ${index}`, text])));
  expect(packed.texts).toMatch(/^[\0-\xff]+$/);
  const find = messageFinder(packed);
  expect(said.map((_, index) => find?.(`text ${index}`))).toEqual(said);
  const tooMany = Array.from({ length: 2000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join("");
  expect(() => packMessages({ all: tooMany })).toThrow("There are more than 1144 characters to be written.");
});
