import { type Diagnostic, DiagnosticSeverity, type Position, type Range } from "vscode-languageserver";
import { type FirstPart, isKnownOfBlocks, isKnownOfTexts } from "../../analysis/index.ts";
import { sameEnds } from "../../text/index.ts";
import type { Document } from "./documents.ts";
import type { TextLines } from "./text-lines.ts";
import { mostOfFile } from "./worst-findings.ts";

/** What an edit, or several at once, has put in the place of what: zero-based positions, and where it begins in both texts. */
export interface ChangedStretch {
  readonly offset: number;
  readonly start: Position;
  readonly endBefore: Position;
  readonly endNow: Position;
}

/** The stretch in which two texts differ. */
export function changedStretch(before: TextLines, now: TextLines): ChangedStretch {
  const [beginning, end] = sameEnds(before.text, now.text);
  return {
    offset: beginning,
    start: now.position(beginning),
    endBefore: before.position(before.text.length - end),
    endNow: now.position(now.text.length - end),
  };
}

/**
 * What is told of a document while all that is found in it is still being worked out: what is known of it for certain, and of all else
 * what was told before, where that is now.
 *
 * @param before what the editor shows
 * @param first the findings of `part` as diagnostics
 */
export function toldMeanwhile(
  { uri, lines }: Document,
  before: readonly Diagnostic[],
  change: ChangedStretch,
  part: FirstPart,
  first: readonly Diagnostic[],
): Diagnostic[] {
  const judged = part.blocks.map(({ start, end }) => lines.range(start, end));
  const known = new Set(first.map(identityOf));
  const isKnown = (diagnostic: Diagnostic): boolean => {
    const { code, range, severity = DiagnosticSeverity.Error } = diagnostic;
    const rule = String(code);
    if (isKnownOfTexts(rule) || known.has(identityOf(diagnostic))) return true;
    const isMild = severity > DiagnosticSeverity.Warning;
    return isKnownOfBlocks(part, rule, isMild) && judged.some((block) => isIn(block, range.start));
  };
  const old = before.flatMap((diagnostic) => moved(diagnostic, uri, change)).filter((one) => !isKnown(one));
  // What counts those that are not shown has no code.
  const severityOf = ({ code, severity = DiagnosticSeverity.Error }: Diagnostic): number =>
    code === undefined ? 0 : severity;
  const worst = old.sort((a, b) => severityOf(a) - severityOf(b)).slice(0, mostOfFile + 1 - first.length);
  return [...first, ...worst].sort((a, b) => compare(a.range.start, b.range.start));
}

const identityOf = ({ code, message, range: { start } }: Diagnostic): string =>
  `${code} ${start.line} ${start.character} ${message}`;

/** Nothing where the place at which it stood is gone. */
function moved(diagnostic: Diagnostic, uri: string, change: ChangedStretch): Diagnostic[] {
  const range = movedRange(diagnostic.range, change);
  if (range === undefined) return [];
  const relatedInformation = diagnostic.relatedInformation?.flatMap((related) => {
    const { location } = related;
    if (location.uri !== uri) return [related];
    const there = movedRange(location.range, change);
    return there ? [{ ...related, location: { uri, range: there } }] : [];
  });
  return [{ ...diagnostic, range, ...(relatedInformation ? { relatedInformation } : {}) }];
}

function movedRange({ start, end }: Range, { endNow, ...change }: ChangedStretch): Range | undefined {
  const shift = (position: Position): Position =>
    position.line > change.endBefore.line
      ? { line: position.line - change.endBefore.line + endNow.line, character: position.character }
      : { line: endNow.line, character: position.character - change.endBefore.character + endNow.character };
  let first = start;
  if (compare(start, change.endBefore) >= 0) first = shift(start);
  // What it begins with is gone.
  else if (compare(start, change.start) >= 0) return undefined;
  let last = end;
  if (compare(end, change.start) > 0) last = compare(end, change.endBefore) < 0 ? endNow : shift(end);
  return { start: first, end: compare(last, first) < 0 ? first : last };
}

const isIn = ({ start, end }: Range, position: Position): boolean =>
  compare(start, position) <= 0 && compare(position, end) < 0;

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
