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
  if (unprintable.test(word)) return `$'${word.replace(/[\\']/g, "\\$&").replace(everyUnprintable, escaped)}'`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Control characters, line separators, and marks that turn the direction of writing. */
const everyUnprintable = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const unprintable = new RegExp(everyUnprintable.source);

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
