import { isPiece } from "../token.ts";
import { type Complaints, fix, nothingStarts, removal } from "./complaints.ts";
import { hasIllegal } from "./piece-complaints.ts";

/** Words on a line of their own that are no statement. */
export function strayWords(complaints: Complaints, first: number, end: number, behindComment: boolean): void {
  const { source } = complaints;
  const start = source.tokens.start(first);
  const isIllegal = hasIllegal(source, first, end);
  complaints.add(
    isIllegal ? "non-ascii-token" : "syntax-error",
    start,
    source.endBefore(end),
    isIllegal
      ? ["Letters outside of ASCII may stand in quotes and comments only.", "If this is a note, put a `#` before it."]
      : [
          behindComment
            ? "This looks like the rest of the comment above, but its `#` is missing."
            : "These words are no statement.",
          nothingStarts,
          "Put a `#` before them.",
        ],
    [fix("Make it a comment", [{ start, end: start, text: "# " }])],
  );
}

/** Signs where a statement should start, up to token `end`. */
export function straySigns(complaints: Complaints, token: number, end: number): void {
  const { source } = complaints;
  const { tokens } = source;
  const start = tokens.start(token);
  const stop = tokens.ends[token];
  let hasWords = false;
  for (let other = token; other < end; other++) hasWords ||= isPiece(tokens.kinds[other]);
  const run = { start, end: hasWords ? stop : source.endBefore(end), text: "" };
  complaints.add(
    "syntax-error",
    start,
    stop,
    [`\`${source.text.slice(start, stop)}\` stands where a statement should start.`, nothingStarts],
    hasWords ? [] : [fix("Remove it", [run], false)],
  );
}

/** A `*` and `/` where no comment is open. */
export function strayCommentEnd(complaints: Complaints, first: number): void {
  const { source } = complaints;
  const start = source.tokens.start(first);
  const edit = { ...removal(source, first + 1), start };
  complaints.add(
    "syntax-error",
    start,
    start + 2,
    ["This `*/` closes no comment.", nothingStarts, "Remove it."],
    [fix("Remove `*/`", [edit], false)],
  );
}
