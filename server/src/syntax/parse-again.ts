import { parse } from "./parse.ts";
import { scan } from "./strict/scanner.ts";
import { parseStrictly } from "./strict/strict-parser.ts";
import { SyntaxTree } from "./tree/ast.ts";
import { carryLines } from "./tree/lines.ts";
import { NodeList } from "./tree/node-list.ts";
import { sameEnds } from "./tree/same-ends.ts";
import { TokenKind } from "./tree/token.ts";
import { TokenList } from "./tree/token-list.ts";
import { carryOver, topStatements } from "./tree/top-statements.ts";

/**
 * The same as `parse(text, before.dialect)`, for a text that an edit has made of that of `before`. Where jail(8) reads both, only the
 * statements outside of all blocks that the edit has touched are read, and those that it has not touched stay the same
 * objects (`TopStatement`).
 */
export function parseAgain(before: SyntaxTree, text: string): SyntaxTree {
  const ends = sameEnds(before.text, text);
  const tree = patched(before, text, ends) ?? parse(text, before.dialect);
  carryOver(before, tree, ends);
  carryLines(before, tree, ends);
  return tree;
}

/** A stretch of statements in the older text, in offsets, tokens and nodes; each up to the one that is no part of it any more. */
interface TouchedStretch {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly firstNode: number;
  readonly endNode: number;
}

function patched(before: SyntaxTree, text: string, ends: readonly [number, number]): SyntaxTree | undefined {
  if (!isSound(before)) return undefined;
  const old = touchedStretch(before, ends);
  const isLast = old.end === before.text.length;
  const end = text.length - (before.text.length - old.end);
  const written = text.slice(old.start, end);
  const tokens = scan(written, before.dialect);
  const { nodes, rejection, endOfInput } = parseStrictly(written, tokens, before.dialect);
  if (rejection || endOfInput !== written.length) return undefined;
  // A comment that begins in the stretch may go on behind it.
  if (!isLast && !endsStatement(tokens)) return undefined;
  return new SyntaxTree(
    text,
    before.dialect,
    withTokens(before.tokens, old, tokens, text.length - before.text.length),
    withNodes(before.nodes, old, nodes, tokens.count),
    [],
    undefined,
    text.length,
  );
}

const isSound = ({ problems, rejection, endOfInput, text }: SyntaxTree): boolean =>
  problems.length === 0 && rejection === undefined && endOfInput === text.length;

function endsStatement({ kinds, count }: TokenList): boolean {
  const last: TokenKind = kinds[count - 1];
  return count > 0 && (last === TokenKind.Semicolon || last === TokenKind.CloseBrace);
}

/** From the end of the last statement before the edit to that of the first one that ends behind it: there the lexer begins anew. */
function touchedStretch(tree: SyntaxTree, [beginning, end]: readonly [number, number]): TouchedStretch {
  const statements = topStatements(tree);
  const { nodes, tokens, text } = tree;
  const kept = text.length - end;
  const first = countWhile(statements.length, (index) => statements[index].end <= beginning);
  // One statement at least, so that a comment written between two of them is followed by what ends it.
  const last = Math.max(
    first,
    countWhile(statements.length, (index) => statements[index].end < kept),
  );
  const before = statements[first - 1];
  const behind = statements[last];
  return {
    start: before?.end ?? 0,
    firstToken: before ? nodes.endTokens[before.node] : 0,
    firstNode: before ? nodes.endNodes[before.node] : 1,
    end: behind?.end ?? text.length,
    endToken: behind ? nodes.endTokens[behind.node] : tokens.count,
    endNode: behind ? nodes.endNodes[behind.node] : nodes.count,
  };
}

/** How many of the first `count` numbers fulfil a condition, of which those that do come first. */
function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withTokens(
  old: TokenList,
  { start, firstToken, endToken }: TouchedStretch,
  written: TokenList,
  shift: number,
): TokenList {
  const behind = old.count - endToken;
  const tokens = TokenList.ofLength(firstToken + written.count + behind);
  const { kinds, ends } = tokens;
  kinds.set(old.kinds.subarray(0, firstToken));
  ends.set(old.ends.subarray(0, firstToken));
  kinds.set(written.kinds.subarray(0, written.count), firstToken);
  for (let token = 0; token < written.count; token++) ends[firstToken + token] = written.ends[token] + start;
  const next = firstToken + written.count;
  kinds.set(old.kinds.subarray(endToken, old.count), next);
  for (let token = 0; token < behind; token++) ends[next + token] = old.ends[endToken + token] + shift;
  return tokens;
}

function withNodes(old: NodeList, stretch: TouchedStretch, written: NodeList, writtenTokens: number): NodeList {
  const { firstNode, endNode, firstToken, endToken } = stretch;
  const added = written.count - 1;
  const nodes = NodeList.ofLength(firstNode + added + old.count - endNode);
  nodes.take(old, 0, firstNode, 0, 0);
  nodes.take(written, 1, written.count, firstNode, firstToken);
  nodes.take(old, endNode, old.count, firstNode + added, firstToken + writtenTokens - endToken);
  nodes.endNodes[0] = nodes.count;
  nodes.endTokens[0] = old.endTokens[0] + firstToken + writtenTokens - endToken;
  return nodes;
}
