import { isPiece, type TopStatement, topStatements } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { type Answers, Readers } from "./readers.ts";
import { StatementWriter } from "./statements.ts";
import type { SemanticTokenList } from "./token-list.ts";

/**
 * The tokens of a statement outside of all blocks, or between two of them: those with the numbers `first` up to, without, `end` of a
 * list. It is the same object as long as the tokens are the same, wherever the statement stands.
 */
export interface WrittenTokens {
  readonly list: SemanticTokenList;
  readonly first: number;
  readonly end: number;
  /** UTF-16 offset from which they stood when they were written; those of the list count from the beginning of the file. */
  readonly start: number;
}

/** Tokens and where they stand now. */
export interface TokenPart {
  readonly tokens: WrittenTokens;
  /** UTF-16 offset of the statement: what lies at `tokens.start` in the list lies here. */
  readonly start: number;
}

interface KnownTokens {
  readonly settings: FeatureContext["settings"];
  readonly answers: Answers;
  readonly tokens: WrittenTokens;
}

const written = new WeakMap<TopStatement, KnownTokens>();

/** What everything in a file means, part by part in the order of the text. What an edit did not touch is not written again. */
export function semanticTokenParts(context: FeatureContext): TokenPart[] {
  const { tree, analysis, settings } = context;
  const { kinds, count } = tree.tokens;
  const readers = new Readers(tree, analysis.roots[0]?.configuration);
  const writer = new StatementWriter(context, readers, 0);
  const { list } = writer;
  const parts: TokenPart[] = [];
  const add = (tokens: WrittenTokens, start: number): void => {
    if (tokens.end > tokens.first) parts.push({ tokens, start });
  };
  /** What was written since the list had `first` stretches. */
  const since = (first: number, start: number): WrittenTokens => ({ list, first, end: list.count, start });
  let token = 0;
  for (const statement of topStatements(tree)) {
    const { node, firstToken } = statement;
    const end = tree.nodes.endTokens[node];
    if (token < firstToken) {
      const first = list.count;
      const start = tree.tokens.start(token);
      token = writer.write(token, node, firstToken);
      add(since(first, start), start);
    }
    // In a broken file a statement may be written with the one before it, or go on in the next one.
    const isAlone = token === firstToken && !(end < count && isPiece(kinds[end]));
    const known = isAlone ? written.get(statement) : undefined;
    const { start } = statement;
    if (known?.settings === settings && readers.wouldAnswer(statement, known.answers)) {
      add(known.tokens, start);
      token = end;
      continue;
    }
    const first = list.count;
    readers.begin(statement);
    const next = writer.write(token, node, end);
    const answers = readers.end();
    let tokens = since(first, start);
    if (known && isSame(known.tokens, tokens)) {
      list.count = first;
      tokens = known.tokens;
    }
    add(tokens, start);
    if (isAlone && next === end) written.set(statement, { settings, answers, tokens });
    token = next;
  }
  if (token < count) {
    const first = list.count;
    const start = tree.tokens.start(token);
    writer.write(token, tree.nodes.count, count);
    add(since(first, start), start);
  }
  return parts;
}

/** Whether the tokens of a statement have become what they were. */
function isSame(before: WrittenTokens, now: WrittenTokens): boolean {
  const length = now.end - now.first;
  if (before.end - before.first !== length) return false;
  for (let index = 0; index < length; index++) {
    const [old, next] = [before.first + index, now.first + index];
    if (before.list.starts[old] - before.start !== now.list.starts[next] - now.start) return false;
    if (before.list.ends[old] - before.start !== now.list.ends[next] - now.start) return false;
    if (before.list.meanings[old] !== now.list.meanings[next]) return false;
    if (before.list.traits[old] !== now.list.traits[next]) return false;
  }
  return true;
}
