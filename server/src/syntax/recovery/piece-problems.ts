import { findParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { SyntaxEdit, SyntaxFix } from "../tree/problem.ts";
import { isPiece, TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import { asciiText, characterName, isClosingTypographic } from "./illegal-characters.ts";
import { fix, guess, type ProblemCollector } from "./problem-collector.ts";
import { escapeDollars, joinedValue, quote } from "./quoting.ts";

/** Reports the pieces of one string that can only be there because the file is broken. */
export function brokenPieces(problems: ProblemCollector, first: number, end: number, isName = false): void {
  const { kinds } = problems.source.tokens;
  let illegalWord = false;
  for (let token = first; token < end; token++) {
    switch (kinds[token] as TokenKind) {
      case TokenKind.UnterminatedString:
        unterminatedString(problems, first, token);
        break;
      case TokenKind.UnterminatedVariable:
        unterminatedVariable(problems, token);
        break;
      case TokenKind.IllegalQuoted:
        typographicQuotes(problems, token);
        break;
      case TokenKind.IllegalWord:
        illegalWord = true;
        break;
    }
  }
  if (illegalWord) wordOutsideOfAscii(problems, first, end, isName);
}

/** The first variable among some tokens, or -1. */
export function variableIn({ tokens }: BrokenText, first: number, end: number): number {
  for (let token = first; token < end; token++) if (tokens.kinds[token] === TokenKind.Variable) return token;
  return -1;
}

/** Whether a piece is outside of ASCII or not closed: what is said about it says enough. */
export function hasIllegal({ tokens }: BrokenText, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    if (tokens.kinds[token] >= TokenKind.IllegalWord) return true;
  }
  return false;
}

/** A lone quote at the end of a word: the one that should open it is missing. */
export function quoteMissing(
  problems: ProblemCollector,
  start: number,
  end: number,
  edits: readonly SyntaxEdit[],
): void {
  problems.add({
    code: "string-unterminated",
    start,
    end,
    message: say`This quote closes no string: the one that opens it is missing.`,
    fixes: edits.length > 0 ? [fix(say`Quote the whole value`, ...edits)] : [],
  });
}

function unterminatedString(problems: ProblemCollector, first: number, token: number): void {
  const { text, tokens } = problems.source;
  const start = tokens.start(token);
  const end = tokens.ends[token];
  const sign = text[start] === "'" ? "'" : '"';
  const semicolon = semicolonAfter(problems.source, token);
  const add = (message: string, ...fixes: SyntaxFix[]): void =>
    problems.add({ code: "string-unterminated", start, end, message, fixes });
  if (token > first) {
    const valueStart = tokens.start(first);
    if (end - start === 1 && !text.slice(valueStart, end).includes("\n")) {
      const open = { start: valueStart, end, text: sign + text.slice(valueStart, end) };
      const isPlain = !/["'\\]/.test(text.slice(valueStart, start));
      return quoteMissing(problems, start, end, isPlain ? [open] : []);
    }
    if (sign === "'") {
      const quoted = { start: valueStart, end, text: quote(text.slice(valueStart, end)) + semicolon };
      const isPlain = !/["'\n]/.test(text.slice(valueStart, start));
      const fixes = isPlain ? [fix(say`Quote the whole value`, quoted)] : [];
      return add(say`An apostrophe opens a string, and this one is not closed.`, ...fixes);
    }
  }
  const escaped = end - start > 2 && /(?:^|[^\\])(?:\\\\)*\\["']$/.test(text.slice(start + 1, end));
  if (escaped && text[end - 1] === sign) {
    const plain = { start: end - 2, end, text: sign + semicolon };
    return add(
      say`The backslash makes this quote a part of the string, which is not closed then.`,
      fix(say`Remove the backslash`, plain),
    );
  }
  if (isClosingTypographic(text[end - 1]) && end - start > 1) {
    const plain = { start: end - 1, end, text: sign + semicolon };
    return add(
      say`The quote that closes this string is a typographic one.`,
      fix(say`Replace it with \`${sign}\``, plain),
    );
  }
  const close = { start: end, end, text: sign + semicolon };
  add(say`Missing \`${sign}\`: the string that opens here is not closed.`, fix(say`Insert \`${sign}\``, close));
}

function unterminatedVariable(problems: ProblemCollector, token: number): void {
  const { source } = problems;
  const start = source.tokens.start(token);
  const end = source.tokens.ends[token];
  const at = start + source.text.slice(start, end).replace(/[ \t\r]+$/, "").length;
  const hasLookAlike = source.text[at - 1] === "｝";
  const text = `}${semicolonAfter(source, token)}`;
  const name = /^\$\{(\w+)(?=\.)/.exec(source.text.slice(start, at));
  const isDotted = findParameter(source.text.slice(start + 2, at)) !== undefined;
  const edit =
    name && !isDotted && !hasLookAlike
      ? { start: start + name[0].length, end: start + name[0].length, text: "}" }
      : undefined;
  problems.add({
    code: "string-unterminated",
    start,
    end,
    message: say`Missing \`}\`: the \`\${\` that opens here is not closed on its line.`,
    fixes: [
      edit && text === "}"
        ? guess(say`Insert \`}\``, edit)
        : fix(say`Insert \`}\``, { start: hasLookAlike ? at - 1 : at, end: at, text }),
    ],
  });
}

/** The `;` or nothing, as it is needed after `token` when that is closed. */
function semicolonAfter(source: BrokenText, token: number): string {
  const next = source.skipBlanks(token + 1);
  const kind = source.kindAt(next);
  const isPunctuation = kind !== undefined && kind >= TokenKind.PlusEqual && kind <= TokenKind.OpenBrace;
  return isPunctuation || (kind !== undefined && isPiece(kind) && next === token + 1) ? "" : ";";
}

function typographicQuotes(problems: ProblemCollector, token: number): void {
  const { text, tokens } = problems.source;
  const start = tokens.start(token);
  const end = tokens.ends[token];
  const content = text.slice(start + 1, end - 1);
  const isPlain = !/["\\]/.test(content);
  const title = say`Replace them with \`"\``;
  problems.add({
    code: "non-ascii-token",
    start,
    end,
    message: say`Typographic quotes are not quotes to jail(8). Write plain ones.`,
    what: say`Typographic quotes are not quotes to jail(8).`,
    notes: [say`They come from a web page or a word processor.`],
    fixes: isPlain
      ? [fix(title, { start, end: start + 1, text: '"' }, { start: end - 1, end, text: '"' })]
      : [guess(title, { start, end, text: quote(content) })],
  });
}

function wordOutsideOfAscii(problems: ProblemCollector, first: number, end: number, isName: boolean): void {
  const { source } = problems;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  const text = source.slice(first, end);
  const add = (message: string, ...fixes: SyntaxFix[]): void =>
    problems.add({ code: "non-ascii-token", start, end: stop, message, fixes });
  const replace = (written: string): SyntaxEdit => ({ start, end: stop, text: written });
  if (/^[\x00-\x7f]*$/.test(text)) {
    const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text)?.[0].charCodeAt(0) ?? 0;
    const plain = replace(text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ""));
    const isWord = /^[^"']+$/.test(plain.text);
    problems.add({
      code: "non-ascii-token",
      start,
      end: stop,
      message: say`Control character ${characterName(control)} outside of quotes. Remove it.`,
      what: say`Control character ${characterName(control)} outside of quotes.`,
      fixes: isWord ? [fix(say`Remove it`, plain)] : [],
    });
    return;
  }
  const name = source.nameOf(first);
  const cannot = /[\r\n]/.test(text) || (isName && variableIn(source, first, end) >= 0);
  const joined = cannot ? undefined : joinedValue(source, first, end);
  const pieces = isName && joined !== undefined ? escapeDollars(joined) : joined;
  const quoted = pieces === undefined ? [] : [fix(say`Quote the whole word`, replace(pieces))];
  const ascii = asciiText(text);
  if (ascii !== undefined && /^[\w!%&().:<>?@[\]^`|~$*+/-]+$/.test(ascii) && !/\/[/*]|^\*\/|\+=/.test(ascii)) {
    const written = ascii.length > 30 ? "ASCII" : `\`${ascii}\``;
    return add(
      say`Full-width characters are not ASCII to jail(8): \`${name}\`.`,
      fix(say`Write ${written}`, replace(ascii)),
      ...quoted.map((other) => ({ ...other, alternative: true })),
    );
  }
  add(say`Letters outside of ASCII need quotes: \`${name}\`.`, ...quoted);
}
