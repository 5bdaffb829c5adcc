import {
  type Configuration,
  type EffectiveJail,
  type EffectiveParameter,
  type FileRange,
  originSegments,
  sourceRange,
  writtenRange,
} from "../../config/index.ts";
import { nameRange, statementRange } from "../../rules/support/definitions.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { LinkedPlaces, leftOut, missingNames, namesAt, rootWith } from "../shared/shown-jails.ts";
import { type KeptText, KeptTexts } from "./kept-texts.ts";
import { Origins } from "./origins.ts";
import { offsetInSpelling, offsetInValue } from "./spelling.ts";
import {
  type EffectiveLine,
  type EffectiveLink,
  type EffectiveSubject,
  type EffectiveTextOptions,
  effectiveHead,
  effectiveJailText,
} from "./text.ts";

/** What an editor wants to show. */
export interface EffectiveDocumentRequest {
  /** Names of jails. Without them it is about the jails of the block around `offset` (UTF-16), or about all. */
  readonly jails?: readonly string[];
  readonly offset?: number;
  /** To be laid beside that of another jail: parameters are in the order of their names, and nothing is said about places. */
  readonly isCompared?: boolean;
  /** The editor breaks long lines at blanks, and is not to tear places. */
  readonly unbrokenPlaces?: boolean;
}

/** A part of a line, which is counted from zero. */
export type LinkInLine = EffectiveLink & { readonly line: number };

/** An editor is slow with more (UTF-16 units), and the text is made again with every edit. */
const mostCharacters = 2_000_000;

/** Comments stand below each other in half of a window. */
const widestCode = 36;

/** Lines that show one statement: a global of a fleet is shown once for each jail. */
const mostLines = 200;

/**
 * An effective configuration as a text to read: jail.conf(5) that jail(8) reads to the same values. It is made again after every
 * edit, and then only of the jails that the edit has changed.
 */
export class EffectiveDocument {
  readonly text: string;
  /** The names that were asked for, or found; empty for all jails. */
  readonly jails: readonly string[];
  readonly configuration: Configuration;
  private readonly shown: readonly EffectiveJail[];
  /** The first line of each jail that is shown, which is the blank one above it; then the line below the last. */
  private readonly starts: readonly number[];
  private readonly origins: Origins;
  private readonly options: EffectiveTextOptions;
  private readonly kept: KeptTexts;

  /** @param before what was last made for the same request, of which the jails that have not changed are taken */
  constructor(
    context: FeatureContext,
    { jails, offset, isCompared = false, unbrokenPlaces }: EffectiveDocumentRequest,
    before?: EffectiveDocument,
  ) {
    this.jails = jails ?? namesAt(context, offset);
    this.configuration = rootWith(context, this.jails).configuration;
    const { configuration } = this;
    this.origins = new Origins(configuration);
    const places = new LinkedPlaces(context, configuration, unbrokenPlaces);
    this.options = {
      place: (range) => places.place(range),
      placeSign: places.sign,
      // What jail(8) says of a file begins with its path.
      file: (text) => places.file(text),
      width: (text) => text.length,
      comments: isCompared ? "none" : "places",
      order: isCompared ? "name" : "jail",
      widestCode,
      mostValues: Number.POSITIVE_INFINITY,
    };
    const isOfSameRoot = before?.configuration.root === configuration.root;
    this.kept = new KeptTexts((place) => places.place(place), isOfSameRoot ? before.kept : undefined);
    this.shown = this.wanted();
    const { text, starts } = this.write(context, isCompared ? undefined : leftOut(context, this.jails, places));
    this.text = text;
    this.starts = starts;
  }

  /** What is known of a line, zero-based; undefined where it belongs to no jail. */
  lineAt(line: number): EffectiveLine | undefined {
    const { starts } = this;
    if (starts.length === 0 || line < starts[0]) return undefined;
    let index = 0;
    let end = starts.length;
    while (end - index > 1) {
      const middle = (index + end) >> 1;
      if (starts[middle] <= line) index = middle;
      else end = middle;
    }
    return this.linesOf(index)[line - starts[index]];
  }

  /** Parts of comments that stand for places in files, with the numbers of their lines. */
  *links(): Generator<LinkInLine> {
    for (let index = 0; index + 1 < this.starts.length; index++) {
      let line = this.starts[index];
      for (const { links } of this.linesOf(index)) {
        for (const { start, end, target } of links) yield { line, start, end, target };
        line++;
      }
    }
  }

  /** The lines that are there because of statements in a stretch of a file; of a block, where its name is in it. */
  linesFrom(stretch: FileRange): number[] {
    const found: number[] = [];
    for (let index = 0; index + 1 < this.starts.length && found.length < mostLines; index++) {
      if (!isMadeOf(this.shown[index], stretch)) continue;
      for (const [line, { subject }] of this.linesOf(index).entries()) {
        if (subject && isFrom(subject, stretch)) found.push(this.starts[index] + line);
      }
    }
    return found;
  }

  private wanted(): readonly EffectiveJail[] {
    const { jails } = this.configuration;
    const wanted = new Set(this.jails);
    return wanted.size === 0 ? jails : jails.filter(({ name }) => wanted.has(name));
  }

  /** @param note a line for what is not shown */
  private write({ settings }: FeatureContext, note: string | undefined): { text: string; starts: number[] } {
    const { configuration, shown, jails, options } = this;
    const missing = missingNames(configuration.jails, jails);
    if (missing.length > 0)
      return { text: `# ${say`There is no jail ${printable(missing.join(", "))}.`}\n`, starts: [] };
    if (configuration.jails.length === 0) return { text: `# ${say`There are no jails in this file.`}\n`, starts: [] };
    const starts: number[] = [];
    let text = "";
    let line = 0;
    for (const above of effectiveHead(configuration, shown, settings.release, options)) {
      text += `${above.text}\n`;
      line++;
    }
    if (note !== undefined) {
      text += `${note}\n`;
      line++;
    }
    for (const jail of shown) {
      if (text.length > mostCharacters) break;
      starts.push(line);
      const written = this.textOf(jail);
      text += written.text;
      line += written.lines.length;
    }
    const left = shown.length - starts.length;
    starts.push(line);
    if (left > 0) text += `\n# ${say`${left} more jails are left out: show one of them alone.`}\n`;
    return { text, starts };
  }

  private linesOf(index: number): readonly EffectiveLine[] {
    const jail = this.shown[index];
    if (jail === undefined || index + 1 >= this.starts.length) return [];
    return this.textOf(jail).lines;
  }

  private textOf(jail: EffectiveJail): KeptText {
    return this.kept.textOf(jail, () => effectiveJailText(jail, this.origins, this.options));
  }
}

/** @param before the document that was shown last, whose texts are kept for jails that are as they were */
export const effectiveDocument = (
  context: FeatureContext,
  request: EffectiveDocumentRequest,
  before?: EffectiveDocument,
): EffectiveDocument => new EffectiveDocument(context, request, before);

const isWithin = (range: FileRange | undefined, { path, start, end }: FileRange): boolean =>
  range !== undefined && range.path === path && range.start <= end && range.end >= start;

/** Whether statements in a stretch of a file, or the name of a block there, made a jail what it is. */
function isMadeOf(jail: EffectiveJail, stretch: FileRange): boolean {
  if (isWithin(placeOfBlock(jail), stretch)) return true;
  const touches = ({ definitions }: EffectiveParameter): boolean =>
    definitions.some((definition) => definition.path === stretch.path && isWithin(statementRange(definition), stretch));
  return jail.parameters().some(touches) || jail.variables().some(touches);
}

function isFrom({ jail, parameter, valueIndex }: EffectiveSubject, stretch: FileRange): boolean {
  if (!parameter) return isWithin(placeOfBlock(jail), stretch);
  const element = valueIndex === undefined ? undefined : parameter.elements[valueIndex];
  if (element) return isWithin(writtenRange(element.written), stretch);
  return parameter.definitions.some((definition) => isWithin(nameRange(definition), stretch));
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
    const places = parameter ? parameter.definitions.map(nameRange) : [placeOfBlock(jail)];
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
