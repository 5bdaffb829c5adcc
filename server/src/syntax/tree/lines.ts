import { LineIndex } from "../../text/index.ts";

const indexes = new WeakMap<object, LineIndex>();

/** The lines of a tree's text, made once. */
export function linesOf(tree: { readonly text: string }): LineIndex {
  let index = indexes.get(tree);
  if (!index) {
    index = new LineIndex(tree.text);
    indexes.set(tree, index);
  }
  return index;
}

/** The lines of a tree's text, taken from those of the text that an edit has made it of, if they are known. */
export function carryLines(
  from: { readonly text: string },
  to: { readonly text: string },
  [beginning, end]: readonly [number, number],
): void {
  const before = indexes.get(from);
  if (before && !indexes.has(to)) indexes.set(to, before.edited(to.text, beginning, end));
}
