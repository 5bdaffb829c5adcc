import { say } from "../../words/index.ts";
import { TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import { fix, guess, type ProblemCollector, tokenRemoval } from "./problem-collector.ts";

/** A `{` with no name before it; one that is too many stands there by mistake. */
export function blockWithoutName(problems: ProblemCollector, token: number, isExtra: boolean): void {
  const { source } = problems;
  const start = source.tokens.start(token);
  problems.add({
    code: "syntax-error",
    start,
    end: start + 1,
    message: isExtra
      ? say`This \`{\` opens no block: no name stands before it.`
      : say`Missing name of the jail before this \`{\`.`,
    fixes: isExtra ? [guess(say`Remove \`{\``, tokenRemoval(source, token))] : [],
  });
}

/** A `}` that closes nothing. */
export function extraBrace(problems: ProblemCollector, token: number): void {
  const { source } = problems;
  const start = source.tokens.start(token);
  problems.add({
    code: "brace-unterminated",
    start,
    end: start + 1,
    message: say`This \`}\` closes no block. Remove it, or look for a missing \`{\` above.`,
    fixes: [guess(say`Remove \`}\``, tokenRemoval(source, token))],
  });
}

/** The block whose name is `first`…`end` lacks its `{`. */
export function missingOpenBrace(problems: ProblemCollector, first: number, end: number): void {
  const { source } = problems;
  const at = source.endBefore(end);
  problems.add({
    code: "brace-unterminated",
    start: source.tokens.start(first),
    end: at,
    message: say`Missing \`{\` after \`${source.nameOf(first)}\`.`,
    fixes: [fix(say`Insert \`{\``, { start: at, end: at, text: " {" })],
  });
}

/** The block that starts with token `head` should end after token `last`: another block starts at token `next`. */
export function missingCloseBrace(problems: ProblemCollector, head: number, last: number, next: number): void {
  const { source } = problems;
  const at = source.tokens.ends[last];
  const name = source.nameOf(head);
  const end = endOfTrailingComments(source, last);
  const brace = `\n${source.indentationText(head)}}`;
  problems.add({
    code: "brace-unterminated",
    start: Math.max(0, at - 1),
    end: at,
    message: say`Missing \`}\` of \`${name}\` before \`${source.nameOf(next)}\`.`,
    notes: [say`The indentation tells that the second block was not meant to be inside of the first.`],
    fixes: [fix(say`Close the block of \`${name}\``, { start: end, end, text: brace })],
  });
}

/** So many blocks, from the one that starts with token `outermost` to `innermost`, are open at the end of the file. */
export function missingBracesAtEnd(
  problems: ProblemCollector,
  outermost: number,
  innermost: number,
  count: number,
  last: number,
): void {
  const { source } = problems;
  const at = source.tokens.ends[last];
  const name = source.nameOf(innermost);
  const end = endOfTrailingComments(source, last);
  const isFew = count <= mostInserted;
  const braces = isFew ? `\n${source.indentationText(outermost)}${"}".repeat(count)}` : "";
  const title = count === 1 ? say`Insert \`}\`` : say`Insert ${count} braces`;
  problems.add({
    code: "brace-unterminated",
    start: Math.max(0, at - 1),
    end: at,
    message:
      count === 1
        ? say`Missing \`}\`: the block of \`${name}\` is not closed.`
        : say`Missing \`}\`: ${count} blocks are not closed, the last of them \`${name}\`.`,
    fixes: isFew ? [fix(title, { start: end, end, text: braces })] : [],
  });
}

/** More braces than this are missing for another reason than that somebody forgot them. */
const mostInserted = 1000;

/** Offset after the comments that follow token `last` on its line. */
function endOfTrailingComments({ text, tokens }: BrokenText, last: number): number {
  const { kinds, ends, count } = tokens;
  let end = withoutReturn(text, ends[last]);
  for (let token = last + 1; token < count; token++) {
    const kind: TokenKind = kinds[token];
    if (kind === TokenKind.LineComment) return withoutReturn(text, ends[token]);
    if (kind === TokenKind.BlockComment) end = ends[token];
    else if (kind !== TokenKind.Whitespace) return end;
    if (text.slice(tokens.start(token), ends[token]).includes("\n")) return end;
  }
  return end;
}

/** An offset, or that before the CR of a line end, which jail(8) takes for a part of what stands before it. */
const withoutReturn = (text: string, offset: number): number =>
  text.startsWith("\r\n", offset - 1) ? offset - 1 : offset;

/** A bracket of another kind where the block ends. */
export function otherBracket(problems: ProblemCollector, token: number): void {
  const { source } = problems;
  const [start, end] = [source.tokens.start(token), source.tokens.ends[token]];
  problems.add({
    code: "brace-unterminated",
    start,
    end,
    message: say`\`${source.slice(token, token + 1)}\` closes no block. Write \`}\`.`,
    fixes: [fix(say`Change it to \`}\``, { start, end, text: "}" })],
  });
}
