import type { SyntaxEdit } from "../problem.ts";
import { isPiece, TokenKind } from "../token.ts";
import type { BrokenText } from "./broken-text.ts";
import { type Complaints, fix, nothingStarts } from "./complaints.ts";
import { characterName } from "./illegal-characters.ts";
import { quote } from "./quoting.ts";

/** Complains about the pieces of one string that can only be there because the file is broken. */
export function brokenPieces(complaints: Complaints, first: number, end: number): void {
  const { kinds } = complaints.source.tokens;
  let illegalWord = false;
  for (let token = first; token < end; token++) {
    switch (kinds[token] as TokenKind) {
      case TokenKind.UnterminatedString:
        unterminatedString(complaints, first, token);
        break;
      case TokenKind.UnterminatedVariable:
        unterminatedVariable(complaints, token);
        break;
      case TokenKind.IllegalQuoted:
        typographicQuotes(complaints, token);
        break;
      case TokenKind.IllegalWord:
        illegalWord = true;
        break;
    }
  }
  if (illegalWord) wordOutsideOfAscii(complaints, first, end);
}

/** Whether a piece is outside of ASCII or not closed: what is said about it says enough. */
export function hasIllegal({ tokens }: BrokenText, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    if (tokens.kinds[token] >= TokenKind.IllegalWord) return true;
  }
  return false;
}

/** A lone quote at the end of a word: the one that should open it is missing. */
export function quoteMissing(complaints: Complaints, start: number, end: number, edits: readonly SyntaxEdit[]): void {
  complaints.add(
    "string-unterminated",
    start,
    end,
    ["This quote closes no string: the one that should open it is missing.", nothingStarts],
    [fix("Quote the whole value", edits)],
  );
}

function unterminatedString(complaints: Complaints, first: number, token: number): void {
  const { text, tokens } = complaints.source;
  const start = tokens.start(token);
  const end = tokens.ends[token];
  const sign = text[start] === "'" ? "'" : '"';
  const semicolon = semicolonAfter(complaints.source, token);
  if (token > first) {
    const valueStart = tokens.start(first);
    if (end - start === 1 && !text.slice(valueStart, end).includes("\n"))
      return quoteMissing(complaints, start, end, [{ start: valueStart, end: valueStart, text: sign }]);
    if (sign === "'") {
      const quoted = quote(text.slice(valueStart, end)) + semicolon;
      const sentences = ["An apostrophe opens a string, and this one is not closed.", nothingStarts];
      const edits = [{ start: valueStart, end, text: quoted }];
      return complaints.add("string-unterminated", start, end, sentences, [fix("Quote the whole value", edits)]);
    }
  }
  const escaped = end - start > 2 && /(?:^|[^\\])(?:\\\\)*\\["']$/.test(text.slice(start + 1, end));
  if (escaped && text[end - 1] === sign) {
    const sentences = ["The backslash makes this quote a part of the string, which is not closed then.", nothingStarts];
    const edits = [{ start: end - 2, end, text: sign + semicolon }];
    return complaints.add("string-unterminated", start, end, sentences, [fix("Remove the backslash", edits)]);
  }
  const isTypographic = /[\u2018-\u201f]/.test(text[end - 1]);
  const sentences = isTypographic
    ? ["The quote that opens here is closed by a typographic one, which is none to jail(8).", nothingStarts]
    : ["The quote that opens here is not closed.", nothingStarts];
  const edit = { start: isTypographic ? end - 1 : end, end, text: sign + semicolon };
  const title = isTypographic ? `Replace it with \`${sign}\`` : `Insert \`${sign}\``;
  complaints.add("string-unterminated", start, end, sentences, [fix(title, [edit])]);
}

function unterminatedVariable(complaints: Complaints, token: number): void {
  const { source } = complaints;
  const end = source.tokens.ends[token];
  complaints.add(
    "string-unterminated",
    source.tokens.start(token),
    end,
    ["The `${` that opens here is not closed on its line.", nothingStarts],
    [fix("Insert `}`", [{ start: end, end, text: `}${semicolonAfter(source, token)}` }])],
  );
}

/** The `;` or nothing, as it is needed behind `token` when that is closed. */
function semicolonAfter(source: BrokenText, token: number): string {
  const next = source.skipBlanks(token + 1);
  const kind = source.kindAt(next);
  const isPunctuation = kind !== undefined && kind >= TokenKind.PlusEqual && kind <= TokenKind.OpenBrace;
  return isPunctuation || (kind !== undefined && isPiece(kind) && next === token + 1) ? "" : ";";
}

function typographicQuotes(complaints: Complaints, token: number): void {
  const { tokens } = complaints.source;
  const start = tokens.start(token);
  const end = tokens.ends[token];
  const edits: SyntaxEdit[] = [
    { start, end: start + 1, text: '"' },
    { start: end - 1, end, text: '"' },
  ];
  complaints.add(
    "non-ascii-token",
    start,
    end,
    [
      "Typographic quotes are no quotes to jail(8); they come from a web page or a word processor.",
      "Write plain double quotes.",
    ],
    [fix('Replace them with `"`', edits)],
  );
}

function wordOutsideOfAscii(complaints: Complaints, first: number, end: number): void {
  const { source } = complaints;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  const text = source.slice(first, end);
  const control = /[\x00-\x1f\x7f]/.exec(text)?.[0].charCodeAt(0) ?? 0;
  const isControlCharacter = /^[\x00-\x7f]*$/.test(text);
  complaints.add(
    "non-ascii-token",
    start,
    stop,
    [
      isControlCharacter
        ? `The control character ${characterName(control)} may stand in quotes and comments only.`
        : "Letters outside of ASCII may stand in quotes and comments only.",
      isControlCharacter ? "Remove it." : "Put the whole word in double quotes.",
    ],
    [
      isControlCharacter
        ? fix("Remove it", [{ start, end: stop, text: text.replace(/[\x00-\x1f\x7f]/g, "") }])
        : fix("Quote the whole word", [{ start, end: stop, text: quote(text) }]),
    ],
  );
}
