import { say } from "../../words/index.ts";
import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import { guess, type ProblemCollector } from "./problem-collector.ts";

/** The first token from `from` on that is neither blank nor comment; reports comments that are never closed. */
export function skipTrivia(problems: ProblemCollector, from: number): number {
  const { kinds, count } = problems.source.tokens;
  let token = from;
  while (token < count && (isTrivia(kinds[token]) || kinds[token] === TokenKind.UnterminatedComment)) {
    // One directly after a piece is reported by the statement that loses a part of its value to it.
    const isGlued = token > 0 && isPiece(kinds[token - 1]);
    if (kinds[token] === TokenKind.UnterminatedComment && !isGlued) unterminatedComment(problems, token);
    token++;
  }
  return token;
}

function unterminatedComment(problems: ProblemCollector, token: number): void {
  if (!problems.isNew(token)) return;
  const { text, tokens } = problems.source;
  const start = tokens.start(token);
  const end = tokens.ends[token];
  const lineEnd = text.indexOf("\n", start);
  const isOneLine = lineEnd < 0 || lineEnd > end || end < text.length;
  let at = isOneLine ? end : lineEnd;
  if (text[at - 1] === "\r") at--;
  problems.add({
    code: "comment-unterminated",
    start,
    end: start + 2,
    message: say`This comment is never closed. Close it with \`*/\`.`,
    notes: [say`Everything after it is lost.`],
    fixes: [guess(say`Close the comment at the end of the line`, { start: at, end: at, text: " */" })],
  });
}
