/** V8 makes a shorter part of a text a text of its own; a longer one only says where it lies in it, and keeps all of it. */
export const fewestShared = 13;

/**
 * The same text, for what is kept longer than the text it was cut from: a name or a value of a file would keep the whole file as it
 * was then, megabytes for each key.
 */
export function ownText(text: string): string {
  return text.length < fewestShared ? text : [text.slice(0, 1), text.slice(1)].join("");
}
