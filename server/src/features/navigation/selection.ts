import { flatCommands } from "../../shell/index.ts";
import {
  contentRange,
  isPiece,
  type JailNode,
  jailAt,
  type SimpleStatement,
  simpleStatementAt,
  TokenKind,
  type ValueNode,
} from "../../syntax/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";

/** What "expand selection" selects at an offset, the smallest first: each holds the one before it. */
export function selectionRanges({ tree }: FeatureContext, offset: number): Range[] {
  const ranges: Range[] = [];
  const statement = simpleStatementAt(tree, offset);
  if (statement) {
    const value = statement.values().find(({ start, end }) => start <= offset && offset <= end);
    if (value) ranges.push(...rangesInValue(value, offset));
    else if (offset <= statement.nameEnd) ranges.push({ start: statement.nameStart, end: statement.nameEnd });
    const values = statement.values();
    if (value && values.length > 1) ranges.push({ start: values[0].start, end: values[values.length - 1].end });
    ranges.push({ start: statement.start, end: statement.end }, listOf(statement));
  }
  for (let block = jailAt(tree, offset); block; block = block.parent.kind === "jail" ? block.parent : undefined) {
    ranges.push(...rangesOfBlock(block, offset));
  }
  ranges.push({ start: 0, end: tree.text.length });
  return growing(ranges, offset);
}

function rangesOfBlock(block: JailNode, offset: number): Range[] {
  const { start, end, nameStart, nameEnd, openBrace, closeBrace } = block;
  const whole = { start, end };
  if (offset <= nameEnd) return [{ start: nameStart, end: nameEnd }, whole];
  const body = { start: openBrace + 1, end: closeBrace ?? end };
  return offset >= body.start && offset <= body.end ? [body, whole] : [whole];
}

/** The variable or shell word, the command, the value without its quotes, and with them. */
function rangesInValue(value: ValueNode, offset: number): Range[] {
  const { tree, start, end } = value;
  const { tokens } = tree;
  const ranges: Range[] = [];
  const token = tokens.at(offset);
  if (tokens.kinds[token] === TokenKind.Variable) ranges.push({ start: tokens.start(token), end: tokens.ends[token] });
  const isQuoted = end - start > 1 && /["']/.test(tree.text[start]) && tree.text[end - 1] === tree.text[start];
  const inside = isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
  // As it is written, a variable is a word or a part of one.
  const text = tree.text.slice(inside.start, inside.end);
  if (!text.includes("\\")) {
    const at = offset - inside.start;
    for (const command of flatCommands(text)) {
      if (at < command.start || at > command.end) continue;
      const word = command.words.find((each) => each.start <= at && at <= each.end);
      if (word) ranges.push({ start: inside.start + word.start, end: inside.start + word.end });
      ranges.push({ start: inside.start + command.start, end: inside.start + command.end });
    }
  }
  if (isPiece(tokens.kinds[token])) {
    const [from, to] = contentRange(tree, token);
    if (tokens.kinds[token] !== TokenKind.Variable) ranges.push({ start: from, end: to });
  }
  ranges.push(inside, { start, end });
  return ranges;
}

/** The statement with the lines of the same list before and after it. */
function listOf(statement: SimpleStatement): Range {
  const siblings = statement.parent.statements();
  const isSame = (index: number): boolean => {
    const other = siblings[index];
    return other !== undefined && other.kind === statement.kind && other.name === statement.name;
  };
  let first = siblings.findIndex(({ index }) => index === statement.index);
  let last = first;
  while (isSame(first - 1)) first--;
  while (isSame(last + 1)) last++;
  return { start: siblings[first]?.start ?? statement.start, end: siblings[last]?.end ?? statement.end };
}

/** Those that hold the offset, each larger than the one before it. */
function growing(ranges: readonly Range[], offset: number): Range[] {
  const result: Range[] = [];
  const sorted = ranges
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const range of sorted) {
    const last = result.at(-1);
    const holds = last === undefined || (range.start <= last.start && range.end >= last.end);
    const isLarger = last === undefined || range.end - range.start > last.end - last.start;
    if (holds && isLarger) result.push(range);
  }
  return result;
}
