import { isComment, isPiece, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import { mapping, type Replacement, sortEdits } from "./edits.ts";

/** What edits do to comments and to the text around them. `turned`: words that were none are a comment now, or the other way. */
export type Rest = "kept" | "turned" | "lost";

/**
 * Whether edits leave the rest of a file what it is: every comment is still there and a comment, and nothing outside of the
 * edits has become, or ceased to be, a part of a string or a comment. Words between the edits of one proposal may be quoted,
 * and those after a `#` or `//` that it inserts are commented: signs that make statements and blocks may be neither.
 *
 * @param proposals the edits again, those of one proposal together
 * @param mayComment whether what is commented may hold the signs of a statement: somebody looks at it before
 */
export function compareRest(
  before: SyntaxTree,
  after: SyntaxTree,
  edits: readonly Replacement[],
  proposals: readonly (readonly Replacement[])[],
  mayComment: boolean,
): Rest {
  const changed = changedTokens(before, after, edits);
  const [old, fresh] = [commentsOf(before, changed.before), commentsOf(after, changed.after)];
  if (!keepsComments(old.notes, fresh.notes)) return "lost";
  const rest = compareTokens({ before, after, changed }, edits, proposals, mayComment);
  // What is left has been added.
  return rest === "kept" && (fresh.notes.size > 0 || old.glued !== fresh.glued) ? "turned" : rest;
}

/** Whether the edits alone show that a comment would be lost: it is replaced, and nowhere written again. */
export function losesComment(tree: SyntaxTree, edits: readonly Replacement[]): boolean {
  const { tokens, text } = tree;
  const lost: string[] = [];
  for (const { start, end } of edits) {
    if (start === end) continue;
    for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
      if (isNote(tree, token)) lost.push(comment(text, tokens.start(token), tokens.ends[token]));
    }
  }
  const inserted = edits.map((edit) => edit.text).join("\n");
  return lost.some((words) => !inserted.includes(words));
}

/** Tokens from one up to another, which is not among them. */
type TokenStretch = readonly [from: number, to: number];

/** What differs in two texts, or stands beside an edit, as tokens of each. */
interface ChangedTokens {
  readonly before: TokenStretch;
  readonly after: TokenStretch;
}

/** How many tokens say whether one of them is a comment: those directly beside it. */
const beside = 2;

/** What tokens the texts have in common in front of all edits, and behind them, need not be looked at. */
function changedTokens(before: SyntaxTree, after: SyntaxTree, edits: readonly Replacement[]): ChangedTokens {
  const [old, now] = [before.tokens, after.tokens];
  const sorted = sortEdits(edits);
  const first = sorted[0]?.start ?? 0;
  const last = sorted.reduce((end, edit) => Math.max(end, edit.end), 0);
  const most = Math.min(old.count, now.count);
  let from = 0;
  while (from < most && old.kinds[from] === now.kinds[from] && old.ends[from] === now.ends[from]) from++;
  while (old.ends[from - 1] >= first) from--;
  const grown = after.text.length - before.text.length;
  let kept = 0;
  while (kept < most - from) {
    const [oldToken, token] = [old.count - kept - 1, now.count - kept - 1];
    const start = old.start(oldToken);
    if (start <= last || old.kinds[oldToken] !== now.kinds[token] || start + grown !== now.start(token)) break;
    kept++;
  }
  from = Math.max(0, from - beside);
  kept = Math.max(0, kept - beside);
  return { before: [from, old.count - kept], after: [from, now.count - kept] };
}

/** How often each comment stands in a part of a file, and how many ends of words look like one. */
function commentsOf(tree: SyntaxTree, [from, to]: TokenStretch): { notes: Map<string, number>; glued: number } {
  const { tokens, text } = tree;
  const notes = new Map<string, number>();
  let glued = 0;
  for (let token = from; token < to; token++) {
    if (!isComment(tokens.kinds[token])) continue;
    if (isNote(tree, token)) {
      const words = comment(text, tokens.start(token), tokens.ends[token]);
      notes.set(words, (notes.get(words) ?? 0) + 1);
    } else glued++;
  }
  return { notes, glued };
}

/** Whether a token is a comment, and not the end of a word that only looks like one: `http://host/`, `/a/*`, `a#b`. */
function isNote({ tokens, text }: SyntaxTree, token: number): boolean {
  const kind: TokenKind = tokens.kinds[token];
  if (!isComment(kind)) return false;
  if (!isPiece(tokens.kinds[token - 1])) return true;
  if (kind === TokenKind.BlockComment) return !isPiece(tokens.kinds[token + 1]);
  const words = text.slice(tokens.start(token), tokens.ends[token]).trimEnd();
  return (kind === TokenKind.UnterminatedComment ? /\n/ : /\s/).test(words);
}

/** What a comment says, whatever closes it, and however wide its sign is. */
function comment(text: string, start: number, end: number): string {
  const words = text
    .slice(start, end)
    .trimEnd()
    .replace(/^＃/, "#")
    .replace(/^[／/]{2}/, "//");
  return words.endsWith("*/") && words.startsWith("/*") ? words.slice(0, -2).trimEnd() : words;
}

/** Takes from `after` what does not stand there more often than in `before`; false when something is not there. */
function keepsComments(before: Map<string, number>, after: Map<string, number>): boolean {
  const missing: string[] = [];
  for (const [words, count] of before) {
    const left = after.get(words) ?? 0;
    for (let lost = left; lost < count; lost++) missing.push(words);
    take(after, words, Math.min(left, count));
  }
  // A comment that goes on in the next line is made one: its words are the beginning of another.
  if (missing.length > 100) return false;
  for (const words of missing) {
    const longer = [...after.keys()].find((other) => other.startsWith(words));
    if (longer === undefined) return false;
    take(after, longer, 1);
  }
  return true;
}

function take(comments: Map<string, number>, words: string, count: number): void {
  const left = (comments.get(words) ?? 0) - count;
  if (left > 0) comments.set(words, left);
  else comments.delete(words);
}

/** Compares what stands outside of the edits token by token. */
function compareTokens(
  { before, after, changed }: { before: SyntaxTree; after: SyntaxTree; changed: ChangedTokens },
  edits: readonly Replacement[],
  proposals: readonly (readonly Replacement[])[],
  mayComment: boolean,
): Rest {
  const moved = mapping(edits);
  const sorted = sortEdits(edits);
  let commented: readonly (readonly [from: number, to: number])[] | undefined;
  const isCommented = (start: number): boolean => {
    commented ??= proposals.flatMap((list) => commentedBy(before.text, list));
    return commented.some(([from, to]) => from <= start && start <= to);
  };
  let result: Rest = "kept";
  let edit = 0;
  let [there] = changed.after;
  for (let token = changed.before[0]; token < changed.before[1]; token++) {
    const start = before.tokens.start(token);
    const end = before.tokens.ends[token];
    while (edit < sorted.length && sorted[edit].end < start) edit++;
    // What an edit touches is its business.
    if (edit < sorted.length && sorted[edit].start <= end) continue;
    const kind: TokenKind = before.tokens.kinds[token];
    const from = moved(start);
    const to = from + end - start;
    while (there < after.tokens.count && after.tokens.ends[there] <= from) there++;
    for (let other = there; other < after.tokens.count && after.tokens.start(other) < to; other++) {
      const now = roleOf(after.tokens.kinds[other]);
      if (now === roleOf(kind)) continue;
      if ((isPunctuation(kind) && !(mayComment && now === "comment")) || isNote(before, token)) return "lost";
      if (now === "quoted" && proposals.some((list) => isBetween(list, start, end))) continue;
      if (now !== "comment" || !isCommented(start)) return "lost";
      result = "turned";
    }
  }
  return result;
}

const isBetween = (edits: readonly Replacement[], start: number, end: number): boolean =>
  edits.some((edit) => edit.end <= start) && edits.some((edit) => edit.start >= end);

/** What the edits of one proposal make a comment of: from the end of each that begins one to the end of its line. */
function commentedBy(text: string, edits: readonly Replacement[]): readonly (readonly [from: number, to: number])[] {
  return edits.flatMap(({ end, text: written }) => {
    if (!/#|\/\//.test(written)) return [];
    const endOfLine = text.indexOf("\n", end);
    return [[end, endOfLine < 0 ? text.length : endOfLine]];
  });
}

const isPunctuation = (kind: TokenKind): boolean =>
  kind === TokenKind.Semicolon ||
  kind === TokenKind.OpenBrace ||
  kind === TokenKind.CloseBrace ||
  kind === TokenKind.Equal ||
  kind === TokenKind.PlusEqual;

function roleOf(kind: TokenKind): "comment" | "quoted" | "word" | "other" {
  if (isComment(kind)) return "comment";
  if (kind === TokenKind.SingleQuoted || kind === TokenKind.DoubleQuoted || kind === TokenKind.UnterminatedString)
    return "quoted";
  return isPiece(kind) ? "word" : "other";
}
