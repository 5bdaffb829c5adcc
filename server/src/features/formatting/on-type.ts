import type { FormatSettings } from "../../analysis/index.ts";
import { isComment, isPiece, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import type { FormatEdit } from "./gap-edits.ts";
import { passagesOf } from "./passages.ts";
import { type EditorOptions, fileStyle } from "./style.ts";

/** The characters after which something is indented. */
export const typedCharacters = ["}", ";", "\n"] as const;

/**
 * Indents what was just typed: the line that a `;` ends, the `}` that begins one, the line before a line end and the one after it.
 * `offset` is where the cursor stands, in UTF-16 units. No edits inside of strings and comments.
 */
export function indentTyped(
  tree: SyntaxTree,
  offset: number,
  character: string,
  settings: FormatSettings,
  options: EditorOptions = {},
): FormatEdit[] {
  const { text } = tree;
  const lineStart = startOfLine(text, offset);
  const starts: number[] = [];
  if (character === "\n") {
    if (lineStart > 0) starts.push(startOfLine(text, lineStart - 1));
    starts.push(lineStart);
  } else if (isTypedToken(tree, offset, character)) {
    // A `}` after something else on its line is where it was meant to be.
    if (character === ";" || text.slice(lineStart, offset).trim() === "}") starts.push(lineStart);
  }
  if (starts.length === 0 || hasOpenString(tree, offset)) return [];
  const indenter = new LineIndenter(tree, settings, options);
  return starts.flatMap((start) => indenter.edits(start, start === lineStart && character === "\n"));
}

/** Whether the character before an offset is a token, and no part of a string or comment. */
function isTypedToken({ tokens, text }: SyntaxTree, offset: number, character: string): boolean {
  if (offset <= 0 || text[offset - 1] !== character) return false;
  const kind: TokenKind = tokens.kinds[tokens.at(offset - 1)];
  return kind === (character === "}" ? TokenKind.CloseBrace : TokenKind.Semicolon);
}

/** Whether a string before an offset is not closed, so that nobody knows what is text and what is not. */
function hasOpenString({ tokens, problems }: SyntaxTree, offset: number): boolean {
  if (problems.length === 0) return false;
  for (let token = 0; token < tokens.count && tokens.start(token) < offset; token++) {
    const kind: TokenKind = tokens.kinds[token];
    if (kind === TokenKind.UnterminatedString || kind === TokenKind.UnterminatedComment) return true;
  }
  return false;
}

class LineIndenter {
  private readonly tree: SyntaxTree;
  private readonly unit: string;

  constructor(tree: SyntaxTree, settings: FormatSettings, options: EditorOptions) {
    this.tree = tree;
    // While somebody types, a file is broken more often than not: all of its lines say how it is indented.
    const { habits } = passagesOf(tree);
    this.unit = fileStyle(habits, settings, options).indentation;
  }

  /** The edit that indents the line at an offset, if it needs one. A line without text is indented only when it is new. */
  edits(lineStart: number, isNew: boolean): FormatEdit[] {
    const { text, tokens } = this.tree;
    let end = lineStart;
    while (text[end] === " " || text[end] === "\t") end++;
    const isBlank = end >= text.length || text[end] === "\n" || text[end] === "\r";
    if (isBlank && !isNew) return [];
    const token = text.length === 0 ? -1 : tokens.at(isBlank ? lineStart : end);
    if (!isBlank && (tokens.start(token) < end || isComment(tokens.kinds[token]))) return [];
    if (isBlank && isInside(this.tree, lineStart)) return [];
    // At the end of the text the last token may end before the line begins.
    const before = this.lastTokenBefore(lineStart);
    const kind: TokenKind | undefined = isBlank ? undefined : tokens.kinds[token];
    if (kind !== TokenKind.CloseBrace && kind !== TokenKind.OpenBrace && !this.endsStatement(before)) return [];
    const blanks = this.indentationAfter(before, kind === TokenKind.CloseBrace);
    if (text.slice(lineStart, end) === blanks) return [];
    return [{ start: lineStart, end, text: blanks }];
  }

  /** The last token before an offset that is neither blank nor comment; -1 where there is none. */
  private lastTokenBefore(offset: number): number {
    const { tokens } = this.tree;
    let token = tokens.count - 1;
    if (offset < this.tree.text.length) token = tokens.at(offset);
    while (token >= 0 && (tokens.ends[token] > offset || this.isTrivial(token))) token--;
    return token;
  }

  private isTrivial(token: number): boolean {
    const kind: TokenKind = this.tree.tokens.kinds[token];
    return kind === TokenKind.Whitespace || isComment(kind);
  }

  private endsStatement(token: number): boolean {
    if (token < 0) return true;
    const kind: TokenKind = this.tree.tokens.kinds[token];
    return kind === TokenKind.Semicolon || kind === TokenKind.OpenBrace || kind === TokenKind.CloseBrace;
  }

  /** The blanks of a line after a token: those of the line on which the block around it begins, and one level more. */
  private indentationAfter(token: number, closes: boolean): string {
    const { tokens, text } = this.tree;
    let closed = 0;
    let open = token;
    for (; open >= 0; open--) {
      const kind: TokenKind = tokens.kinds[open];
      if (kind === TokenKind.CloseBrace) closed++;
      else if (kind === TokenKind.OpenBrace && closed-- === 0) break;
    }
    if (open < 0) return "";
    const lineStart = startOfLine(text, tokens.start(open));
    const blanks = /^[ \t]*/.exec(text.slice(lineStart, tokens.start(open)))?.[0] ?? "";
    // More blocks may begin on that line.
    let level = closes ? 0 : 1;
    let closedBefore = 0;
    for (let other = open - 1; other >= 0 && tokens.start(other) >= lineStart; other--) {
      const kind: TokenKind = tokens.kinds[other];
      if (kind === TokenKind.CloseBrace) closedBefore++;
      else if (kind === TokenKind.OpenBrace && closedBefore-- <= 0) {
        level++;
        closedBefore = 0;
      }
    }
    return blanks + this.unit.repeat(level);
  }
}

/** Whether an offset lies inside of a string or comment that began before it. */
function isInside({ tokens, text }: SyntaxTree, offset: number): boolean {
  if (offset >= text.length) return false;
  const token = tokens.at(offset);
  const kind: TokenKind = tokens.kinds[token];
  return tokens.start(token) < offset && (isPiece(kind) || kind === TokenKind.BlockComment);
}

/** Offset at which the line begins that an offset lies in. */
const startOfLine = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
