import type { Messages } from "./languages/index.ts";
import { packTexts, unpackText } from "./packed-characters.ts";

/**
 * A table of messages in as little room as it goes in a package: the English texts are named by a few characters each, since they stand
 * in the code already, and all names stand together, apart from the texts.
 */
export interface PackedMessages {
  /** With which number the names were made; another one is tried when two texts would have the same name. */
  readonly seed: number;
  /** The names of all texts in a row, `nameLength` characters each. */
  readonly names: string;
  /** What is said, in the order of the names, with a character between that is in none: quotes and commas take more room. */
  readonly texts: string;
  /** The characters in which it is written (`packTexts`). */
  readonly characters: string;
}

const separator = "\x7f";

const nameLength = 4;

/** So few letters that each takes five bits of a package: that is all of the room of a name. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** How many numbers are tried until all texts have names of their own: with 3,200 texts it takes some hundred. */
const tries = 10_000;

/** Packs what is said by the English texts. Throws when no number is found with which all of them have names of their own. */
export function packMessages(messages: Messages): PackedMessages {
  const english = Object.keys(messages);
  for (let seed = 0; seed < tries; seed++) {
    const names = namesApart(english, seed);
    if (names === undefined) continue;
    const { texts, characters } = packTexts(Object.values(messages));
    return { seed, names: names.join(""), characters, texts: texts.join(separator) };
  }
  throw new Error("There are more texts than names for them: nameLength has to grow.");
}

/** Undefined where two texts have the same name. */
function namesApart(english: readonly string[], seed: number): string[] | undefined {
  const names = new Set<string>();
  for (const text of english) {
    const name = nameOf(text, seed);
    if (names.has(name)) return undefined;
    names.add(name);
  }
  return [...names];
}

/** What finds a message by its English text in a packed table; undefined when that is none, since it may come from anywhere. */
export function messageFinder(packed: unknown): ((english: string) => string | undefined) | undefined {
  if (!isPacked(packed)) return undefined;
  const { seed, names, characters } = packed;
  const texts = packed.texts.split(separator);
  const byName = new Map(texts.map((text, index) => [names.slice(index * nameLength, (index + 1) * nameLength), text]));
  return (english) => {
    const text = byName.get(nameOf(english, seed));
    return text && unpackText(text, characters);
  };
}

function isPacked(value: unknown): value is PackedMessages {
  if (typeof value !== "object" || value === null) return false;
  const { seed, names, characters, texts } = value as Partial<Record<keyof PackedMessages, unknown>>;
  return (
    typeof seed === "number" &&
    typeof names === "string" &&
    typeof characters === "string" &&
    typeof texts === "string" &&
    names.length === texts.split(separator).length * nameLength
  );
}

/** A name of 20 bits for a text (FNV-1a, from a beginning of its own for each seed). */
function nameOf(english: string, seed: number): string {
  let hash = 0x811c9dc5 + seed;
  for (let index = 0; index < english.length; index++) hash = Math.imul(hash ^ english.charCodeAt(index), 0x01000193);
  const bits = (hash >>> 20) ^ (hash & 0xfffff);
  return [15, 10, 5, 0].map((shift) => alphabet[(bits >>> shift) & 31]).join("");
}
