import type { SemanticTokenList, WrittenTokens } from "../../features/semantic-tokens/index.ts";
import type { SemanticTokenLegend } from "./semantic-token-legend.ts";
import type { TextLines } from "./text-lines.ts";

/** Numbers that stand for one token in the protocol: lines and columns since the one before, length, type, modifiers. */
const numbersOfToken = 5;

/**
 * Tokens as the protocol writes them: each within one line, in the units that were agreed on, relative to the one before.
 *
 * @param start UTF-16 offsets of the range that is asked for: what touches it is written, whole
 */
export function semanticTokenData(
  list: SemanticTokenList,
  lines: TextLines,
  legend: SemanticTokenLegend,
  start = 0,
  end = lines.text.length,
): Uint32Array {
  const first = list.firstAfter(start);
  return encode({ list, first, end: list.firstAfter(end) + 1 }, 0, lines, legend, { start, end }).data;
}

/** Some tokens of a list, as numbers. */
export interface EncodedTokens {
  /** The first token counts from the beginning of the text. */
  readonly data: Uint32Array;
  /** UTF-16 offset at which the first one begins. */
  readonly offset: number;
}

/**
 * Encodes tokens that are moved.
 *
 * @param shift what is added to their offsets
 * @param range UTF-16 offsets in the text: what touches it is written
 */
export function encode(
  { list, first, end: last }: Pick<WrittenTokens, "list" | "first" | "end">,
  shift: number,
  lines: TextLines,
  legend: SemanticTokenLegend,
  { start, end }: { readonly start: number; readonly end: number },
): EncodedTokens {
  const { starts, ends, meanings, traits } = list;
  const count = Math.min(last, list.count);
  // Almost every token lies in one line, so that this is enough for most files.
  let data: Uint32Array = new Uint32Array(Math.max(0, count - first) * numbersOfToken);
  let at = 0;
  let line = first < count ? lines.lineOf(starts[first] + shift) : 0;
  let nextLine = line + 1 < lines.count ? lines.startOf(line + 1) : Number.POSITIVE_INFINITY;
  let lastLine = 0;
  let lastColumn = 0;
  let offset = 0;
  for (let index = first; index < count && starts[index] + shift < end; index++) {
    const type = legend.typeNumber(meanings[index]);
    if (type < 0) continue;
    const modifiers = legend.bitsOf(traits[index]);
    let from = starts[index] + shift;
    const to = ends[index] + shift;
    while (nextLine <= from) {
      line++;
      nextLine = line + 1 < lines.count ? lines.startOf(line + 1) : Number.POSITIVE_INFINITY;
    }
    // No client has to know tokens that go over the end of a line.
    for (;;) {
      const part = to < nextLine - 1 ? to : Math.min(to, lines.endOf(line));
      if (part > from && part > start && from < end) {
        const column = lines.columnAt(line, from);
        const length = lines.columnAt(line, part) - column;
        if (at === 0) offset = from;
        if (at === data.length) data = grown(data);
        data[at] = line - lastLine;
        data[at + 1] = line === lastLine ? column - lastColumn : column;
        data[at + 2] = length;
        data[at + 3] = type;
        data[at + 4] = modifiers;
        at += numbersOfToken;
        lastLine = line;
        lastColumn = column;
      }
      if (to <= nextLine || line + 1 >= lines.count) break;
      line++;
      from = nextLine;
      nextLine = line + 1 < lines.count ? lines.startOf(line + 1) : Number.POSITIVE_INFINITY;
    }
  }
  return { data: data.subarray(0, at), offset };
}

function grown(data: Uint32Array): Uint32Array {
  const larger = new Uint32Array((data.length / numbersOfToken + 64) * 2 * numbersOfToken);
  larger.set(data);
  return larger;
}

/** Numbers of one piece of a list: an array that grows to megabytes is copied again and again. */
const pieceLength = 4096;

/** Numbers as JSON has them. */
export function plainNumbers(data: Uint32Array): number[] {
  if (data.length <= pieceLength) return Array.from(data);
  const pieces: number[][] = [];
  for (let start = 0; start < data.length; start += pieceLength) {
    const piece: number[] = [];
    const end = Math.min(data.length, start + pieceLength);
    for (let at = start; at < end; at++) piece.push(data[at]);
    pieces.push(piece);
  }
  const none: number[] = [];
  return none.concat(...pieces);
}

/** What has to be replaced in the numbers of an earlier answer, so that they become those of another; whole tokens of both. */
export function semanticTokenEdit(
  before: Uint32Array,
  after: Uint32Array,
): { start: number; deleteCount: number; data: number[] } | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return undefined;
  start -= start % numbersOfToken;
  let kept = 0;
  const most = shorter - start;
  while (kept < most && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++;
  kept -= kept % numbersOfToken;
  return {
    start,
    deleteCount: before.length - start - kept,
    data: plainNumbers(after.subarray(start, after.length - kept)),
  };
}
