import { say } from "../../words/index.ts";
import { isPiece, TokenKind } from "../tree/token.ts";
import { hasIllegal } from "./piece-problems.ts";
import { fix, guess, type ProblemCollector, tokenRemoval } from "./problem-collector.ts";
import { hasComment } from "./quoting.ts";

/** Words on a line of their own that are no statement; `sign` is that of the comment above that they belong to, if any. */
export function strayWords(problems: ProblemCollector, first: number, end: number, sign: string | undefined): void {
  const { source } = problems;
  const start = source.tokens.start(first);
  const isIllegal = /[^\x00-\x7f]/.test(source.slice(first, end)) && hasIllegal(source, first, end);
  const name = source.nameOf(first);
  const hasOperator = source.tokens.kinds
    .subarray(first, end)
    .some((kind: TokenKind) => kind === TokenKind.Equal || kind === TokenKind.PlusEqual);
  problems.add({
    code: isIllegal ? "non-ascii-token" : "syntax-error",
    start,
    end: source.endBefore(end),
    message:
      sign !== undefined
        ? say`This looks like the rest of the comment above. Put a \`${sign}\` before it.`
        : isIllegal
          ? say`Letters outside of ASCII need quotes: \`${name}\`. Put a \`#\` before a comment.`
          : say`These words are not a statement. Put a \`#\` before a comment.`,
    what:
      sign !== undefined
        ? say`This looks like the rest of the comment above.`
        : isIllegal
          ? say`Letters outside of ASCII need quotes: \`${name}\`.`
          : say`These words are not a statement.`,
    fixes: [(hasOperator ? guess : fix)(say`Make it a comment`, { start, end: start, text: `${sign ?? "#"} ` })],
  });
}

/** Signs where a statement should start, up to token `end`. */
export function straySigns(problems: ProblemCollector, token: number, end: number): void {
  const { source } = problems;
  const { tokens } = source;
  const start = tokens.start(token);
  const stop = tokens.ends[token];
  const last = Math.max(token, source.lastSignificantBefore(end)) + 1;
  let hasWords = false;
  for (let other = token; other < end; other++) hasWords ||= isPiece(tokens.kinds[other]);
  const run = { start, end: hasComment(source, token, end) ? stop : source.endBefore(last), text: "" };
  problems.add({
    code: "syntax-error",
    start,
    end: stop,
    message: say`Unexpected \`${source.nameOf(token)}\`: a statement should start here.`,
    fixes: hasWords ? [] : [guess(say`Remove it`, run)],
  });
}

/** A `*` and `/` where no comment is open. */
export function strayCommentEnd(problems: ProblemCollector, first: number): void {
  const { source } = problems;
  const start = source.tokens.start(first);
  const edit = { ...tokenRemoval(source, first + 1), start };
  problems.add({
    code: "syntax-error",
    start,
    end: start + 2,
    message: say`This \`*/\` closes no comment. Remove it.`,
    fixes: [guess(say`Remove \`*/\``, edit)],
  });
}
