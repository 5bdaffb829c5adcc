import { applyEdits, canApply, type FormatSettings } from "../../server/src/analysis/index.ts";
import {
  type EditorOptions,
  type FormatEdit,
  formatDocument,
  formatRanges,
  indentTyped,
} from "../../server/src/features/formatting/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { type FixtureOptions, settings } from "./fixture.ts";

export interface FormatOptions extends FixtureOptions {
  readonly format?: FormatSettings;
  readonly editor?: EditorOptions;
}

/** The text after "format document". It is taken as it is, but for `$0`. */
export function formatted(text: string, { format = {}, editor, ...options }: FormatOptions = {}): string {
  const tree = parse(text, settings(options).release.dialect);
  return withFormatEdits(text, formatDocument(tree, format, editor));
}

/** The text after "format selection", where a stretch of it is selected that stands there once. */
export function formattedWithin(text: string, selected: string, { format = {}, editor }: FormatOptions = {}): string {
  const start = text.indexOf(selected);
  if (start < 0 || text.includes(selected, start + 1)) throw new Error(`${selected} does not stand there once`);
  const tree = parse(text, settings({}).release.dialect);
  return withFormatEdits(text, formatRanges(tree, [{ start, end: start + selected.length }], format, editor));
}

/** The text after the character before `$0` was typed and the editor has asked for its edits. */
export function afterTyping(marked: string, { format = {}, editor }: FormatOptions = {}): string {
  const offset = marked.indexOf("$0");
  const text = marked.replace("$0", "");
  // An editor puts blanks after a line end before it asks.
  const character =
    text
      .slice(0, offset)
      .replace(/[ \t]+$/, "")
      .at(-1) === "\n"
      ? "\n"
      : text[offset - 1];
  const tree = parse(text, settings({}).release.dialect);
  return withFormatEdits(text, indentTyped(tree, offset, character, format, editor));
}

/** The edits must fit, and leave everything but blanks as it is. */
function withFormatEdits(text: string, edits: readonly FormatEdit[]): string {
  if (!canApply(text, edits)) throw new Error("the edits overlap, or do not fit");
  return applyEdits(text, edits);
}
