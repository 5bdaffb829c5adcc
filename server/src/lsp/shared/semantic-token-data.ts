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
): number[] {
  const data: number[] = [];
  const { starts, ends, meanings, traits, count } = list;
  let index = list.firstAfter(start);
  let line = index < count ? lines.lineOf(starts[index]) : 0;
  let lastLine = 0;
  let lastColumn = 0;
  for (; index < count && starts[index] < end; index++) {
    const type = legend.typeNumber(meanings[index]);
    if (type < 0) continue;
    const modifiers = legend.bitsOf(traits[index]);
    let from = starts[index];
    const to = ends[index];
    while (line + 1 < lines.count && lines.startOf(line + 1) <= from) line++;
    // No client has to know tokens that go over the end of a line.
    for (;;) {
      const lineEnd = lines.endOf(line);
      const part = Math.min(to, lineEnd);
      if (part > from && part > start && from < end) {
        const column = lines.columnAt(line, from);
        const length = lines.columnAt(line, part) - column;
        data.push(line - lastLine, line === lastLine ? column - lastColumn : column, length, type, modifiers);
        lastLine = line;
        lastColumn = column;
      }
      if (to <= lineEnd || line + 1 >= lines.count) break;
      line++;
      from = lines.startOf(line);
      if (from >= to) break;
    }
  }
  return data;
}

/** What has to be replaced in the numbers of an earlier answer, so that they become those of another; whole tokens of both. */
export function semanticTokenEdit(
  before: readonly number[],
  after: readonly number[],
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
  return { start, deleteCount: before.length - start - kept, data: after.slice(start, after.length - kept) };
}
