import { TokenKind } from "../token.ts";
import type { BrokenText } from "./broken-text.ts";

/** Puts a text in double quotes so that jail(8) reads exactly this text, with variables still expanded. */
export function quote(text: string): string {
  const plain = text.replace(/^"([^"\\]*)"$/, "$1");
  return `"${escapeQuotes(plain)}"`;
}

/** The pieces of one word as one quoted string. */
export function quotePieces({ text, tokens }: BrokenText, first: number, end: number): string {
  let result = "";
  for (let token = first; token < end; token++) {
    const raw = text.slice(tokens.start(token), tokens.ends[token]);
    switch (tokens.kinds[token] as TokenKind) {
      case TokenKind.DoubleQuoted:
        result += raw.replace(/^"|"$/g, "");
        break;
      case TokenKind.SingleQuoted:
        result += escapeQuotes(raw.slice(1, -1)).replace(/\$(?=[A-Za-z_{])/g, "\\$");
        break;
      default:
        result += escapeQuotes(raw);
    }
  }
  return `"${result}"`;
}

/** A backslash before each double quote that has none. */
function escapeQuotes(text: string): string {
  return text
    .replace(/\\[\s\S]|"/g, (match) => (match === '"' ? '\\"' : match))
    .replace(/((?:^|[^\\])(?:\\\\)*)\\$/, "$1");
}
