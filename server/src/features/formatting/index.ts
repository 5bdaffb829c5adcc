/** Files in their own style: what stands between the tokens is changed, and nothing else. */

export { formatDocument, formatRanges } from "./format.ts";
export type { FormatEdit } from "./gap-edits.ts";
export { indentTyped, typedCharacters } from "./on-type.ts";
export { type EditorOptions, usualIndentation } from "./style.ts";
