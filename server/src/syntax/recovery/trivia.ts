import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import { type Complaints, guess } from "./problem-collector.ts";

/** The first token from `from` on that is neither blank nor comment; complains about comments that are never closed. */
export function skipTrivia(complaints: Complaints, from: number): number {
  const { kinds, count } = complaints.source.tokens;
  let token = from;
  while (token < count && (isTrivia(kinds[token]) || kinds[token] === TokenKind.UnterminatedComment)) {
    // About one directly behind a piece the statement complains that loses a part of its value to it.
    const isGlued = token > 0 && isPiece(kinds[token - 1]);
    if (kinds[token] === TokenKind.UnterminatedComment && !isGlued) unterminatedComment(complaints, token);
    token++;
  }
  return token;
}

function unterminatedComment(complaints: Complaints, token: number): void {
  if (!complaints.isNew(token)) return;
  const { text, tokens } = complaints.source;
  const start = tokens.start(token);
  const end = tokens.ends[token];
  const lineEnd = text.indexOf("\n", start);
  const isOneLine = lineEnd < 0 || lineEnd > end || end < text.length;
  let at = isOneLine ? end : lineEnd;
  if (text[at - 1] === "\r") at--;
  complaints.add({
    code: "comment-unterminated",
    start,
    end: start + 2,
    message: "This comment is never closed. Close it with `*/`.",
    notes: ["Everything behind it is lost."],
    fixes: [guess("Close the comment at the end of the line", { start: at, end: at, text: " */" })],
  });
}
