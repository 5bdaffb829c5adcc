import { lineNumberAt, sameEnds } from "../text/index.ts";
import { parse, parseBroken, type StrictEnd } from "./parse.ts";
import { isSplitAlike, isStretchSplitAlike } from "./recovery/index.ts";
import { scan } from "./strict/scanner.ts";
import { parseStrictly } from "./strict/strict-parser.ts";
import { SyntaxTree } from "./tree/ast.ts";
import { afterFirstChange } from "./tree/first-change.ts";
import { carryLines } from "./tree/lines.ts";
import type { Rejection } from "./tree/rejection.ts";
import { TokenKind } from "./tree/token.ts";
import type { TokenList } from "./tree/token-list.ts";
import { carryOver, isReadTheSame, topStatements, untouchedStatements } from "./tree/top-statements.ts";

/**
 * The same as `parse(text, before.dialect)`, for a text that an edit has made of that of `before`. Of the last text that jail(8) could
 * read only the statements outside of all blocks are read again that have changed since. Where it reads the new text as well, the arrays
 * of that tree become those of the new one; error recovery reads all. Statements that the edit has not touched stay the same
 * objects (`TopStatement`).
 */
export function parseAgain(before: SyntaxTree, text: string): SyntaxTree {
  let last = before;
  let ends = sameEnds(before.text, text);
  // Edits far apart are read one by one, as long as jail(8) reads what lies between them.
  for (let step = 0; step < mostSteps && isSound(last); step++) {
    const between = afterFirstChange(last.text, text, ends);
    const next = between === undefined ? undefined : readBetween(last, between);
    if (next === undefined) break;
    last = next;
    ends = sameEnds(last.text, text);
  }
  return readLast(last, text, ends);
}

/** What lies between the next edit and the last one is read as one stretch then: each step looks at all of a text. */
const mostSteps = 16;

/** Undefined for a text that jail(8) does not read, or of which more than the touched stretch would have to be read. */
function readBetween(before: SyntaxTree, text: string): SyntaxTree | undefined {
  const ends = sameEnds(before.text, text);
  const untouched = untouchedStatements(before, ends);
  const tree = readAgain(before, text, ends);
  if (!(tree instanceof SyntaxTree)) return undefined;
  if (untouched) carryOver(untouched, tree, undefined);
  carryLines(before, tree, ends);
  return tree;
}

function readLast(before: SyntaxTree, text: string, ends: readonly [number, number]): SyntaxTree {
  const { dialect } = before;
  const untouched = untouchedStatements(before, ends);
  const sound = isSound(before) ? before : before.soundBefore;
  const result = sound && readAgain(sound, text, sound === before ? ends : sameEnds(sound.text, text));
  const tree =
    result instanceof SyntaxTree ? result : result && sound ? readBroken(sound, text, result) : parse(text, dialect);
  // What lies outside of the stretch that was read is what it was, and asking the older tree would have it made again.
  const isKept = result === tree && sound === before;
  const isSame = (old: number, now: number, moved: number): boolean => isReadTheSame(before, old, tree, now, moved);
  if (untouched) carryOver(untouched, tree, isKept ? undefined : isSame);
  carryLines(before, tree, ends);
  if (!isSound(tree)) tree.soundBefore = sound;
  return tree;
}

/** What jail(8) does not read of a text that an edit has made of one that it reads, and the stretch in which it stops. */
interface StoppedWithin extends StrictEnd {
  readonly stretch: TouchedStretch;
  readonly written: string;
  readonly tokens: TokenList;
}

/** What error recovery would split as jail(8) does is not split again. */
function readBroken(sound: SyntaxTree, text: string, stopped: StoppedWithin): SyntaxTree {
  const { dialect } = sound;
  const { stretch, written, tokens } = stopped;
  sound.isSplitAlike ??= isSplitAlike(sound.text, dialect, sound.tokens);
  const isWhole = stretch.end === sound.text.length || endsStatement(tokens);
  // Signs of a merge would be looked for in the whole text.
  const isAlike = sound.isSplitAlike && isWhole && !text.includes("<<<<<<<");
  const { firstToken, endToken, start } = stretch;
  const alike =
    isAlike && isStretchSplitAlike(written, dialect, tokens)
      ? sound.tokens.replaced(firstToken, endToken, tokens, start, text.length - sound.text.length)
      : undefined;
  return parseBroken(text, dialect, stopped, alike);
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

/**
 * The tree of a text that an edit has made of one that jail(8) reads, or where jail(8) stops in it; undefined where more than the touched
 * stretch would have to be read to know.
 */
function readAgain(
  before: SyntaxTree,
  text: string,
  ends: readonly [number, number],
): SyntaxTree | StoppedWithin | undefined {
  const { dialect } = before;
  const old = touchedStretch(before, ends);
  const isLast = old.end === before.text.length;
  const end = text.length - (before.text.length - old.end);
  const written = text.slice(old.start, end);
  const tokens = scan(written, dialect);
  const { nodes, rejection, endOfInput, soundTokens } = parseStrictly(written, tokens, dialect);
  if (rejection && isRefusedAnyway(tokens, rejection)) {
    const at = { ...rejection, start: rejection.start + old.start, end: rejection.end + old.start };
    const line = rejection.line && lineNumberAt(text, at.end);
    const soundEnd = old.start + tokens.start(soundTokens);
    return { rejection: { ...at, line }, endOfInput: text.length, soundEnd, stretch: old, written, tokens };
  }
  if (rejection || endOfInput !== written.length) return undefined;
  // A comment that begins in the stretch may go on behind it.
  if (!isLast && !endsStatement(tokens)) return undefined;
  const flat = before.handOver(() => parse(before.text, dialect));
  const tokenShift = old.firstToken + tokens.count - old.endToken;
  flat.tokens.replace(old.firstToken, old.endToken, tokens, old.start, text.length - before.text.length);
  flat.nodes.replace(old.firstNode, old.endNode, nodes, old.firstToken, tokenShift);
  const tree = new SyntaxTree(text, dialect, flat);
  if (before.isSplitAlike !== undefined)
    tree.isSplitAlike = before.isSplitAlike && isStretchSplitAlike(written, dialect, tokens);
  return tree;
}

/** Whether jail(8) refuses a text at this place whatever follows: all tokens up to there are whole. */
function isRefusedAnyway(tokens: TokenList, { start, end }: Rejection): boolean {
  if (start === end || end >= tokens.ends[tokens.count - 1]) return false;
  for (let token = 0; token < tokens.count && tokens.start(token) <= start; token++)
    if (dependsOnWhatFollows.has(tokens.kinds[token])) return false;
  return true;
}

const dependsOnWhatFollows: ReadonlySet<TokenKind> = new Set([
  TokenKind.UnterminatedString,
  TokenKind.UnterminatedVariable,
  TokenKind.UnterminatedComment,
  TokenKind.EndOfInput,
]);

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
