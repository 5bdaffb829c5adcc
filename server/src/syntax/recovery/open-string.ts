import { findParameter } from "../../parameters/index.ts";

/** Whether at `offset` something stands that may follow a string: `;`, `,` or `}`, perhaps after blanks or a comment. */
export function isEndOfValue(text: string, offset: number): boolean {
  let next = offset;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  return next === text.length || ";,}#{".includes(text[next]) || text.startsWith("//", next);
}

/** Whether the line that ends at `lineEnd` was meant to close the string that opened before `from`. */
export function looksUnterminated(text: string, from: number, lineEnd: number): boolean {
  const lineStart = Math.max(from, text.lastIndexOf("\n", lineEnd - 1) + 1);
  const nextEnd = Math.min(lineEnd + 200, text.length);
  const next = text.slice(lineEnd + 1, nextEnd);
  if (endsStatement(text, lineStart, lineEnd)) {
    return /^\s*(?:[A-Za-z$.][\w.${}-]*\s*(?:\+?=|;)|\}|[\w.*"-]+\s*\{|[A-Za-z][\w.]*[ \t]+["\w/])/.test(next);
  }
  // Neither quote nor semicolon: only a statement of jail.conf's own kind in the next line is telling.
  const name = /^\s*([a-z][\w.]*|\$\w+)\s*\+?=\s/.exec(next)?.[1];
  return name !== undefined && (name.startsWith("$") || findParameter(name) !== undefined);
}

/** In so many characters the next string of a list is looked for. */
const longestInList = 500;

/**
 * The comma before which a string of a list was to be closed, or -1: `"a, "b", "c"` turns text and strings around, so that a string
 * ends with a comma and a word touches its quote, which a quote and another comma or `;` follow.
 */
export function commaBehindOpenString(text: string, from: number, end: number): number {
  let comma = end - 2;
  while (comma > from && isBlank(text.charCodeAt(comma))) comma--;
  if (comma <= from || text[comma] !== ",") return -1;
  const next = text.slice(end, end + longestInList);
  const quote = text[end - 1];
  return /^[\w/$][^"'\n;{}]*(["'])[ \t]*[,;\n]/.exec(next)?.[1] === quote ? comma : -1;
}

/** Where the text of a string that is not closed on its line most likely ends: before the `;`, `}` and comment after it. */
export function endOfOpenString(text: string, start: number, lineEnd: number): number {
  const comment = /;[ \t}]*(?:#|\/\/)/.exec(text.slice(start, lineEnd));
  if (comment && comment.index > 0) return start + comment.index;
  const trimmed = trimmedEnd(text, start, lineEnd);
  let end = trimmed;
  for (let offset = trimmed; offset > start; offset--) {
    const character = text[offset - 1];
    if (character === ";") end = offset - 1;
    else if (character !== "}" && !isBlank(character.charCodeAt(0))) break;
  }
  if (end < trimmed || !/[ \t]\}$/.test(text.slice(start, trimmed))) return end;
  // No semicolon, but a brace that closes the block on this line.
  return trimmedEnd(text, start, trimmed - 1);
}

/** Whether a line ends with a `;`, which closing braces and a comment may follow. */
function endsStatement(text: string, start: number, end: number): boolean {
  return endOfOpenString(text, start, end) < trimmedEnd(text, start, end);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
