import {
  contentRange,
  isPiece,
  keptText,
  pieceText,
  type SyntaxTree,
  TokenKind,
  variableName,
  withoutEscapes,
} from "../syntax/index.ts";
import type { WrittenValue } from "./definition.ts";
import type { EffectiveParameter, EntryOwner } from "./effective-parameter.ts";

/** A stretch of a file, in UTF-16 offsets. */
export interface FileRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A part of an effective value and the source that it comes from. */
export interface OriginSegment {
  /** Offsets in the effective value. */
  readonly start: number;
  readonly end: number;
  readonly token: number;
  /** The variable whose value this is, or undefined for text that stands here literally. */
  readonly variable: string | undefined;
}

/** The whole of a value as written, quotes included. */
export function writtenRange(written: WrittenValue): FileRange {
  const { tree, path } = written.definition;
  const start = tree.tokens.start(tree.nodes.firstTokens[written.node]);
  const end = tree.tokens.ends[tree.nodes.endTokens[written.node] - 1];
  return { path, start, end };
}

/**
 * Where a part of an effective value is written: `start` and `end` are UTF-16 offsets in value number `valueIndex`. A part
 * that comes from a variable is shown at the reference, since that is what stands in this statement. Undefined when the
 * value is written nowhere, as the name that a block implies.
 */
export function sourceRange(
  parameter: EffectiveParameter,
  valueIndex: number,
  start: number,
  end: number,
): FileRange | undefined {
  const element = parameter.elementAt(valueIndex);
  if (!element) return undefined;
  if (element.splicedFrom) return writtenRange(element.written);
  if (start === 0 && end === element.text.length && end > 0) return contentOf(element.written);
  const segments = originSegments(parameter.jail, element.written, Math.max(start + 1, end));
  if (segments.length === 0) return writtenRange(element.written);
  const { path } = element.written.definition;
  const from = offsetOf(element.written, segments, start, false);
  const to = end > start ? offsetOf(element.written, segments, end, true) : from;
  return { path, start: from, end: to };
}

/** All of a value without the quotes around it: what a whole command is written in, and by far the most common question. */
function contentOf({ definition: { tree, path }, node }: WrittenValue): FileRange {
  const { kinds } = tree.tokens;
  let first = tree.nodes.firstTokens[node];
  let last = tree.nodes.endTokens[node] - 1;
  while (first < last && isOnlyQuotes(tree, first)) first++;
  while (last > first && isOnlyQuotes(tree, last)) last--;
  const start = kinds[first] === TokenKind.Variable ? tree.tokens.start(first) : contentRange(tree, first)[0];
  const end = kinds[last] === TokenKind.Variable ? tree.tokens.ends[last] : contentRange(tree, last)[1];
  return { path, start, end };
}

/** A quote that only opens or closes a string whose text is in other tokens, or an empty string. */
function isOnlyQuotes(tree: SyntaxTree, token: number): boolean {
  const length = tree.tokens.ends[token] - tree.tokens.start(token);
  const kind: TokenKind = tree.tokens.kinds[token];
  if (kind === TokenKind.DoubleQuoted) return length === 1 || (length === 2 && isEmptyPair(tree, token));
  return kind === TokenKind.SingleQuoted && length === 2;
}

/** `""`, and not the `a"` that ends a string after a variable. */
function isEmptyPair(tree: SyntaxTree, token: number): boolean {
  const start = tree.tokens.start(token);
  return tree.text[start] === '"' && tree.text[start + 1] === '"';
}

/** Of a value in more parts than these all are kept, since they are asked for again for each word in it. */
const fewParts = 64;

const keptSegments = new WeakMap<WrittenValue, { jail: EntryOwner; tree: SyntaxTree; segments: OriginSegment[] }>();

/**
 * The parts of which the effective value of `written` is made in a jail, in order.
 *
 * @param enough how many UTF-16 units of the value they have to cover, at least; without it, all of them
 */
export function originSegments(
  jail: EntryOwner,
  written: WrittenValue,
  enough = Number.POSITIVE_INFINITY,
): readonly OriginSegment[] {
  const { tree } = written.definition;
  const known = keptSegments.get(written);
  if (known?.jail === jail && known.tree === tree) return known.segments;
  const { kinds, ends } = tree.tokens;
  const end = tree.nodes.endTokens[written.node];
  const segments: OriginSegment[] = [];
  let position = 0;
  for (let token = tree.nodes.firstTokens[written.node]; token < end; token++) {
    if (position >= enough && segments.length <= fewParts) return segments;
    const kind: TokenKind = kinds[token];
    let length: number;
    let variable: string | undefined;
    if (kind === TokenKind.Variable) {
      variable = variableName(tree, token);
      const entry = jail.exactEntry(variable);
      length = (entry?.values[0] ?? "").length;
    } else if (isPiece(kind)) length = pieceText(tree, token).length;
    else length = ends[token] - tree.tokens.start(token);
    segments.push({ start: position, end: position + length, token, variable });
    position += length;
  }
  // Stryker disable next-line all: what is not kept is put together again.
  if (segments.length > fewParts) keptSegments.set(written, { jail, tree, segments });
  return segments;
}

/** Source offset of a place in an effective value; as an end it belongs to the character before it. */
function offsetOf(written: WrittenValue, segments: readonly OriginSegment[], place: number, isEnd: boolean): number {
  const { tree } = written.definition;
  const wanted = isEnd ? place - 1 : place;
  // The first that ends behind the place, or the last of all.
  let first = 0;
  let last = segments.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (segments[middle].end > wanted) last = middle;
    else first = middle + 1;
  }
  const segment = segments[first];
  const { token } = segment;
  if (segment.variable !== undefined) return isEnd ? tree.tokens.ends[token] : tree.tokens.start(token);
  const [from, to] = contentRange(tree, token);
  const inside = Math.min(place - segment.start, segment.end - segment.start);
  if (to - from === segment.end - segment.start) return from + inside;
  let produced = 0;
  const stretches = keptText(tree, token);
  for (const [start, end] of stretches) {
    const length = withoutEscapes(tree.text, start, end).length;
    const isLast = end === stretches[stretches.length - 1][1];
    if (isLast || produced + length > inside || (isEnd && produced + length === inside))
      return rawOffset(tree.text, start, end, inside - produced, isEnd);
    produced += length;
  }
  return from;
}

/**
 * Offset in a text with escapes of the character that comes out as number `wanted`; as an end, that behind the one before it. The end of
 * a line that an escape takes away lies between the two.
 */
function rawOffset(text: string, from: number, to: number, wanted: number, isEnd: boolean): number {
  let produced = 0;
  for (let offset = from; offset < to; ) {
    if (isEnd && produced >= wanted) return offset;
    let next = offset + 1;
    if (text.charCodeAt(offset) === 0x5c) next = endOfCharacter(text, offset, to);
    produced += withoutEscapes(text, offset, next).length;
    if (!isEnd && produced > wanted) return offset;
    offset = next;
  }
  return to;
}

/** The end of the escape, or of the escapes that spell the bytes of one character. */
function endOfCharacter(text: string, backslash: number, to: number): number {
  const single = endOfEscape(text, backslash, to);
  let end = single;
  for (let bytes = 1; bytes <= 4; bytes++) {
    if (!/[\udc80-\udcff]$/.test(withoutEscapes(text, backslash, end))) return end;
    if (text.charCodeAt(end) !== 0x5c) break;
    end = endOfEscape(text, end, to);
  }
  return single;
}

function endOfEscape(text: string, backslash: number, to: number): number {
  const match = /^\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{0,2}|[\s\S]?)/.exec(text.slice(backslash, Math.min(to, backslash + 4)));
  return backslash + Math.max(1, match?.[0].length ?? 1);
}
