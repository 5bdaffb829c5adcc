import type { TextEdit } from "../../rules/rule/finding.ts";
import { isComment, linesOf, ParameterNode, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";

/** Statements with the comments that belong to them, and places for new ones: whole lines where they stand on lines of their own. */

/** A statement that is to be written, with its comments. */
export interface NewStatement {
  /** The lines of the comments above it, without their indentation. */
  readonly above: readonly string[];
  /** The statement with its `;`: its lines, indented as if the first one were not. A string may hold line breaks of its own. */
  readonly lines: readonly string[];
  /** The comment behind it. */
  readonly behind: string | undefined;
}

/** A statement that is moved: the comments directly above it and the one on its line go with it. */
export interface MovedStatement extends NewStatement {
  /** Whether a comment stands within the statement itself. */
  readonly hasInnerComment: boolean;
  /** All of it, with the line ends or blanks that go with it. */
  readonly taken: Range;
}

/** The statement `node` with what moves along. Undefined for one that lacks its `;`, or begins or ends within a line of comments. */
export function movedStatement(tree: SyntaxTree, node: number): MovedStatement | undefined {
  const statement = new ParameterNode(tree, node);
  const { start, end, semicolon } = statement;
  if (semicolon === undefined) return undefined;
  const { text } = tree;
  const indentation = indentationAt(tree, start);
  const tail = tailOf(tree, end);
  const hasInnerComment = hasComment(tree, start, end);
  const ownLines = withoutIndentation(tree, start, end, indentation ?? "");
  if (indentation === undefined || tail === undefined) {
    return { above: [], lines: ownLines, behind: undefined, hasInnerComment, taken: withBlanks(text, start, end) };
  }
  const lines = linesOf(tree);
  const first = firstLineWithComments(tree, node);
  const line = lines.lineOf(start);
  const above: string[] = [];
  for (let each = first; each < line; each++) {
    const comment = lines.lineText(each).trimEnd();
    above.push(comment.startsWith(indentation) ? comment.slice(indentation.length) : comment.trimStart());
  }
  const last = lines.lineOf(end);
  const taken = {
    start: lines.startOf(first),
    end: last + 1 < lines.count ? lines.startOf(last + 1) : text.length,
  };
  return { above, lines: ownLines, behind: tail.comment, hasInnerComment, taken };
}

function hasComment({ tokens }: SyntaxTree, start: number, end: number): boolean {
  for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
    if (isComment(tokens.kinds[token])) return true;
  }
  return false;
}

/** White space before a statement when nothing else stands before it on its line. */
export function indentationAt(tree: SyntaxTree, offset: number): string | undefined {
  const lines = linesOf(tree);
  const before = tree.text.slice(lines.startOf(lines.lineOf(offset)), offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** What stands behind a statement on its line: nothing or one comment; undefined where there is more. */
export function tailOf(tree: SyntaxTree, end: number): { readonly comment: string | undefined } | undefined {
  const lines = linesOf(tree);
  const { tokens } = tree;
  const lineEnd = lines.endOf(lines.lineOf(end));
  let comment: string | undefined;
  for (let token = tokens.at(end); token < tokens.count && tokens.start(token) < lineEnd; token++) {
    if (tokens.ends[token] <= end) continue;
    const kind: TokenKind = tokens.kinds[token];
    if (kind === TokenKind.Whitespace) continue;
    const isComment = kind === TokenKind.LineComment || kind === TokenKind.BlockComment;
    if (!isComment || comment !== undefined || tokens.ends[token] > lineEnd) return undefined;
    comment = tree.text.slice(tokens.start(token), tokens.ends[token]).trimEnd();
  }
  return { comment };
}

/** The line of the first of the comments directly above a statement; comments at the very top are about the file. */
export function firstLineWithComments(tree: SyntaxTree, node: number): number {
  const lines = linesOf(tree);
  const { tokens } = tree;
  const own = lines.lineOf(tokens.start(tree.nodes.firstTokens[node]));
  let first = own;
  for (let token = tree.nodes.firstTokens[node] - 1; token >= 0; token--) {
    const kind: TokenKind = tokens.kinds[token];
    const start = tokens.start(token);
    if (kind === TokenKind.Whitespace) continue;
    if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) break;
    const last = lines.lineOf(tokens.ends[token] - 1);
    if (last !== first - 1 || indentationAt(tree, start) === undefined) break;
    first = lines.lineOf(start);
  }
  return first === 0 ? own : first;
}

/** The lines of a statement as if its first one were not indented; line breaks within strings are left as they are. */
function withoutIndentation(tree: SyntaxTree, start: number, end: number, indentation: string): string[] {
  const { tokens, text } = tree;
  const lines = [""];
  for (let token = tokens.at(start); token < tokens.count && tokens.start(token) < end; token++) {
    const written = text.slice(Math.max(start, tokens.start(token)), tokens.ends[token]);
    const isBlank = tokens.kinds[token] === TokenKind.Whitespace;
    const [first, ...more] = isBlank ? written.split(/\r?\n/) : [written];
    lines[lines.length - 1] += first;
    for (const line of more) lines.push(line.startsWith(indentation) ? line.slice(indentation.length) : line);
  }
  return lines;
}

/** A stretch within a line, with the blanks that would be left behind. */
function withBlanks(text: string, start: number, end: number): Range {
  const after = /^[ \t]+/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 200));
  if (!isLast) return { start, end: end + after };
  let from = start;
  while (text[from - 1] === " " || text[from - 1] === "\t") from--;
  return { start: from, end };
}

/** Edits that take statements of one file away, each given by what is taken of it. */
export function takeAway(tree: SyntaxTree, path: string, taken: readonly Range[]): TextEdit[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map((range) => ({ path, ...withEmptyLine(tree, range), text: "" }));
}

/** Of the two empty lines around lines that go, one goes with them; so does one that would begin or end a block. */
function withEmptyLine({ text }: SyntaxTree, { start, end }: Range): Range {
  // The blanks before the last of several statements of a line went with those before it.
  if (start > 0 && text[start - 1] !== "\n") return withBlanks(text, start, end);
  const before = text.slice(Math.max(0, start - 400), start);
  const after = text.slice(end, end + 400);
  const emptyAfter = /^[ \t]*\r?\n/.exec(after);
  if (emptyAfter && (start === 0 || /\n[ \t]*\r?\n$/.test(before) || /\{[ \t]*\r?\n$/.test(before))) {
    return { start, end: end + emptyAfter[0].length };
  }
  const emptyBefore = /(?<=\n)[ \t]*\r?\n$/.exec(before);
  if (emptyBefore && /^[ \t]*\}/.test(after)) return { start: start - emptyBefore[0].length, end };
  return { start, end };
}

/** Statements as they are written on lines of their own, the last line without its end. */
export function onLines(statements: readonly NewStatement[], indentation: string): string {
  return statements
    .flatMap(({ above, lines, behind }) => {
      const last = lines.length - 1;
      const own = lines.map((line, index) => (index === last && behind !== undefined ? `${line} ${behind}` : line));
      return [...above, ...own];
    })
    .map((line) => (line === "" ? line : indentation + line))
    .join("\n");
}

/**
 * Statements as they are written within a line; a comment up to the end of the line becomes one that ends by itself. Undefined
 * where it cannot.
 */
export function withinLine(statements: readonly NewStatement[]): string | undefined {
  const pieces = statements.flatMap(({ above, lines, behind }) => [
    ...above.map(closedComment),
    lines.join("\n"),
    ...(behind === undefined ? [] : [closedComment(behind)]),
  ]);
  return pieces.every((piece) => piece !== undefined) ? pieces.join(" ") : undefined;
}

function closedComment(comment: string): string | undefined {
  if (comment.startsWith("/*")) return comment;
  const text = comment.replace(/^(?:#|\/\/)\s*/, "");
  return text.includes("*/") ? undefined : `/* ${text} */`;
}

/** A statement without comments. */
export const plainStatement = (text: string): NewStatement => ({ above: [], lines: [text], behind: undefined });
