import { NodeKind, type SyntaxTree, TokenKind, type TopStatement, topStatements } from "../../syntax/index.ts";
import type { FormatEdit } from "./gap-edits.ts";
import { Habits, type Noted } from "./habits.ts";
import type { TokenRange } from "./layout.ts";
import { readParts } from "./read-layout.ts";

/**
 * A part of a file that is formatted by itself, in the style of the file: up to and with a line that holds nothing but the `}` of a
 * block outside of all others, since nothing is lined up over such a line. What follows the last of them is a passage as well.
 */
export interface Passage extends TokenRange {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** What is kept of it: the same object as long as its statements are, and what stands between them. */
  readonly kept: KeptPassage;
}

export interface KeptPassage {
  readonly statements: readonly TopStatement[];
  readonly beginsFile: boolean;
  /** Kind and length of each token outside of its statements, one after the other. */
  readonly outside: readonly number[];
  habits: Noted | undefined;
  /** The style in which its edits were made, as a text; undefined where nobody has asked for them. */
  style: string | undefined;
  /** Their offsets count from its beginning. */
  edits: readonly FormatEdit[];
}

/** By the statement that ends a passage: nearly all are the same after a keystroke. */
const keptPassages = new WeakMap<TopStatement, KeptPassage>();

/** The passages of a file, in order, and how the file is written. What has changed since they were asked for last is read. */
export function passagesOf(tree: SyntaxTree): { readonly passages: readonly Passage[]; readonly habits: Habits } {
  const passages = divide(tree);
  const habits = new Habits();
  forEachRun(
    passages,
    ({ kept }) => kept.habits === undefined,
    (run) => {
      const counted = new Habits();
      readParts(tree, run, counted, (index) => {
        run[index].kept.habits = counted.take();
      });
    },
  );
  for (const { kept } of passages) habits.add(kept.habits ?? []);
  return { passages, habits };
}

/** Calls `visit` with passages that follow each other and are chosen, as many as there are. */
export function forEachRun(
  passages: readonly Passage[],
  isChosen: (passage: Passage) => boolean,
  visit: (run: readonly Passage[]) => void,
): void {
  let first = 0;
  for (let end = 0; end <= passages.length; end++) {
    if (end < passages.length && isChosen(passages[end])) continue;
    if (end > first) visit(passages.slice(first, end));
    first = end + 1;
  }
}

function divide(tree: SyntaxTree): Passage[] {
  const { tokens, nodes, text } = tree;
  const statements = topStatements(tree);
  const passages: Passage[] = [];
  let first = 0;
  let firstToken = 0;
  let start = 0;
  for (let index = 0; index < statements.length; index++) {
    const endToken = nodes.endTokens[statements[index].node];
    if (endToken <= firstToken || !endsPassage(tree, statements, index)) continue;
    const end = tokens.ends[endToken - 1];
    const kept = keptFor(tree, firstToken, statements, first, index);
    passages.push({ firstToken, endToken, start, end, kept });
    first = index + 1;
    firstToken = endToken;
    start = end;
  }
  const kept = newPassage(firstToken === 0, [], []);
  passages.push({ firstToken, endToken: tokens.count, start, end: text.length, kept });
  return passages;
}

/** Whether a statement is a block that ends with a line of its own, behind which something may follow. */
function endsPassage({ tokens, nodes, text }: SyntaxTree, statements: readonly TopStatement[], index: number): boolean {
  const { node } = statements[index];
  if ((nodes.kinds[node] as NodeKind) !== NodeKind.Jail) return false;
  const endToken = nodes.endTokens[node];
  const brace = endToken - 1;
  if ((tokens.kinds[brace] as TokenKind) !== TokenKind.CloseBrace) return false;
  // In a broken file a statement may begin within the one before it.
  if (index + 1 < statements.length && statements[index + 1].firstToken < endToken) return false;
  let before = tokens.start(brace) - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  if (before < 0 || text.charCodeAt(before) !== lineFeed) return false;
  let after = tokens.ends[brace];
  while (isBlank(text.charCodeAt(after))) after++;
  if (text.charCodeAt(after) === carriageReturn) after++;
  return text.charCodeAt(after) === lineFeed;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/** What is kept of the passage of the statements with the numbers `first` to `last`. */
function keptFor(
  tree: SyntaxTree,
  firstToken: number,
  statements: readonly TopStatement[],
  first: number,
  last: number,
): KeptPassage {
  const known = keptPassages.get(statements[last]);
  const outside = tokensOutside(tree, firstToken, statements, first, last);
  if (known !== undefined && known.beginsFile === (firstToken === 0) && isSame(known, outside, statements, first, last))
    return known;
  const kept = newPassage(firstToken === 0, statements.slice(first, last + 1), outside);
  keptPassages.set(statements[last], kept);
  return kept;
}

function newPassage(beginsFile: boolean, statements: readonly TopStatement[], outside: readonly number[]): KeptPassage {
  return { statements, beginsFile, outside, habits: undefined, style: undefined, edits: [] };
}

function isSame(
  { statements: before, outside: outsideBefore }: KeptPassage,
  outside: readonly number[],
  statements: readonly TopStatement[],
  first: number,
  last: number,
): boolean {
  if (before.length !== last + 1 - first || outsideBefore.length !== outside.length) return false;
  for (let index = 0; index < before.length; index++) if (before[index] !== statements[first + index]) return false;
  for (let index = 0; index < outside.length; index++) if (outsideBefore[index] !== outside[index]) return false;
  return true;
}

function tokensOutside(
  { tokens, nodes }: SyntaxTree,
  firstToken: number,
  statements: readonly TopStatement[],
  first: number,
  last: number,
): number[] {
  const outside: number[] = [];
  let token = firstToken;
  for (let index = first; index <= last; index++) {
    const statement = statements[index];
    for (; token < statement.firstToken; token++)
      outside.push(tokens.kinds[token], tokens.ends[token] - tokens.start(token));
    token = Math.max(token, nodes.endTokens[statement.node]);
  }
  return outside;
}
