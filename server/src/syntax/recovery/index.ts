import { type Dialect, findParameter } from "../../parameters/index.ts";
import { parseStrictly } from "../strict/strict-parser.ts";
import type { TokenList } from "../tree/token-list.ts";
import { parseRecovering, type RecoveredParse, type RecoveryOptions } from "./recovering-parser.ts";
import { type ScanOptions, scanRecovering } from "./recovering-scanner.ts";

export { isSplitAlike, isStretchSplitAlike } from "./alike-tokens.ts";

/**
 * Reads a broken text in several ways and keeps the reading with the fewest problems. What stands before the offset `soundEnd` is
 * right, unless a quote is missing there.
 *
 * @param alike what error recovery splits the text into, where that is known: no string is taken apart then
 */
export function bestReading(text: string, dialect: Dialect, soundEnd: number, alike?: TokenList): RecoveredParse {
  let best: RecoveredParse | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const unsplit = new Set<boolean>();
  for (const way of waysToScan(text, soundEnd)) {
    // Where no string was taken apart, not to take them apart is the same reading.
    if (!way.splitLongStrings && unsplit.has(way.closeComments)) continue;
    const { tokens, strictEnd, hasSplitStrings } = alike
      ? { tokens: alike, strictEnd: soundEnd, hasSplitStrings: false }
      : scanRecovering(text, dialect, way);
    if (!hasSplitStrings) unsplit.add(way.closeComments);
    const { soundTokens } = parseStrictly(text, tokens, dialect, strictEnd);
    // Reading by indentation comes first: where it is as good as by braces alone, it names a better place.
    for (const closeByIndentation of [true, false]) {
      const options: RecoveryOptions = { closeByIndentation, soundTokens, limit: best && fewest };
      const reading = parseRecovering(text, tokens, dialect, options);
      const count = reading.problemCount + (way.splitLongStrings ? 0 : swallowedStatements(text, reading));
      if (count < fewest) {
        best = reading;
        fewest = count;
      }
      if (!reading.hasBraceProblem) break;
    }
  }
  return best as RecoveredParse;
}

/**
 * Statements within values that lack quotes: where two closing quotes are lost, the strings between them are turned around, and one
 * value that goes over many lines seems to be a smaller mistake than two lost quotes.
 */
function swallowedStatements(text: string, { problems }: RecoveredParse): number {
  let count = 0;
  for (const { code, start, end } of problems) {
    if (code !== "needs-quotes") continue;
    for (const [, name] of text.slice(start, end).matchAll(/;[ \t]*\n\s*(\$?[\w.]+)[ \t]*\+?=/g))
      if (name.startsWith("$") || findParameter(name) !== undefined) count++;
  }
  return count;
}

function waysToScan(text: string, soundEnd: number): ScanOptions[] {
  const hasString = text.includes('"') || text.includes("'");
  // Looking from the end for what is nowhere in a text takes as long as reading the text.
  const hasOpenComment = text.includes("/*") && text.lastIndexOf("/*") > text.lastIndexOf("*/");
  const ways: ScanOptions[] = [];
  for (const closeComments of hasOpenComment ? [true, false] : [true]) {
    for (const splitLongStrings of hasString ? [true, false] : [false])
      ways.push({ splitLongStrings, closeComments, soundEnd });
  }
  return ways;
}
