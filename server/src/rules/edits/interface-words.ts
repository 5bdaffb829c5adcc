import type { FileRange } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { spellingOfWord } from "./commands.ts";
import { isShared } from "./shared-lines.ts";

/** Edits of a word that names an interface, in the author's spelling. */

/** Puts `a` or `b` after the name of a pair: `epair5a`, `epair${id}a`, and `${pair}a` for `$pair`. */
export function addHalf(context: JailContext, word: ValueSpan, half: string): TextEdit[] | undefined {
  const range = wordRange(context, word);
  if (!range) return undefined;
  const text = spelling(context.jail, word)?.text;
  // Quotes or a list in place of the word are for its author to mend.
  const source = context.configuration.files.get(range.path)?.tree.text.slice(range.start, range.end);
  return text === undefined || text !== source ? undefined : [{ ...range, text: withSuffix(text, half) }];
}

/** Writes another name in place of the word. Undefined in a line that other jails share, which may mean another one there. */
export function nameInstead(context: JailContext, word: ValueSpan, name: string): TextEdit[] | undefined {
  const range = wordRange(context, word);
  return range && !isShared(context, range) ? [{ ...range, text: spellingOfWord(context, name) }] : undefined;
}

/** True when no other jail has the places. */
export function isOwn(context: JailContext, places: readonly FileRange[]): boolean {
  return !places.some((place) => isShared(context, place));
}

function wordRange({ jail }: JailContext, word: ValueSpan): FileRange | undefined {
  return jail.get(word.parameter)?.elements[word.valueIndex]?.splicedFrom ? undefined : rangeOf(jail, word);
}

/** A letter right after `$id` would become a part of the name of the variable. */
function withSuffix(text: string, suffix: string): string {
  return text.replace(/\$([A-Za-z_]\w*)$/, "${$1}") + suffix;
}
