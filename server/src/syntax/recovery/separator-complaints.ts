import { TokenKind } from "../token.ts";
import type { BrokenText } from "./broken-text.ts";
import { type Complaints, fix, nothingStarts, removal } from "./complaints.ts";

/** What stands at the place of a mistake, for the edits that mend it. */
export interface Surroundings {
  /** A `;` stands behind it. */
  readonly terminated: boolean;
}

/** The statement that starts with token `first` lacks its `;` after token `end - 1`. */
export function missingSemicolon(complaints: Complaints, first: number, end: number): void {
  const { source } = complaints;
  const last: TokenKind = source.tokens.kinds[end - 1];
  // What is not closed has most likely swallowed the semicolon, and closing it brings one back.
  if (last === TokenKind.UnterminatedString || last === TokenKind.UnterminatedVariable) return;
  const at = source.endBefore(end);
  // The mark goes under the last character, where the semicolon is to follow.
  const start = Math.max(source.tokens.start(end - 1), at - 1);
  const edit = { start: at, end: at, text: ";" };
  if (semicolonInComment(source, end)) {
    complaints.add(
      "missing-semicolon",
      start,
      at,
      [
        "The `;` of this statement stands in the comment and ends nothing.",
        nothingStarts,
        "Put it before the comment.",
      ],
      [fix("Put `;` before the comment", [edit])],
    );
    return;
  }
  complaints.add(
    "missing-semicolon",
    start,
    at,
    [
      `A \`;\` is missing here, at the end of \`${source.nameOf(first)}\`.`,
      nothingStarts,
      "Its message names what comes next instead.",
    ],
    [fix("Insert `;`", [edit])],
  );
}

/** Whether a line comment behind token `end - 1` holds the `;`, with nothing else between them. */
function semicolonInComment({ text, tokens }: BrokenText, end: number): boolean {
  for (let token = end; token < tokens.count; token++) {
    const kind: TokenKind = tokens.kinds[token];
    const raw = text.slice(tokens.start(token), tokens.ends[token]);
    if (kind === TokenKind.LineComment) return raw.trimEnd().endsWith(";");
    if (kind !== TokenKind.Whitespace || raw.includes("\n")) return false;
  }
  return false;
}

/** Two quoted strings with nothing between them; `sameLine` when they may as well be parts of one. */
export function missingComma(complaints: Complaints, end: number, sameLine: boolean): void {
  const at = complaints.source.endBefore(end);
  complaints.add(
    "syntax-error",
    at - 1,
    at,
    [
      "Two strings follow each other with nothing between them.",
      nothingStarts,
      "Separate the values of a list by commas.",
    ],
    [fix("Insert `,`", [{ start: at, end: at, text: "," }], !sameLine)],
  );
}

/** `=` or `,` with no value behind it. */
export function missingValue(complaints: Complaints, separator: number, { terminated }: Surroundings): void {
  const { source } = complaints;
  const start = source.tokens.start(separator);
  const end = source.tokens.ends[separator];
  const sign = source.text.slice(start, end);
  const edit = terminated
    ? { ...removal(source, separator), start: sign === "," ? start : source.blanksBefore(start) }
    : { start: source.blanksBefore(start), end, text: ";" };
  complaints.add(
    "syntax-error",
    start,
    end,
    [
      `A value is missing after \`${sign}\`.`,
      nothingStarts,
      sign === ","
        ? "Remove the comma or write the value."
        : `Write the value, or leave the \`${sign}\` out to set the parameter without one.`,
    ],
    [fix(`Remove \`${sign}\``, [edit], sign === ",")],
  );
}

/** A `,`, `=` or `+=` where a value should stand. */
export function extraSeparator(complaints: Complaints, token: number): void {
  const { source } = complaints;
  const sign = source.slice(token, token + 1);
  complaints.add(
    "syntax-error",
    source.tokens.start(token),
    source.tokens.ends[token],
    [`\`${sign}\` stands where a value should.`, nothingStarts, "Remove it."],
    [fix(`Remove \`${sign}\``, [removal(source, token)])],
  );
}
