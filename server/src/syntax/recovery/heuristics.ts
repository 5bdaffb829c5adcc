import { type Dialect, findParameter } from "../../parameters/index.ts";
import { isIncludeName } from "../strict/strict-parser.ts";
import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import { gluedColon } from "./foreign-syntax.ts";

/** Farther away than this many tokens, a `{` does not make words the name of a block. */
const longestBlockName = 50;

/** Whether the word that starts with token `first` is the name of a parameter, in any spelling, or `.include`. */
export function isParameterName(source: BrokenText, first: number): boolean {
  if (source.endOfPieces(first) - first !== 1) return false;
  const name = source.slice(first, first + 1);
  return name === ".include" || findParameter(name) !== undefined;
}

/** Whether a variable without anything beside it stands at token `first`. */
export function isVariableName(source: BrokenText, first: number): boolean {
  return source.kindAt(first) === TokenKind.Variable && source.endOfPieces(first) - first === 1;
}

/** Whether token `name` reads `.include` and the dialect knows it. */
export function isInclude({ text, tokens }: BrokenText, name: number, dialect: Dialect): boolean {
  return isIncludeName(text, tokens, name) && dialect === "current";
}

/** Whether `=`, `+=` or `{` follows the word at `token`. */
export function isAssignmentOrHead(source: BrokenText, token: number): boolean {
  return (
    isOperatorOrBrace(kindAfterWord(source, token)) ||
    gluedColon(source, token, source.endOfPieces(token)) !== undefined
  );
}

/** Whether the word at `token` is the name of a statement or block, and cannot be the value of the one before. */
export function startsStatement(source: BrokenText, token: number): boolean {
  const kind = kindAfterWord(source, token);
  // Two strings side by side on the next line are `name value` there, or a value too many here: both break this one.
  return isOperatorOrBrace(kind) || (kind !== undefined && isPiece(kind));
}

/** Whether the word at `token` is all of a statement: `persist;`, `mount.devfs }`. */
export function isSwitch(source: BrokenText, token: number): boolean {
  const kind = kindAfterWord(source, token);
  if (kind !== TokenKind.Semicolon && kind !== TokenKind.CloseBrace) return false;
  if (source.endOfPieces(token) - token !== 1) return false;
  const type = findParameter(source.slice(token, token + 1))?.parameter.type;
  return type === "bool" || type === "jailsys";
}

/** Whether the value at `token` is the last of a statement or one of a list. */
export function endsValue(source: BrokenText, token: number): boolean {
  const kind = kindAfterWord(source, token);
  return kind === TokenKind.Semicolon || kind === TokenKind.Comma;
}

const isOperatorOrBrace = (kind: TokenKind | undefined): boolean =>
  kind === TokenKind.Equal || kind === TokenKind.PlusEqual || kind === TokenKind.OpenBrace;

function kindAfterWord(source: BrokenText, token: number): TokenKind | undefined {
  return source.kindAt(source.skipBlanks(source.endOfPieces(token)));
}

/** `foo bar {`: the end of the words up to a brace, and the brace. */
export function wordsBeforeBrace(source: BrokenText, from: number): { end: number; brace: number } | undefined {
  let token = from;
  for (;;) {
    const end = source.endOfPieces(token);
    const next = source.skipBlanks(end);
    const kind = source.kindAt(next);
    if (kind === TokenKind.OpenBrace) return { end, brace: next };
    if (kind === undefined || !isPiece(kind) || next - from > longestBlockName) return undefined;
    token = next;
  }
}

/** Whether a comment that starts at `token`, directly after a piece, was most likely meant as text. */
export function commentIsText(source: BrokenText, token: number): boolean {
  const kind = source.kindAt(token);
  // Behind an escaped blank it looks like a comment to everybody.
  if (source.kindAt(token - 1) === TokenKind.Escape && /\s$/.test(source.textAt(token - 1))) return false;
  if (kind === TokenKind.UnterminatedComment) return true;
  const following = source.kindAt(token + 1);
  // A comment on one line, with more of the word after it.
  if (kind === TokenKind.BlockComment) return following !== undefined && isPiece(following);
  if (kind !== TokenKind.LineComment) return false;
  // Behind a quote that closes the value is over.
  const before = source.kindAt(token - 1);
  if (before === TokenKind.DoubleQuoted || before === TokenKind.SingleQuoted) return false;
  const { text, tokens } = source;
  const start = tokens.start(token);
  const sign = text[start] === "#" ? 1 : 2;
  return tokens.ends[token] > start + sign && !/\s/.test(text[start + sign]);
}

/** After `=`, `,` or a control character where a statement should start: what is left of the line is dropped. */
export function endOfStrayRun(source: BrokenText, token: number): number {
  const { kinds, count } = source.tokens;
  let end = token + 1;
  while (end < count) {
    const kind: TokenKind = kinds[end];
    if (kind === TokenKind.Semicolon) return end + 1;
    if (kind === TokenKind.OpenBrace || kind === TokenKind.CloseBrace) return end;
    if (isTrivia(kind) && source.lineBreakBetween(end, end + 1)) return end;
    end++;
  }
  // Blanks at the end of the file belong to no statement.
  return source.lastSignificantBefore(end) + 1;
}

/**
 * The end of a line of nothing but words that are no statement: letters outside of ASCII, the tail of a comment that was
 * wrapped, or a sentence.
 */
export function endOfStrayWords(source: BrokenText, first: number, isWrapped: boolean): number | undefined {
  const { kinds, count } = source.tokens;
  if (source.indentationOf(first) === undefined || isParameterName(source, first)) return undefined;
  if (isWrapped && isSentence(source, first)) return source.endOfPlainLine(first);
  let words = 0;
  let isIllegal = false;
  let end = first;
  for (let token = first; token < count; token++) {
    const kind: TokenKind = kinds[token];
    if (isTrivia(kind)) {
      if (kind === TokenKind.Whitespace && source.lineBreakBetween(token, token + 1)) break;
      continue;
    }
    if (kind !== TokenKind.Word && kind !== TokenKind.IllegalWord && kind !== TokenKind.Comma) return undefined;
    if (kind === TokenKind.IllegalWord) isIllegal = true;
    if (token === first || isTrivia(kinds[token - 1])) words++;
    end = token + 1;
  }
  const next = source.kindAt(source.skipBlanks(end));
  // What goes on in the next line is a statement or block after all.
  if (next !== undefined && !isPiece(next) && next !== TokenKind.CloseBrace) return undefined;
  return isIllegal || words > 2 || isWrapped ? end : undefined;
}

/** Whether words after a comment are nothing but words: neither `name = value` nor `name "value"`. */
function isSentence(source: BrokenText, first: number): boolean {
  if (source.kindAt(first) === TokenKind.Variable) return false;
  const next = source.skipBlanks(source.endOfPieces(first));
  const kind = source.kindAt(next);
  if (kind === TokenKind.DoubleQuoted || kind === TokenKind.SingleQuoted) {
    const after = source.kindAt(source.skipBlanks(source.endOfPieces(next)));
    return (
      after !== undefined &&
      isPiece(after) &&
      !source.lineBreakBetween(next, source.skipBlanks(source.endOfPieces(next)))
    );
  }
  return !isOperatorOrBrace(kind);
}

/** The sign of the comment that the line before that of token `first` is, or ends with, or nothing. */
export function commentSignAbove(source: BrokenText, first: number): string | undefined {
  const { kinds } = source.tokens;
  const comment = first - 2;
  if (comment < 0 || kinds[first - 1] !== TokenKind.Whitespace || kinds[comment] !== TokenKind.LineComment)
    return undefined;
  const blank = source.slice(first - 1, first);
  if (blank.indexOf("\n") !== blank.lastIndexOf("\n")) return undefined;
  return source.text.startsWith("//", source.tokens.start(comment)) ? "//" : "#";
}
