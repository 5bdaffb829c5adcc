import type { WrittenValue } from "./definition.ts";

/** One element of a value list. */
export interface Element {
  readonly text: string;
  /** The value as written whose place this element has. */
  readonly written: WrittenValue;
  /** When the element was spliced in from a list: the list's name and the element's number in it. */
  readonly splicedFrom: { readonly name: string; readonly index: number } | undefined;
}
