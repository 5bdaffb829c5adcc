import { groupBy } from "../../group-by.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { lineEndAt } from "../../text/index.ts";

/** A stretch of one text and what is put in its place. */
export type Replacement = Pick<TextEdit, "start" | "end" | "text">;

/**
 * Whether two edits get in each other's way. Edits that only touch do as well: of two insertions at one place nobody knows
 * which one comes first.
 */
export const editsCollide = (a: Replacement, b: Replacement): boolean => a.start <= b.end && b.start <= a.end;

/** Whether an edit fits into a text: inside of it, and not through the middle of one character or of one line end. */
function fits({ start, end }: Replacement, text: string): boolean {
  if (start > end || end > text.length) return false;
  if (cutsPair(text, start) || cutsPair(text, end) || cutsLineEnd(text, start)) return false;
  // Returns alone may be taken away, where they are what is wrong.
  return !cutsLineEnd(text, end) || /^\r+$/.test(text.slice(start, end));
}

/** Whether edits can be applied to a text as they are: each fits, and none reaches into another. */
export function canApply(text: string, edits: readonly Replacement[]): boolean {
  let end = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < end || !fits(edit, text)) return false;
    end = edit.end;
  }
  return true;
}

/**
 * The text after edits that do not overlap, in any order; insertions at one place stay in the order in which they are given.
 * Line ends of what is inserted become those of the place. The one function for the editor, `--fix` and the tests.
 */
export function applyEdits(text: string, edits: readonly Replacement[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const edit of sortEdits(withLineEndsOf(text, edits))) {
    parts.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  parts.push(text.slice(position));
  return parts.join("");
}

/** The edits with the line ends that the lines have which they touch. */
export function withLineEndsOf<Edit extends Replacement>(text: string, edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, () => lineEndAt(text, edit.start)) }));
}

/** Edits by the file that they are for, in the order in which the files come. */
export function editsByFile<Edit extends TextEdit>(edits: readonly Edit[]): Map<string, Edit[]> {
  return groupBy(edits, ({ path }) => path);
}

/**
 * Where an offset of the text before the edits is after them; an offset in a text that an edit replaces moves to the edit's
 * start. What is inserted exactly at the offset comes before it, or after it where it `stays`.
 */
export function mapOffset(edits: readonly Replacement[], offset: number, stays = false): number {
  return mapping(edits)(offset, stays);
}

/** `mapOffset` for many offsets of a text with many edits. */
export function mapping(edits: readonly Replacement[]): (offset: number, stays?: boolean) => number {
  const sorted = sortEdits(edits);
  const growth = [0];
  for (const { start, end, text } of sorted) growth.push(growth[growth.length - 1] + text.length - (end - start));
  return (offset, stays = false) => {
    // The edits that end in front of the offset, or there.
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    let count = low;
    while (stays && count > 0 && sorted[count - 1].start === offset) count--;
    const inside = Math.max(0, offset - (sorted[low]?.start ?? offset));
    return offset + growth[count] - inside;
  };
}

/** Edits in the order of their places. */
export const sortEdits = <Edit extends Replacement>(edits: readonly Edit[]): Edit[] =>
  // The sort is stable, which keeps insertions at one place in their order.
  [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

const cutsPair = (text: string, at: number): boolean => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

const cutsLineEnd = (text: string, at: number): boolean => text[at] === "\n" && text[at - 1] === "\r";

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
