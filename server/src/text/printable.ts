/**
 * Text of a file or a path that is safe to show, on a terminal and in an editor: control characters (0x9b begins an escape
 * sequence on many terminals), line separators, marks that turn the direction of writing, and halves of surrogate pairs become
 * visible signs. One sign for one UTF-16 unit, so that offsets stay what they are.
 */
export function printable(text: string): string {
  return text.replace(everyUnprintable, visible);
}

/** The same for a text of several lines, which stay lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** Whether `printable` would change a text. */
export const isUnprintable = (text: string): boolean => text.search(everyUnprintable) >= 0;

/** Replaces what is not safe to show by what a function makes of it. */
export function replaceUnprintable(text: string, replacement: (character: string) => string): string {
  return text.replace(everyUnprintable, replacement);
}

/** JSON of a value in which nothing reaches a terminal that it might take for a command. */
export function printableJson(value: unknown, indent?: number): string {
  // JSON.stringify escapes those below 0x20 by itself; its own line ends are the only ones outside of strings.
  const text = JSON.stringify(value, null, indent);
  if (!mayBeUnprintable.test(text)) return text;
  return text.replace(everyUnprintable, (character) => (character === "\n" ? character : escaped(character)));
}

/** The same and more, in units of UTF-16, which a text of megabytes is searched for many times as fast. */
const mayBeUnprintable = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;

const everyUnprintable = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
