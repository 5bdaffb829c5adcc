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
