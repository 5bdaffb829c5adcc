import type { Dialect } from "../../parameters/index.ts";
import { TokenKind } from "../tree/token.ts";
import type { TokenList } from "../tree/token-list.ts";
import { isEndOfValue } from "./open-string.ts";
import { scanRecovering } from "./recovering-scanner.ts";

/**
 * Whether error recovery splits a text as jail(8) does, wherever in it a mistake may be: then it need not be split again for a mistake that
 * is made in another stretch.
 *
 * @param tokens as jail(8) splits it
 */
export function isSplitAlike(text: string, dialect: Dialect, tokens: TokenList): boolean {
  const recovered = scanRecovering(text, dialect, { splitLongStrings: true, closeComments: true, soundEnd: 0 });
  return !recovered.hasSplitStrings && recovered.tokens.equals(tokens);
}

/**
 * The same of a stretch of statements, whatever stands around it: what may decide where a string of several lines was to be closed lies
 * behind it.
 */
export function isStretchSplitAlike(text: string, dialect: Dialect, tokens: TokenList): boolean {
  return isSplitAlike(text, dialect, tokens) && !hasDoubtfulString(text, tokens);
}

/** Whether a string goes over several lines, and ends where no value does. */
function hasDoubtfulString(text: string, { kinds, ends, count }: TokenList): boolean {
  let start = 0;
  for (let token = 0; token < count; token++) {
    const kind: TokenKind = kinds[token];
    const end = ends[token];
    const isQuoted = kind === TokenKind.DoubleQuoted || kind === TokenKind.SingleQuoted;
    if (isQuoted && text.slice(start, end).includes("\n") && !isEndOfValue(text, end)) return true;
    start = end;
  }
  return false;
}
