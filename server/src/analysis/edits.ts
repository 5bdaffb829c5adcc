import type { TextEdit } from "../rules/finding.ts";

/** A stretch of one text and what is put in its place. */
export type Replacement = Pick<TextEdit, "start" | "end" | "text">;

/**
 * Whether two edits get in each other's way. Edits that only touch do as well: of two insertions at one place nobody knows
 * which one comes first.
 */
export const editsCollide = (a: Replacement, b: Replacement): boolean => a.start <= b.end && b.start <= a.end;

/** Whether an edit fits into a text of a length. */
export const isInside = (edit: Replacement, length: number): boolean =>
  edit.start >= 0 && edit.start <= edit.end && edit.end <= length;

/**
 * The text after edits that do not overlap, in any order; insertions at one place stay in the order in which they are given.
 * Line ends of what is inserted become those of the file.
 */
export function applyEdits(text: string, edits: readonly Replacement[]): string {
  if (edits.length === 0) return text;
  const parts: string[] = [];
  let position = 0;
  for (const edit of sortEdits(withLineEndsOf(text, edits))) {
    parts.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  parts.push(text.slice(position));
  return parts.join("");
}

/** The edits with the line ends of the text that they are for. */
export function withLineEndsOf<Edit extends Replacement>(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (!edits.some((edit) => edit.text.includes("\n"))) return edits;
  const lineEnd = lineEndOf(text);
  if (lineEnd === "\n") return edits;
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, lineEnd) }));
}

/**
 * Where an offset of the text before the edits is after them; an offset in a text that an edit replaces moves to the edit's
 * start. What is inserted exactly at the offset comes before it, or after it where it `stays`.
 */
export function mapOffset(edits: readonly Replacement[], offset: number, stays = false): number {
  let moved = offset;
  for (const edit of edits) {
    if (edit.start === offset && stays) continue;
    if (edit.end <= offset) moved += edit.text.length - (edit.end - edit.start);
    else if (edit.start < offset) moved -= offset - edit.start;
  }
  return moved;
}

/** The line end that most lines of a text have. */
export function lineEndOf(text: string): "\n" | "\r\n" {
  let all = 0;
  let withReturn = 0;
  for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1)) {
    all++;
    if (text.charCodeAt(found - 1) === 0x0d) withReturn++;
  }
  return withReturn * 2 > all ? "\r\n" : "\n";
}

const sortEdits = (edits: readonly Replacement[]): Replacement[] =>
  // The sort is stable, which keeps insertions at one place in their order.
  [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
