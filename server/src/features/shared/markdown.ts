import { listed, printable } from "../../text/index.ts";

/** Pieces of Markdown. Whatever comes from a file goes through `code`, so that nothing in it is taken for markup. */

/** A value may be megabytes long, a name as well; nobody reads more than this. */
const longestCode = 2000;

/** A code span that holds exactly the text, backticks and all. Line breaks are shown as spaces. */
export function code(text: string): string {
  const oneLine = printable(text.slice(0, longestCode).replace(/[\r\n\t]+/g, " "));
  if (oneLine === "") return '`""`';
  const longest = Math.max(0, ...[...oneLine.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 || /^ .* $/.test(oneLine) ? " " : "";
  return `${fence}${padding}${oneLine}${padding}${fence}`;
}

/** A code span of at most so many characters. */
export function shortCode(text: string, length = 120): string {
  if (text.length <= length) return code(text);
  // Cut between characters, not inside of a surrogate pair.
  const characters = [...text.slice(0, 2 * length)];
  return code(characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text);
}

/** "`web`", "`web` and `db`", "`web`, `db` and 398 more" */
export const listNames = (names: readonly string[]): string => listed(names, code);

/** Paragraphs, those that are empty left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}
