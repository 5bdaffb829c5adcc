import { type Configuration, type FileRange, originSegments, sourceRange, writtenRange } from "../../config/index.ts";
import { nameRange } from "../../rules/support/definitions.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import type { FeatureContext } from "../shared/context.ts";
import { configurationWith, LinkedPlaces, missingNames, namesAt } from "../shared/shown-jails.ts";
import { Origins } from "./origins.ts";
import { offsetInSpelling, offsetInValue } from "./spelling.ts";
import { type EffectiveLine, type EffectiveSubject, type EffectiveTextOptions, effectiveText } from "./text.ts";

/** What an editor wants to show. */
export interface EffectiveDocumentRequest {
  /** Names of jails. Without them it is about the jails of the block around `offset` (UTF-16), or about all. */
  readonly jails?: readonly string[];
  readonly offset?: number;
  /** To be laid beside that of another jail: parameters are in the order of their names, and nothing is said about places. */
  readonly isCompared?: boolean;
}

/** An effective configuration as a text to read: jail.conf(5) that jail(8) reads to the same values. */
export interface EffectiveDocument {
  readonly lines: readonly EffectiveLine[];
  /** The names that were asked for, or found; empty for all jails. */
  readonly jails: readonly string[];
  readonly configuration: Configuration;
}

/** An editor is slow with more (UTF-16 units), and the text is made again with every edit. */
const mostCharacters = 2_000_000;

export function effectiveDocument(context: FeatureContext, request: EffectiveDocumentRequest): EffectiveDocument {
  const names = request.jails ?? namesAt(context, request.offset);
  const configuration = configurationWith(context, names);
  return { lines: linesOf(context, configuration, names, request), jails: names, configuration };
}

function linesOf(
  context: FeatureContext,
  configuration: Configuration,
  names: readonly string[],
  { isCompared = false }: EffectiveDocumentRequest,
): readonly EffectiveLine[] {
  const missing = missingNames(configuration.jails, names);
  if (missing.length > 0) return [note(`# There is no jail ${missing.join(", ")}.`)];
  if (configuration.jails.length === 0) return [note("# There are no jails in this file.")];
  const wanted = new Set(names);
  const jails = names.length === 0 ? configuration.jails : configuration.jails.filter(({ name }) => wanted.has(name));
  const places = new LinkedPlaces(context, configuration);
  const options: EffectiveTextOptions = {
    place: (range) => places.place(range),
    file: (text) => (text === configuration.root ? places.file(text) : text),
    width: (text) => text.length,
    comments: isCompared ? "none" : "places",
    order: isCompared ? "name" : "jail",
    mostValues: Number.POSITIVE_INFINITY,
  };
  const pieces = effectiveText(configuration, jails, context.settings.release, new Origins(configuration), options);
  const lines: EffectiveLine[] = [];
  let left = mostCharacters;
  let shown = 0;
  for (const piece of pieces) {
    if (left < 0) {
      lines.push(note(""), note(`# ${jails.length - shown} more jails are left out: show one of them alone.`));
      break;
    }
    for (const line of piece) {
      lines.push(line);
      left -= line.text.length + 1;
    }
    // The first piece is what stands above all jails.
    if (lines.length > piece.length) shown++;
  }
  return lines;
}

const note = (text: string): EffectiveLine => ({
  ...{ text, commentStart: 0, kind: text === "" ? "blank" : "note", links: [] },
});

/** The lines that are there because of statements in a stretch of a file; of a block, where its name is in it. */
export function effectiveLinesOf(lines: readonly EffectiveLine[], { path, start, end }: FileRange): number[] {
  const isInside = (range: FileRange | undefined): boolean =>
    range !== undefined && range.path === path && range.start <= end && range.end >= start;
  const found: number[] = [];
  for (const [line, { subject }] of lines.entries()) {
    if (!subject) continue;
    const { jail, parameter, valueIndex } = subject;
    const element = valueIndex === undefined ? undefined : parameter?.elements[valueIndex];
    const range = element
      ? writtenRange(element.written)
      : parameter
        ? parameter.entry.definitions.map(nameRange)[0]
        : placeOfBlock(jail);
    if (isInside(range)) found.push(line);
  }
  return found;
}

/** A stretch of a line, in UTF-16 offsets, and the places in files from which it comes. */
export interface EffectiveSource {
  readonly start: number;
  readonly end: number;
  readonly places: readonly FileRange[];
}

/**
 * Where what stands at an offset of a line comes from: a part of a value leads to what wrote it, the name of a parameter to all
 * statements that made it what it is, the name of a jail to its block, and a place in a comment there.
 */
export function sourceAt(
  { text, commentStart, links, subject }: EffectiveLine,
  offset: number,
): EffectiveSource | undefined {
  if (offset >= commentStart) {
    const link = links.find(({ start, end }) => start <= offset && offset <= end);
    if (link || commentStart < text.length) return link && { start: link.start, end: link.end, places: [link.target] };
  }
  if (!subject) return undefined;
  const { nameStart, nameEnd, jail, parameter } = subject;
  if (nameStart <= offset && offset <= nameEnd) {
    const places = parameter ? parameter.entry.definitions.map(nameRange) : [placeOfBlock(jail)];
    return { start: nameStart, end: nameEnd, places: places.filter((place) => place !== undefined) };
  }
  return valueSourceAt(text.slice(0, commentStart), subject, offset);
}

function valueSourceAt(
  code: string,
  { parameter, valueIndex, nameEnd }: EffectiveSubject,
  offset: number,
): EffectiveSource | undefined {
  if (parameter === undefined || valueIndex === undefined) return undefined;
  const start = code.indexOf("=", nameEnd) + "= ".length;
  const end = code.lastIndexOf(";");
  if (offset < start || offset > end) return undefined;
  const value = parameter.values[valueIndex];
  const { written, splicedFrom } = parameter.elements[valueIndex];
  // A value that jail(8) cannot make is no text of which a part could be asked for.
  const isWhole = code.trimStart().startsWith("#") || value.length === 0 || splicedFrom !== undefined;
  const at = isWhole ? 0 : Math.min(offsetInValue(value, offset - start), value.length - 1);
  const part = isWhole
    ? undefined
    : originSegments(parameter.jail, written).find((one) => one.start <= at && at < one.end);
  if (!part) {
    const place = sourceRange(parameter, valueIndex, 0, value.length);
    return place && { start, end, places: [place] };
  }
  const place = sourceRange(parameter, valueIndex, part.start, part.end);
  if (!place) return undefined;
  const own = { start: start + offsetInSpelling(value, part.start), end: start + offsetInSpelling(value, part.end) };
  return { ...own, places: [place] };
}
