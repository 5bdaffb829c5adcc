import { isPiece, TokenKind } from "../token.ts";
import { type Complaints, fix, nothingStarts } from "./complaints.ts";
import { hasIllegal, quoteMissing } from "./piece-complaints.ts";
import { quote, quotePieces } from "./quoting.ts";
import type { Surroundings } from "./separator-complaints.ts";

/** A value of several words, or with braces, from token `first` to `end`. */
export function needsQuotes(complaints: Complaints, first: number, end: number, { terminated }: Surroundings): void {
  const { source } = complaints;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  const text = source.text.slice(start, stop);
  const close = terminated ? "" : ";";
  if (source.tokens.kinds[end - 1] === TokenKind.UnterminatedString && /^["']$/.test(text.slice(-1))) {
    const edits = [{ start, end: stop, text: quote(text.slice(0, -1)) + close }];
    return quoteMissing(complaints, stop - 1, stop, edits);
  }
  complaints.add(
    "needs-quotes",
    start,
    stop,
    [
      /\s/.test(text) ? "A value with blanks needs quotes." : "A value with `{`, `}`, `=` or `,` in it needs quotes.",
      nothingStarts,
      "Put the whole value in double quotes.",
    ],
    [fix("Quote the whole value", [{ start, end: stop, text: quote(text) + close }])],
  );
}

/**
 * `#`, `//` or `/*` directly behind the value `first`…`end`. What it swallows ends before a `;`, if there is one.
 * Returns the token after the word as it was meant.
 */
export function commentInsideWord(complaints: Complaints, first: number, end: number, isInclude: boolean): number {
  const { source } = complaints;
  const { text, tokens } = source;
  const start = tokens.start(end);
  const sign = text[start] === "#" ? "#" : text.slice(start, start + 2);
  let stop = end + 1;
  while (stop < tokens.count && isPiece(tokens.kinds[stop])) stop++;
  const valueStart = tokens.start(first);
  const value = source.slice(first, stop).trimEnd();
  const terminated = tokens.kinds[stop] === TokenKind.Semicolon;
  const edit = { start: valueStart, end: valueStart + value.length, text: quote(value) + (terminated ? "" : ";") };
  complaints.add(
    isInclude ? "include-misuse" : "needs-quotes",
    start,
    start + sign.length,
    [
      `\`${sign}\` starts a comment here, in the middle of a word, and what follows it is lost.`,
      nothingStarts,
      "Put the value in double quotes.",
    ],
    [fix("Quote the whole value", [edit])],
  );
  return stop;
}

/** The name of a parameter is more than one piece. */
export function nameOfSeveralPieces(complaints: Complaints, first: number, end: number): void {
  const { source } = complaints;
  if (hasIllegal(source, first, end)) return;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  complaints.add(
    "needs-quotes",
    start,
    stop,
    ["The name of a parameter is one single word or one quoted string.", nothingStarts],
    [fix("Quote the whole name", [{ start, end: stop, text: quotePieces(source, first, end) }])],
  );
}

/** Complains about a block name that is more than one piece, or a variable. */
export function jailName(complaints: Complaints, first: number, end: number): void {
  const { source } = complaints;
  const { kinds } = source.tokens;
  if (end - first === 1 && kinds[first] !== TokenKind.Variable) return;
  if (hasIllegal(source, first, end)) return;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  const name = source.slice(first, end);
  let hasBackslash = false;
  let hasBlank = false;
  for (let token = first; token < end; token++) {
    const kind: TokenKind = kinds[token];
    if (kind === TokenKind.Escape) hasBackslash = true;
    if (kind <= TokenKind.IllegalBlank) hasBlank = true;
    if (kind !== TokenKind.Variable) continue;
    const sentences = ["A variable cannot be part of the name of a jail.", nothingStarts, "Write the name itself."];
    complaints.add("syntax-error", start, stop, sentences, []);
    return;
  }
  if (hasBackslash) {
    const plain = name.replaceAll("\\", "");
    const text = hasBlank ? quote(plain) : plain;
    complaints.add(
      "syntax-error",
      start,
      stop,
      ["The name of a jail is one single word or one quoted string, and a backslash is none of either.", nothingStarts],
      [fix("Remove the backslash", [{ start, end: stop, text }], false)],
    );
    return;
  }
  const text = hasBlank ? quote(name) : quotePieces(source, first, end);
  const quoted = fix("Quote the name", [{ start, end: stop, text }]);
  if (name.includes("*")) {
    complaints.add(
      "wildcard-syntax",
      start,
      stop,
      ["Only a lone `*` may stand unquoted as a wildcard.", nothingStarts, "Put the name in double quotes."],
      [quoted],
    );
  } else {
    const sentences = ["The name of a jail is one single word or one quoted string.", nothingStarts];
    complaints.add("needs-quotes", start, stop, sentences, [quoted]);
  }
}
