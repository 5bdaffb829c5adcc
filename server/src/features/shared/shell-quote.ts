import { isUnprintable, replaceUnprintable } from "../../text/index.ts";

/** Arguments as they can be typed into a shell. */

/** Longer commands are cut: nobody reads or pastes them. */
const longestCommand = 10_000;

/** A command line that sh(1) reads as exactly these arguments, on one line whatever is in them. */
export function shellCommand(argv: readonly string[]): string {
  const text = argv.map(shellWord).join(" ");
  return text.length > longestCommand ? `${text.slice(0, longestCommand)}…` : text;
}

function shellWord(word: string): string {
  if (/^[\w@%+=:,./^-]+$/.test(word)) return word;
  if (isUnprintable(word)) return `$'${replaceUnprintable(word.replace(/[\\']/g, "\\$&"), escaped)}'`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function escaped(character: string): string {
  switch (character) {
    case "\n":
      return "\\n";
    case "\t":
      return "\\t";
    default:
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  }
}
