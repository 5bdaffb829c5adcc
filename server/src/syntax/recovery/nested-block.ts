import { say } from "../../words/index.ts";
import type { SyntaxEdit } from "../tree/problem.ts";
import { TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import { fix, type ProblemCollector } from "./problem-collector.ts";

/** jail(8) takes no name that is nearly as long; spelt out for each block within such a one, it would fill the memory. */
const longestName = 1000;
/** Characters of a name in the title of a fix. */
const longestInTitle = 60;

/** The tokens of the name of a block. */
export interface NamedBlock {
  readonly first: number;
  readonly afterName: number;
}

/**
 * A block in another one, for a release that cannot read it. The names of the inner and all outer ones are given, and where
 * both blocks end; nothing when a brace is missing or the outer block is itself inside another.
 */
export function nestedBlock(
  problems: ProblemCollector,
  inner: NamedBlock,
  outer: readonly NamedBlock[],
  endOfInner: number | undefined,
  endOfOuter: number | undefined,
): void {
  const { source } = problems;
  const start = source.tokens.start(inner.first);
  const stop = source.endBefore(inner.afterName);
  const name = dottedName(source, [...outer, inner]);
  const title =
    name === undefined || name.length > longestInTitle
      ? say`Move the block outside`
      : say`Move the block outside as \`${name}\``;
  problems.add({
    code: "nested-block",
    start,
    end: stop,
    message: say`FreeBSD 12 and 13 cannot read a block inside of a block. Move it out.`,
    notes: [say`If it was not meant to be inside, a \`}\` is missing above.`],
    fixes:
      // Where the outer block has no `}` of its own it ends with the inner one, and there is no place after it.
      name === undefined || endOfInner === undefined || endOfOuter === undefined || endOfOuter <= endOfInner
        ? []
        : [fix(title, ...moveOut(source, name, { start, stop }, endOfInner, endOfOuter))],
  });
}

/** The name of the innermost block as it is written outside of the others, or nothing when it is too long for a name. */
function dottedName(source: BrokenText, blocks: readonly NamedBlock[]): string | undefined {
  const lengthOf = ({ first, afterName }: NamedBlock): number =>
    source.endBefore(afterName) - source.tokens.start(first);
  if (blocks.some((block) => lengthOf(block) > longestName)) return undefined;
  const parts: string[] = [];
  for (const { first, afterName } of blocks) {
    const part = /^(["']?)([^\s"'\\{};=,#$]+)\1$/.exec(source.slice(first, afterName))?.[2];
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const name = parts.join(".");
  return /^[\w.-]+$/.test(name) ? name : `"${name}"`;
}

/** Takes the block out, whose name stands at `start`…`stop`, with its lines and puts it after the outer one, no deeper than that. */
function moveOut(
  source: BrokenText,
  name: string,
  { start, stop }: { readonly start: number; readonly stop: number },
  endOfInner: number,
  endOfOuter: number,
): SyntaxEdit[] {
  const { text } = source;
  const lineStart = startOfIndentedLine(text, start);
  let body = name + text.slice(stop, endOfInner);
  let from = start;
  let to = endOfInner;
  if (lineStart !== undefined) {
    const indentation = text.slice(lineStart, start);
    if (!hasLongToken(source, start, endOfInner)) body = body.replaceAll(`\n${indentation}`, "\n");
    const lineEnd = /^[ \t\r]*\n/.exec(text.slice(endOfInner, endOfInner + 200));
    if (lineEnd) {
      from = lineStart;
      to = endOfInner + lineEnd[0].length;
    }
  }
  if (from === start) while (text[to] === " ") to++;
  return [
    { start: from, end: to, text: "" },
    { start: endOfOuter, end: endOfOuter, text: `\n${body}` },
  ];
}

/** The start of the line when only blanks stand between that and `offset`. */
function startOfIndentedLine(text: string, offset: number): number | undefined {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n") {
    if (text[start - 1].trim() !== "") return undefined;
    start--;
  }
  return start;
}

/** Whether a string or comment of several lines stands between two offsets: its lines are not to be moved. */
function hasLongToken({ text, tokens }: BrokenText, start: number, end: number): boolean {
  for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
    if (tokens.kinds[token] === TokenKind.Whitespace) continue;
    if (text.slice(tokens.start(token), tokens.ends[token]).includes("\n")) return true;
  }
  return false;
}
