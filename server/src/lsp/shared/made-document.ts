import type { EffectiveParams, Place, PlanParams, Range, VirtualRequest } from "../../../../protocol/index.ts";
import type { FileRange } from "../../config/index.ts";
import {
  describeOrigin,
  type EffectiveDocument,
  effectiveDocument,
  sourceAt as effectiveSourceAt,
} from "../../features/effective/index.ts";
import { type PlanHeading, planDocument, planLinesOf, planSourceAt } from "../../features/plan/index.ts";
import type { FeatureContext } from "../../features/shared/context.ts";
import type { Documents } from "./documents.ts";
import type { TextLines } from "./text-lines.ts";

/** A text that the server has made of a configuration, and what is known of its parts. All offsets are UTF-16. */
export interface MadeDocument {
  readonly text: string;
  /** Parts that stand for places in files: lines, and offsets in them. */
  links(): Iterable<{
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly target: FileRange;
  }>;
  /** Where what stands at a place comes from; `start` and `end` are offsets in the line. */
  sourceAt(line: number, offset: number): MadeSource | undefined;
  /** The lines that show what is written in a stretch of a file. */
  linesOf(stretch: FileRange): number[];
  /** What made a line, as Markdown. */
  describe(line: number): string | undefined;
  /** A line is about other jails than its own, of which the text alone may know nothing. */
  isAboutOthers(line: number): boolean;
  /** Lines that can be folded away, where the text is not jail.conf(5) itself. */
  readonly folds: readonly { readonly startLine: number; readonly endLine: number }[] | undefined;
  /** What an outline of it has, where the text is not jail.conf(5) itself. */
  readonly headings: readonly PlanHeading[] | undefined;
  /** The jails that it is about; empty for all. */
  readonly jails: readonly string[];
  /** What an effective configuration is made of. */
  readonly effective?: EffectiveDocument;
  readonly failingLine: number | undefined;
}

export interface MadeSource {
  readonly start: number;
  readonly end: number;
  readonly places: readonly FileRange[];
}

/**
 * Undefined for a question that makes no sense.
 *
 * @param offset what stands for the position in it
 * @param before what was last made for the same question
 * @param unbrokenPlaces the editor breaks long lines at blanks, and is not to tear places
 */
export function madeDocument(
  context: FeatureContext,
  { scheme, params }: VirtualRequest,
  offset: number | undefined,
  before?: MadeDocument,
  unbrokenPlaces?: boolean,
): MadeDocument | undefined {
  if (scheme === "jailconf-plan") return madePlan(context, params, offset, unbrokenPlaces);
  return madeEffective(context, params, offset, before?.effective, unbrokenPlaces);
}

const operations: ReadonlySet<string> = new Set(["start", "stop", "restart", "both"]);

function madePlan(
  context: FeatureContext,
  { operation, jails, failAt }: PlanParams,
  offset: number | undefined,
  unbrokenPlaces: boolean | undefined,
): MadeDocument | undefined {
  if (!operations.has(operation)) return undefined;
  const made = planDocument(context, { operation, jails, offset, failAt, unbrokenPlaces });
  return {
    text: made.lines.map((line) => `${line}\n`).join(""),
    links: () => made.links,
    sourceAt(line) {
      const place = planSourceAt(made, line);
      return place && { start: 0, end: made.lines[line].length, places: [place] };
    },
    linesOf: (stretch) => planLinesOf(made, stretch),
    describe: () => undefined,
    isAboutOthers: () => false,
    folds: made.folds,
    headings: made.headings,
    jails: made.jails,
    failingLine: made.failingLine,
  };
}

function madeEffective(
  context: FeatureContext,
  { jails, isCompared }: EffectiveParams,
  offset: number | undefined,
  before: EffectiveDocument | undefined,
  unbrokenPlaces: boolean | undefined,
): MadeDocument {
  const request = { jails, isCompared: isCompared === true, offset, unbrokenPlaces };
  const made = effectiveDocument(context, request, before);
  return {
    effective: made,
    text: made.text,
    links: () => made.links(),
    sourceAt(line, at) {
      const known = made.lineAt(line);
      return known && effectiveSourceAt(known, at);
    },
    linesOf: (stretch) => made.linesFrom(stretch),
    describe(line) {
      const known = made.lineAt(line);
      return known && describeOrigin(context, made.configuration, known);
    },
    isAboutOthers: (line) => made.lineAt(line)?.subject?.parameter?.canonicalName === "depend",
    folds: undefined,
    headings: undefined,
    jails: made.jails,
    failingLine: undefined,
  };
}

/**
 * An editor draws each, and asks for all of them again after each key. Whoever follows what is not underlined is led there as well:
 * by its definition.
 */
const mostLinks = 5_000;

/** The places that parts of a text stand for, as the protocol has them, the first ones of many. */
export function linksIn(
  { text, links }: MadeDocument,
  documents: Documents,
): { readonly range: Range; readonly target: Place }[] {
  const lines = documents.linesOf(text);
  const places: { range: Range; target: Place }[] = [];
  // Nearly all links lead to the same file.
  let file: { readonly path: string; readonly uri: string; readonly lines: TextLines | undefined } | undefined;
  for (const { line, start, end, target } of links()) {
    if (places.length === mostLinks) break;
    const { path } = target;
    if (file?.path !== path) file = { path, uri: documents.uriOf(path), lines: documents.linesAt(path) };
    if (!file.lines) continue;
    const range = file.lines.range(target.start, target.end);
    const lineStart = lines.startOf(line);
    const own = {
      start: { line, character: lines.columnAt(line, lineStart + start) },
      end: { line, character: lines.columnAt(line, lineStart + end) },
    };
    places.push({ range: own, target: { uri: file.uri, range } });
  }
  return places;
}
