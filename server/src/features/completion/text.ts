import type { SyntaxTree } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem, CompletionKind } from "./item.ts";

/** How values are written where the cursor is: with quotes, and with what ends the statement, where those are missing. */

/** Characters that need no quotes; the language allows a few more, which nobody writes without. */
const bareWord = /^[\w.:<>@-]+$/;

/** A value as it has to be written where the cursor is: quoted if its characters ask for it, ended if nothing follows. */
export function valueItem(
  value: string,
  kind: CompletionKind,
  detail: string,
  place: ValuePlace,
  rank: number,
): CompletionItem {
  const { closing, quoted } = place;
  // Names come in lists, and whoever writes one may want to go on with a comma.
  const ends = kind === "value" || kind === "command";
  const present = ends && closing.present !== "" ? { present: closing.present } : {};
  if (!quoted) {
    const written = bareWord.test(value) ? value : `"${value}"`;
    return { label: value, kind, detail, text: written + (ends ? closing.text : ""), rank, ...present };
  }
  if (!ends || closing.text === "" || (kind === "command" && closing.isOpen)) {
    return { label: value, kind, detail, text: value, rank, ...present };
  }
  return { label: value, kind, detail, text: value + closing.text, end: closing.end, rank };
}

/** The word of a command that ends a text. */
export const wordBefore = (text: string): string => /[^\s"'=]*$/.exec(text)![0];

/** Whether a name is only being written: it is all that a choice would replace, and stands nowhere else in the file. */
export function isOnlyTyped(name: string, { text }: SyntaxTree, { start, end }: Range): boolean {
  if (text.slice(start, end) !== name) return false;
  const ends = (at: number): boolean => !/[\w.${}]/.test(text.charAt(at));
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (at !== start && ends(at - 1) && ends(at + name.length)) return false;
  return true;
}

/** A word within a longer value: nothing is added to it. */
export function wordItem(word: string, kind: CompletionKind, detail: string, rank: number): CompletionItem {
  return { label: word, kind, detail, text: word, rank };
}

/**
 * A value that takes the place of all that stands in it so far. `‹›` around a stretch of it say that it is there to be
 * replaced.
 */
export function wholeValue(
  marked: string,
  place: ValuePlace,
  item: Pick<CompletionItem, "label" | "detail" | "rank" | "kind">,
): CompletionItem {
  const { quoted, before } = place;
  const { closing } = place.whole;
  const opening = quoted || bareWord.test(marked.replace(/[‹›]/g, "")) ? "" : '"';
  const { text, holes } = withHoles(opening + marked + (quoted ? "" : opening) + closing.text);
  const start = place.offset - before.length;
  return { ...item, text, start, end: closing.end, filter: before === "" ? item.label : text, ...holes };
}

/** Takes the marks of holes out of a text. */
export function withHoles(marked: string): { text: string; holes: { holes?: readonly Range[] } } {
  const holes: Range[] = [];
  let text = "";
  for (const part of marked.split(/(‹[^›]*›)/)) {
    const hole = /^‹([^›]*)›$/.exec(part);
    const written = hole ? hole[1] : part;
    if (hole) holes.push({ start: text.length, end: text.length + written.length });
    text += written;
  }
  return { text, holes: holes.length > 0 ? { holes } : {} };
}
