import { TokenKind } from "../../syntax/index.ts";
import type { FormatEdit } from "./gap-edits.ts";
import { isCommentLexeme, type Layout, LexemeKind } from "./layout.ts";

/**
 * Makes values in single quotes those in double quotes where jail(8) reads the same (LANGUAGE.md §1: escapes count in both, variables
 * in double quotes only).
 */
export function doubleQuotes(layout: Layout): FormatEdit[] {
  const { tree, kinds, count, starts, ends, text } = layout;
  const { tokens } = tree;
  const edits: FormatEdit[] = [];
  let before: LexemeKind = LexemeKind.Semicolon;
  for (let lexeme = 0; lexeme < count; lexeme++) {
    const kind: LexemeKind = kinds[lexeme];
    const isValue = kind === LexemeKind.Text && (before === LexemeKind.Operator || before === LexemeKind.Comma);
    if (!isCommentLexeme(kind)) before = kind;
    if (!isValue) continue;
    for (let token = tokens.at(starts[lexeme]); token < tokens.count && tokens.ends[token] <= ends[lexeme]; token++) {
      if ((tokens.kinds[token] as TokenKind) !== TokenKind.SingleQuoted) continue;
      const [start, end] = [tokens.start(token), tokens.ends[token]];
      if (!isSameInDoubleQuotes(text, start + 1, end - 1)) continue;
      edits.push({ start, end: start + 1, text: '"' }, { start: end - 1, end, text: '"' });
    }
  }
  return edits;
}

function isSameInDoubleQuotes(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const character = text[offset];
    if (character === "\\") offset++;
    else if (character === '"' || (character === "$" && /[A-Za-z_{]/.test(text[offset + 1]))) return false;
  }
  return true;
}
