import type { Dialect } from "../../parameters/index.ts";
import { NodeKind, NodeList, Operator } from "../tree/node-list.ts";
import { dollarWithin } from "../tree/pieces.ts";
import type { Rejection } from "../tree/rejection.ts";
import { rejectionAt, syntaxErrorAt } from "../tree/rejection.ts";
import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import type { TokenList } from "../tree/token-list.ts";

export interface StrictResult {
  readonly nodes: NodeList;
  /** What jail(8) prints first, when it refuses the text. The tree then holds only what stands before. */
  readonly rejection: Rejection | undefined;
  /** Offset at which jail(8) stops reading without a word: the end of the text, or a character outside of ASCII. */
  readonly endOfInput: number;
  /** How many tokens come before the statement or the sign at which jail(8) stops: up to there it has read all. */
  readonly soundTokens: number;
}

/**
 * Reads tokens as jail(8)'s grammar does (LANGUAGE.md §2) and stops at the first thing it would refuse. It keeps
 * its own stack of blocks, so that no nesting is too deep. Of statements that end after the offset `limit` none is sound.
 */
export function parseStrictly(
  text: string,
  tokens: TokenList,
  dialect: Dialect,
  limit = Number.POSITIVE_INFINITY,
): StrictResult {
  const { kinds, ends, count } = tokens;
  const nodes = new NodeList();
  const root = nodes.open(NodeKind.File, 0, -1);
  let block = root;
  let depth = 0;
  let token = 0;
  let rejection: Rejection | undefined;
  let endOfInput = text.length;
  let soundTokens = 0;

  const reject = (at: number): void => {
    rejection ??= rejectionAt(text, tokens, at, dialect);
  };

  parsing: for (;;) {
    if (token > 0 && ends[token - 1] <= limit) soundTokens = token;
    while (token < count && isTrivia(kinds[token])) token++;
    if (token === count) {
      if (depth > 0) reject(token);
      break;
    }
    if (ends[token] > limit) break;
    const kind: TokenKind = kinds[token];
    if (kind === TokenKind.Semicolon) {
      token++;
      continue;
    }
    if (kind === TokenKind.CloseBrace) {
      if (depth === 0) {
        reject(token);
        break;
      }
      token++;
      depth--;
      nodes.close(block, token);
      block = nodes.parents[block];
      continue;
    }
    if (kind === TokenKind.EndOfInput && depth === 0) {
      endOfInput = ends[token] - 1;
      break;
    }
    if (kind < TokenKind.Word || kind > TokenKind.Variable) {
      reject(token);
      break;
    }

    // A statement: its name is one single piece.
    const dollar = kind === TokenKind.DoubleQuoted ? dollarWithin({ text, tokens }, token) : -1;
    if (dollar >= 0) {
      rejection ??= syntaxErrorAt(text, dollar, dollar + 1);
      break;
    }
    const first = token++;
    const glued = token;
    while (token < count && isTrivia(kinds[token])) token++;
    const next: TokenKind = token < count ? kinds[token] : TokenKind.Illegal;
    if (next === TokenKind.OpenBrace) {
      if (kind === TokenKind.Variable || (depth > 0 && dialect === "12")) {
        reject(token);
        break;
      }
      token++;
      block = nodes.open(NodeKind.Jail, first, block);
      depth++;
      continue;
    }
    const statement = nodes.open(kind === TokenKind.Variable ? NodeKind.Variable : NodeKind.Parameter, first, block);
    if (next === TokenKind.Semicolon) {
      nodes.operators[statement] = Operator.None;
      token++;
      nodes.close(statement, token);
      continue;
    }
    if (next === TokenKind.Equal || next === TokenKind.PlusEqual) {
      nodes.operators[statement] = next === TokenKind.Equal ? Operator.Assign : Operator.Append;
      token++;
    } else if (token > glued && isPiece(next)) {
      nodes.operators[statement] = Operator.Juxtaposed;
      if (kind !== TokenKind.Variable && isIncludeName(text, tokens, first) && dialect === "current")
        nodes.kinds[statement] = NodeKind.Include;
    } else {
      nodes.rewind(statement);
      reject(token);
      break;
    }
    for (;;) {
      while (token < count && isTrivia(kinds[token])) token++;
      if (token === count || kinds[token] < TokenKind.Word || kinds[token] > TokenKind.Variable) {
        nodes.rewind(statement);
        reject(token);
        break parsing;
      }
      const value = nodes.open(NodeKind.Value, token, statement);
      token++;
      while (token < count && kinds[token] >= TokenKind.Word && kinds[token] <= TokenKind.Variable) token++;
      nodes.close(value, token);
      while (token < count && isTrivia(kinds[token])) token++;
      if (token < count) {
        if (kinds[token] === TokenKind.Semicolon) break;
        if (kinds[token] === TokenKind.Comma) {
          token++;
          continue;
        }
      }
      nodes.rewind(statement);
      reject(token);
      break parsing;
    }
    token++;
    nodes.close(statement, token);
  }
  while (block >= 0) {
    nodes.close(block, token);
    block = nodes.parents[block];
  }
  nodes.endTokens[root] = count;
  return { nodes, rejection, endOfInput, soundTokens };
}

/** Whether a piece reads `.include`, however it is quoted. */
export function isIncludeName(text: string, tokens: TokenList, token: number): boolean {
  const start = tokens.start(token);
  const end = tokens.ends[token];
  if (end - start === 8) return text.startsWith(".include", start);
  if (end - start !== 10) return false;
  const quoted = text.slice(start, end);
  return quoted === '".include"' || quoted === "'.include'";
}
