import { say } from "../../words/index.ts";
import { Operator } from "../tree/node-list.ts";
import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import { guess, type ProblemCollector } from "./problem-collector.ts";

/** Words with which other languages begin an assignment. */
const assignmentWords = /^(?:set|export|let|var|local|readonly|declare|define|const)$/;

/** What stands in the place of `=`: its tokens up to the one before `end`. */
export interface ForeignOperator {
  readonly first: number;
  readonly end: number;
}

/** A sign of another language at token `next`, after a name, where `=` should stand and a value follows on the line. */
export function foreignOperator(source: BrokenText, next: number): ForeignOperator | undefined {
  const [sign, following] = [source.textAt(next), source.textAt(next + 1)];
  let end = tornAppend(source, next);
  if (end !== undefined) {
    // Its two signs stand apart.
  } else if (source.kindAt(next) === TokenKind.Word) {
    if (following === "=" && /^(?:[:?~!-]|::)$/.test(sign)) end = next + 2;
    else if (/^(?::|::|:-|->|<-)$/.test(sign)) end = next + 1;
  } else if (source.kindAt(next) === TokenKind.Equal) {
    if (following === "=") end = next + (source.textAt(next + 2) === "=" ? 3 : 2);
    else if (/^[>:~+]$/.test(following)) end = next + 2;
  }
  if (end === undefined) return undefined;
  const value = source.skipBlanks(end);
  const kind = source.kindAt(value);
  const isGlued = value === end && source.textAt(end - 1) !== "=";
  if (isGlued || kind === undefined || !isPiece(kind) || source.lineBreakBetween(end, value)) return undefined;
  return { first: next, end };
}

/** The token after a `+ =`, or a `= +` with a blank behind it, on one line. */
function tornAppend(source: BrokenText, next: number): number | undefined {
  const second = next + 2;
  const isBlank = source.kindAt(next + 1) === TokenKind.Whitespace && !source.lineBreakBetween(next, second);
  if (!isBlank || !/^(?:\+=|=\+)$/.test(source.textAt(next) + source.textAt(second))) return undefined;
  const isAlone = source.textAt(second) === "=" || source.kindAt(second + 1) === TokenKind.Whitespace;
  return isAlone ? second + 1 : undefined;
}

/**
 * The `:` after a name in quotes, as in `"path": "/x"`, with a value on the same line: how JSON and YAML set one. Or the `+:` after any
 * name, with which templates of AppJail append.
 */
export function gluedColon(source: BrokenText, first: number, afterName: number): ForeignOperator | undefined {
  const kind = source.kindAt(first);
  let end = first + 2;
  if (kind === TokenKind.Word && afterName === first + 3 && source.slice(first + 1, afterName) === "+:")
    end = afterName;
  else if (kind !== TokenKind.DoubleQuoted && kind !== TokenKind.SingleQuoted) return undefined;
  else if (afterName === first + 1 || source.textAt(first + 1) !== ":") return undefined;
  const value = source.skipBlanks(end);
  const valueKind = source.kindAt(value);
  if (valueKind === undefined || !isPiece(valueKind) || source.lineBreakBetween(end, value)) return undefined;
  return { first: first + 1, end };
}

/** Returns the operator that was meant. */
export function reportOperator(problems: ProblemCollector, { first, end }: ForeignOperator): Operator {
  const { source } = problems;
  const [start, stop] = [source.tokens.start(first), source.endBefore(end)];
  const isGlued = first > 0 && !isTrivia(source.tokens.kinds[first - 1]);
  const written = source.slice(first, end);
  const meant = /^(?:=\s*\+|\+\s*=|\+:)$/.test(written) ? "+=" : "=";
  problems.add({
    code: "syntax-error",
    start,
    end: stop,
    message: say`\`${written}\` assigns no value. Write \`${meant}\`.`,
    fixes: [guess(say`Write \`${meant}\``, { start, end: stop, text: isGlued ? ` ${meant}` : meant })],
  });
  return meant === "+=" ? Operator.Append : Operator.Assign;
}

/** A `;` at the beginning of a line as the sign of a comment. */
export interface SemicolonComment {
  readonly semicolon: number;
  /** The token after the words of the line. */
  readonly end: number;
}

/**
 * Whether the word at `first` and all of its line stand after a `;` that ends nothing, as comments of INI files do.
 * `endOfComment` is the token after such a comment on a line before.
 */
export function semicolonComment(
  source: BrokenText,
  first: number,
  endOfComment: number,
): SemicolonComment | undefined {
  const { kinds } = source.tokens;
  let semicolon = first - 1;
  if (semicolon >= 0 && isTrivia(kinds[semicolon])) semicolon--;
  if (source.kindAt(semicolon) !== TokenKind.Semicolon || source.lineBreakBetween(semicolon, first)) return undefined;
  if (source.indentationOf(semicolon) === undefined) return undefined;
  const before = semicolon > 0 ? source.lastSignificantBefore(semicolon) : -1;
  const kind = before < 0 ? undefined : source.kindAt(before);
  const endsNothing =
    before + 1 === endOfComment ||
    kind === undefined ||
    isTrivia(kind) ||
    kind === TokenKind.Semicolon ||
    kind === TokenKind.OpenBrace ||
    kind === TokenKind.CloseBrace;
  if (!endsNothing) return undefined;
  const end = source.endOfPlainLine(first);
  return end === undefined ? undefined : { semicolon, end };
}

export function reportSemicolonComment(problems: ProblemCollector, { semicolon, end }: SemicolonComment): void {
  const { source } = problems;
  const [start, stop] = [source.tokens.start(semicolon), source.tokens.ends[semicolon]];
  problems.add({
    code: "syntax-error",
    start,
    end: source.endBefore(end),
    message: say`\`;\` starts no comment. Write \`#\`.`,
    fixes: [guess(say`Make it a comment`, { start, end: stop, text: "#" })],
  });
}

/** Whether a block opens at the `{`, and not a value in braces: a statement follows it. */
export function opensBlock(source: BrokenText, brace: number): boolean {
  const first = source.skipBlanks(brace + 1);
  const kind = source.kindAt(first);
  if (kind === undefined || source.lineBreakBetween(brace, first)) return true;
  if (kind === TokenKind.CloseBrace) return source.kindAt(source.skipBlanks(first + 1)) !== TokenKind.Semicolon;
  if (!isPiece(kind)) return false;
  const end = source.endOfPieces(first);
  const next = source.kindAt(source.skipBlanks(end));
  return next !== TokenKind.CloseBrace && next !== TokenKind.Comma;
}

/** The word `jail` before the name of a jail, which stands at token `name`. */
export const reportKeyword = (problems: ProblemCollector, keyword: number, name: number): void =>
  needlessWord(problems, keyword, name, say`a block starts with the name of the jail`);

/** `set`, `export`, … before a name, which stands at token `name`. */
export const reportAssignmentKeyword = (problems: ProblemCollector, keyword: number, name: number): void =>
  needlessWord(problems, keyword, name, say`a statement starts with the name`);

function needlessWord(problems: ProblemCollector, keyword: number, name: number, why: string): void {
  const { source } = problems;
  const word = source.nameOf(keyword);
  const start = source.tokens.start(keyword);
  problems.add({
    code: "syntax-error",
    start,
    end: source.tokens.ends[keyword],
    message: say`\`${word}\` does not belong here: ${why}.`,
    fixes: [guess(say`Remove \`${word}\``, { start, end: source.tokens.start(name), text: "" })],
  });
}

/** Whether the word at `token` is a sign, where a name should stand or a `{`. */
export const isForeignSign = (source: BrokenText, token: number): boolean => /^[:>-]+$/.test(source.textAt(token));

/** Whether the word at `first` only says that a block follows: `jail web {`. */
export const isBlockKeyword = (source: BrokenText, first: number, end: number): boolean =>
  end - first === 1 && /^(?:jail|container):?$/i.test(source.textAt(first));

/** Whether the word at `first` only says that an assignment follows: `set path = /x;`. */
export function isAssignmentKeyword(source: BrokenText, first: number, end: number, next: number): boolean {
  if (end - first !== 1 || !assignmentWords.test(source.textAt(first)) || source.lineBreakBetween(end, next))
    return false;
  const kind = source.kindAt(next);
  if (kind === undefined || !isPiece(kind)) return false;
  const operator = source.kindAt(source.skipBlanks(source.endOfPieces(next)));
  return operator === TokenKind.Equal || operator === TokenKind.PlusEqual;
}

/** Whether the name of a block is one in quotes with a `:` behind it, as in JSON. */
export function endsInColon(source: BrokenText, first: number, end: number): boolean {
  const kind = source.kindAt(first);
  const isQuoted = kind === TokenKind.DoubleQuoted || kind === TokenKind.SingleQuoted;
  return isQuoted && end - first === 2 && source.textAt(first + 1) === ":";
}

/** A `=` or `:`, the tokens `first`…`end`, between the name of a block and its `{`. */
export function reportSignBeforeBrace(problems: ProblemCollector, first: number, end: number): void {
  const { source } = problems;
  const [start, stop] = [source.tokens.start(first), source.endBefore(end)];
  problems.add({
    code: "syntax-error",
    start,
    end: stop,
    message: say`\`${source.nameOf(first)}\` does not belong between the name of a jail and its \`{\`.`,
    fixes: [guess(say`Remove \`${source.nameOf(first)}\``, { start: source.blanksBefore(start), end: stop, text: "" })],
  });
}

/** Whether token `first` is `[name]`, alone on its line: how INI files begin a section. */
export function isIniSection(source: BrokenText, first: number, end: number): boolean {
  if (end - first !== 1 || !/^\[[^\]]+\]$/.test(source.textAt(first))) return false;
  if (source.indentationOf(first) === undefined) return false;
  return source.kindAt(end) === undefined || source.lineBreakBetween(end, end + 1);
}

export function reportIniSection(problems: ProblemCollector, first: number): void {
  const { source } = problems;
  const name = source.nameOf(first);
  problems.add({
    code: "syntax-error",
    start: source.tokens.start(first),
    end: source.tokens.ends[first],
    message: say`\`${name}\` begins no block. Write \`${name.replace(/^\[|\]$/g, "")} { \u2026 }\`.`,
  });
}
