import type { Dialect } from "../../parameters/index.ts";
import { parseStrictly } from "../strict/strict-parser.ts";
import { parseRecovering, type RecoveredParse, type RecoveryOptions } from "./recovering-parser.ts";
import { type Mending, scanMending } from "./recovering-scanner.ts";

/**
 * Mends the text in several ways and keeps the one with the fewest complaints. What stands before the offset `soundEnd` is
 * right, unless a quote is missing there.
 */
export function bestReading(text: string, dialect: Dialect, soundEnd: number): RecoveredParse {
  let best: RecoveredParse | undefined;
  for (const mending of waysToMend(text, soundEnd)) {
    const { tokens, strictEnd } = scanMending(text, dialect, mending);
    const { soundTokens } = parseStrictly(text, tokens, dialect, strictEnd);
    // Reading by indentation comes first: where it is as good as by braces alone, it names a better place.
    for (const closeByIndentation of [true, false]) {
      const options: RecoveryOptions = { closeByIndentation, soundTokens, limit: best?.complaints };
      const reading = parseRecovering(text, tokens, dialect, options);
      if (!best || reading.complaints < best.complaints) best = reading;
      if (!reading.hasBraceProblem) break;
    }
  }
  return best as RecoveredParse;
}

function waysToMend(text: string, soundEnd: number): Mending[] {
  const hasString = text.includes('"') || text.includes("'");
  const hasOpenComment = text.lastIndexOf("/*") > text.lastIndexOf("*/");
  const ways: Mending[] = [];
  for (const closeComments of hasOpenComment ? [true, false] : [true]) {
    for (const splitLongStrings of hasString ? [true, false] : [false])
      ways.push({ splitLongStrings, closeComments, soundEnd });
  }
  return ways;
}
