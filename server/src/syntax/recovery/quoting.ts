import { isComment, isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import { commentIsText } from "./heuristics.ts";

/** Puts a text in double quotes so that jail(8) reads exactly this text, with variables still expanded. */
export function quote(text: string): string {
  const plain = text.replace(/^"([^"\\]*)"$/, "$1");
  return `"${escapeQuotes(plain)}"`;
}

/** The pieces of a name that holds no variable as one quoted string. */
export function quotedName(source: BrokenText, first: number, end: number): string {
  let result = "";
  for (let token = first; token < end; token++) result += contentOf(source, token);
  return `"${escapeDollars(result)}"`;
}

/** The inside of a string in double quotes as a name: jail(8) would end that at a `$` with no backslash before it. */
export const escapeDollars = (text: string): string =>
  text.replace(/\\[\s\S]|\$/g, (match) => (match === "$" ? "\\$" : match));

/**
 * Words and strings, and what is between them, as one quoted string: what the author put into quotes of its own loses them.
 * Undefined when a comment stands among them, or a string that is not closed.
 */
export function joinedValue(source: BrokenText, first: number, end: number): string | undefined {
  if (hasComment(source, first, end)) return undefined;
  let result = "";
  for (let token = first; token < end; token++) {
    if (isOpen(source, token)) return undefined;
    result += contentOf(source, token);
  }
  return `"${result}"`;
}

/**
 * A command as one quoted string. Of its strings those keep their quotes, for the shell, that stand where an argument does
 * and are more than one word. Undefined as with `joinedValue`.
 */
export function joinedCommand(source: BrokenText, first: number, end: number): string | undefined {
  if (hasComment(source, first, end)) return undefined;
  const { kinds } = source.tokens;
  let result = "";
  let isArgument = false;
  for (let token = first; token < end; token++) {
    const kind: TokenKind = kinds[token];
    if (isOpen(source, token)) return undefined;
    const raw = source.slice(token, token + 1);
    const isWhole = kind === TokenKind.DoubleQuoted && raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
    const isLone = isTriviaAt(source, token - 1) && (token + 1 === end || isTriviaAt(source, token + 1));
    if (isWhole && isLone && isArgument && /\s/.test(raw)) result += raw.replace(/[\\"]/g, "\\$&");
    else if (kind === TokenKind.SingleQuoted && isArgument) result += escapeQuotes(raw);
    else result += contentOf(source, token);
    if (kind === TokenKind.Word) isArgument = !/^(?:&&|\|\||\||&)$/.test(raw);
    else if (!isTrivia(kind)) isArgument = true;
  }
  return `"${result}"`;
}

/** The text of a run of tokens in quotes, with a backslash before each double quote in it; undefined where a comment is. */
export function quotedText(source: BrokenText, first: number, end: number): string | undefined {
  if (hasComment(source, first, end)) return undefined;
  let result = "";
  for (let token = first; token < end; token++) {
    if (source.kindAt(token) === TokenKind.UnterminatedVariable) return undefined;
    const isBlank = source.tokens.kinds[token] === TokenKind.IllegalBlank;
    // Both sides of a merge are somebody's.
    if (isBlank && source.slice(token, token + 1).length > 1) return undefined;
    result += isBlank ? contentOf(source, token) : source.slice(token, token + 1);
  }
  return quote(result);
}

/** Whether a comment stands among some tokens that was meant as one. */
export function hasComment(source: BrokenText, first: number, end: number): boolean {
  const { kinds } = source.tokens;
  for (let token = first; token < end; token++) {
    if (!isComment(kinds[token])) continue;
    const isGlued = token > first && isPiece(kinds[token - 1]);
    if (!isGlued || !commentIsText(source, token)) return true;
  }
  return false;
}

/** In so many characters the end of a string with quotes in it is looked for. */
const longestTorn = 5000;

/**
 * `"sh -c "cd /x; ls""`: the token after a string, which starts with token `first`, with quotes in it that no backslash
 * stands before, when it ends with two of them at the end of a statement on its line.
 */
export function endOfTornString({ text, tokens }: BrokenText, first: number): number | undefined {
  const start = tokens.start(first);
  const line = /^.*/.exec(text.slice(start, start + longestTorn))?.[0] ?? "";
  if (!/^"[^"\\]*"[^\s";,}]/.test(line)) return undefined;
  const end = /""(?=[ \t\r]*(?:[;}]|$))/.exec(line);
  if (!end || line.slice(0, end.index).split('"').length % 2 === 0) return undefined;
  const stop = start + end.index + 2;
  const last = tokens.at(stop - 1);
  return tokens.ends[last] === stop ? last + 1 : undefined;
}

function isOpen(source: BrokenText, token: number): boolean {
  const kind = source.kindAt(token);
  return kind === TokenKind.UnterminatedString || kind === TokenKind.UnterminatedVariable;
}

function isTriviaAt(source: BrokenText, token: number): boolean {
  const kind = source.kindAt(token);
  return kind === undefined || isTrivia(kind);
}

/** What a token says, as it is written inside of double quotes. */
function contentOf(source: BrokenText, token: number): string {
  const raw = source.slice(token, token + 1);
  switch (source.tokens.kinds[token] as TokenKind) {
    case TokenKind.DoubleQuoted: {
      const opened = raw.startsWith('"') ? raw.slice(1) : raw;
      return /(?:^|[^\\])(?:\\\\)*"$/.test(opened) ? opened.slice(0, -1) : opened;
    }
    case TokenKind.SingleQuoted:
      return escapeQuotes(raw.slice(1, -1)).replace(/\$(?=[A-Za-z_{])/g, "\\$");
    case TokenKind.IllegalQuoted:
      return escapeQuotes(raw.slice(1, -1));
    case TokenKind.IllegalBlank:
      return /[\x00-\x08\x0e-\x1f\x7f\ufeff\u200b\u2060\r]/.test(raw) ? "" : " ";
    default:
      return escapeQuotes(raw);
  }
}

/** A backslash before each double quote that has none. */
function escapeQuotes(text: string): string {
  // Most words have neither, and each token of a broken value comes here.
  if (!text.includes('"') && !text.endsWith("\\")) return text;
  return text
    .replace(/\\[\s\S]|"/g, (match) => (match === '"' ? '\\"' : match))
    .replace(/((?:^|[^\\])(?:\\\\)*)\\$/, "$1");
}
