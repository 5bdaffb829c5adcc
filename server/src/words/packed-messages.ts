import type { Messages } from "./languages/index.ts";
import { type PackedTexts, packTexts, unpackText } from "./packed-characters.ts";

/**
 * A table of messages in as little room as it goes in a package: the English texts are named by a few characters each, since they stand
 * in the code already, and all names stand together, apart from the texts.
 */
export interface PackedMessages extends PackedTexts {
  /** With which number the names were made; another one is tried when two texts would have the same name. */
  readonly seed: number;
  /** The names of all texts in a row, `nameBits` bits each and six of them in a character. */
  readonly names: string;
  /** What is said, in the order of the names, and the characters in which it is written. */
  readonly texts: readonly string[];
}

/** Names of more bits would hardly ever be alike, and take more room: nothing packs them. */
const nameBits = 20;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** How many numbers are tried until all texts have names of their own. */
const tries = 5000;

/** Packs what is said by the English texts. Throws when no number is found with which all of them have names of their own. */
export function packMessages(messages: Messages): PackedMessages {
  const english = Object.keys(messages);
  for (let seed = 0; seed < tries; seed++) {
    const names = differentNames(english, seed);
    if (names) return { seed, names: inCharacters(names), ...packTexts(Object.values(messages)) };
  }
  throw new Error("There are more texts than names for them: nameBits has to grow.");
}

/** The names of texts; undefined where two are alike. */
function differentNames(english: readonly string[], seed: number): ReadonlySet<number> | undefined {
  const names = new Set<number>();
  for (const text of english) if (names.size === names.add(nameOf(text, seed)).size) return undefined;
  return names;
}

function inCharacters(names: Iterable<number>): string {
  let written = "";
  let bits = 0;
  let count = 0;
  for (const name of names) {
    bits = (bits << nameBits) | name;
    for (count += nameBits; count >= 6; count -= 6) written += alphabet[(bits >>> (count - 6)) & 63];
    bits &= 63;
  }
  return count > 0 ? written + alphabet[(bits << (6 - count)) & 63] : written;
}

/** The first names that characters hold. */
function namesIn(characters: string, number: number): number[] {
  const names: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of characters) {
    bits = (bits << 6) | alphabet.indexOf(character);
    count += 6;
    if (count < nameBits) continue;
    count -= nameBits;
    names.push(bits >>> count);
    bits &= (1 << count) - 1;
  }
  return names.slice(0, number);
}

/** What finds a message by its English text in a packed table; undefined when that is none, since it may come from anywhere. */
export function messageFinder(packed: unknown): ((english: string) => string | undefined) | undefined {
  if (!isPacked(packed)) return undefined;
  const { seed, names, characters, texts } = packed;
  const byName = new Map(namesIn(names, texts.length).map((name, index) => [name, texts[index]]));
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
    Array.isArray(texts) &&
    names.length === Math.ceil((texts.length * nameBits) / 6) &&
    texts.every((text) => typeof text === "string")
  );
}

/** A name of `nameBits` bits for a text (FNV-1a, from a beginning of its own for each seed). */
function nameOf(english: string, seed: number): number {
  let hash = 0x811c9dc5 + seed;
  for (let index = 0; index < english.length; index++) hash = Math.imul(hash ^ english.charCodeAt(index), 0x01000193);
  return (hash >>> nameBits) ^ (hash & ((1 << nameBits) - 1));
}
