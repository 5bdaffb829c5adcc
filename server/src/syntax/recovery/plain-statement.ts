import { TokenKind } from "../tree/token.ts";
import type { TokenList } from "../tree/token-list.ts";

/** `name = value;` or `name += value;` alone on a line, by its tokens. */
export interface StatementOfOneLine {
  readonly operator: TokenKind.Equal | TokenKind.PlusEqual;
  /** Its value is made of the tokens from here up to `semicolon`. */
  readonly value: number;
  readonly semicolon: number;
}

/**
 * The statement that begins with token `first`, where it is alone on its line and every reading of a broken file takes it for what jail(8)
 * would: a name, a sign, one value and `;`. Nearly all statements of a broken file are like this, and have to be asked nothing else.
 */
export function statementOfOneLine(text: string, tokens: TokenList, first: number): StatementOfOneLine | undefined {
  const { kinds, count } = tokens;
  if (!isName(text, tokens, first) || !isFirstOfLine(text, tokens, first)) return undefined;
  const sign = afterBlank(text, tokens, first + 1);
  const operator: TokenKind = kinds[sign];
  if (operator !== TokenKind.Equal && operator !== TokenKind.PlusEqual) return undefined;
  const value = afterBlank(text, tokens, sign + 1);
  if (!startsValue(text, tokens, value)) return undefined;
  let semicolon = value + 1;
  while (semicolon < count && isSoundPiece(kinds[semicolon])) semicolon++;
  if (semicolon >= count - 1 || kinds[semicolon] !== TokenKind.Semicolon) return undefined;
  const isAlone = kinds[semicolon + 1] === TokenKind.Whitespace && hasLineBreak(text, tokens, semicolon + 1);
  return isAlone ? { operator, value, semicolon } : undefined;
}

/** A word of letters or a variable, and nothing glued to it. */
function isName(text: string, tokens: TokenList, token: number): boolean {
  const kind: TokenKind = tokens.kinds[token];
  return kind === TokenKind.Variable || (kind === TokenKind.Word && isLetter(text.charCodeAt(tokens.start(token))));
}

/** A string in quotes, a variable, a path, or a word of letters and numbers: no sign that stands for another one. */
function startsValue(text: string, tokens: TokenList, token: number): boolean {
  const { kinds } = tokens;
  switch (kinds[token] as TokenKind) {
    case TokenKind.Variable:
      return true;
    case TokenKind.DoubleQuoted:
    case TokenKind.SingleQuoted:
      // `"path":` is the name of another statement, as JSON writes it.
      return kinds[token + 1] !== TokenKind.Word;
    case TokenKind.Word: {
      const code = text.charCodeAt(tokens.start(token));
      return isLetter(code) || (code >= 0x30 && code <= 0x39);
    }
    case TokenKind.Symbol:
      return text.charCodeAt(tokens.start(token)) === slash;
    default:
      return false;
  }
}

const slash = 0x2f;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const isSoundPiece = (kind: TokenKind): boolean => kind >= TokenKind.Word && kind <= TokenKind.Variable;

/** The token itself, or the one behind it where it is blanks within a line. */
const afterBlank = (text: string, tokens: TokenList, token: number): number =>
  tokens.kinds[token] === TokenKind.Whitespace && !hasLineBreak(text, tokens, token) ? token + 1 : token;

const isFirstOfLine = (text: string, tokens: TokenList, token: number): boolean =>
  token === 0 || (tokens.kinds[token - 1] === TokenKind.Whitespace && hasLineBreak(text, tokens, token - 1));

function hasLineBreak(text: string, tokens: TokenList, token: number): boolean {
  const end = tokens.ends[token];
  for (let offset = tokens.start(token); offset < end; offset++) if (text.charCodeAt(offset) === 0x0a) return true;
  return false;
}
