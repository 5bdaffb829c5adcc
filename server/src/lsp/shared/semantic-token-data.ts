import type { SemanticTokenList } from "../../features/semantic-tokens/index.ts";
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
  const { starts, ends, meanings, traits, count } = list;
  let index = list.firstAfter(start);
  // Almost every token lies in one line, so that this is enough for most files.
  let data: Uint32Array = new Uint32Array(Math.max(0, list.firstAfter(end) + 1 - index) * numbersOfToken);
  let at = 0;
  let line = index < count ? lines.lineOf(starts[index]) : 0;
  let nextLine = line + 1 < lines.count ? lines.startOf(line + 1) : Number.POSITIVE_INFINITY;
  let lastLine = 0;
  let lastColumn = 0;
  for (; index < count && starts[index] < end; index++) {
    const type = legend.typeNumber(meanings[index]);
    if (type < 0) continue;
    const modifiers = legend.bitsOf(traits[index]);
    let from = starts[index];
    const to = ends[index];
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
  return data.subarray(0, at);
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
