import { type Complaints, fix, nothingStarts, removal } from "./complaints.ts";

/** A `{` with no name before it. */
export function blockWithoutName(complaints: Complaints, token: number): void {
  const start = complaints.source.tokens.start(token);
  const sentences = ["The name of the jail is missing before this `{`.", nothingStarts];
  complaints.add("syntax-error", start, start + 1, sentences, []);
}

/** A `}` that closes nothing. */
export function extraBrace(complaints: Complaints, token: number): void {
  const { source } = complaints;
  const start = source.tokens.start(token);
  complaints.add(
    "brace-unterminated",
    start,
    start + 1,
    ["This `}` closes no block.", nothingStarts, "Remove it, or look for a `{` that is missing above."],
    [fix("Remove `}`", [removal(source, token)], false)],
  );
}

/** The block whose name is `first`…`end` lacks its `{`. */
export function missingOpenBrace(complaints: Complaints, first: number, end: number): void {
  const { source } = complaints;
  const at = source.endBefore(end);
  complaints.add(
    "brace-unterminated",
    source.tokens.start(first),
    at,
    [`The \`{\` of the block \`${source.nameOf(first)}\` is missing.`, nothingStarts],
    [fix("Insert `{`", [{ start: at, end: at, text: " {" }])],
  );
}

/** The block that starts with token `head` should end after token `last`: another block starts at token `next`. */
export function missingCloseBrace(complaints: Complaints, head: number, last: number, next: number): void {
  const { source } = complaints;
  const at = source.tokens.ends[last];
  const name = source.nameOf(head);
  const end = endOfTrailingComment(source.text, at);
  const brace = `${source.lineBreak()}${source.indentationText(head)}}`;
  complaints.add(
    "brace-unterminated",
    Math.max(0, at - 1),
    at,
    [`The block of \`${name}\` is not closed: its \`}\` is missing before \`${source.nameOf(next)}\`.`, nothingStarts],
    [fix(`Close the block of \`${name}\``, [{ start: end, end, text: brace }])],
  );
}

/** So many blocks, from the one that starts with token `outermost` to `innermost`, are open at the end of the file. */
export function missingBracesAtEnd(
  complaints: Complaints,
  outermost: number,
  innermost: number,
  count: number,
  last: number,
): void {
  const { source } = complaints;
  const at = source.tokens.ends[last];
  const name = source.nameOf(innermost);
  const shown = Math.min(count, 1000);
  const end = endOfTrailingComment(source.text, at);
  const braces = `${source.lineBreak()}${source.indentationText(outermost)}${"}".repeat(shown)}`;
  complaints.add(
    "brace-unterminated",
    Math.max(0, at - 1),
    at,
    [
      count === 1
        ? `The block of \`${name}\` is not closed: its \`}\` is missing at the end of the file.`
        : `${count} blocks, the last of them \`${name}\`, are not closed before the end of the file.`,
      nothingStarts,
    ],
    shown === count
      ? [fix(count === 1 ? "Insert `}`" : `Insert ${count} braces`, [{ start: end, end, text: braces }])]
      : [],
  );
}

/** `offset`, or the end of the comment that follows on the same line. */
function endOfTrailingComment(text: string, offset: number): number {
  return offset + (/^[ \t]*(?:#|\/\/)[^\r\n]*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}
