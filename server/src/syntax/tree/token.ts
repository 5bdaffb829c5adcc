/**
 * The tokens of jail.conf(5), after jail(8)'s own lexer (LANGUAGE.md §1). Every character of the input belongs to exactly
 * one token, white space and comments included, so that the tokens put together are the text again.
 *
 * A string of jail(8) is a run of *pieces* with nothing between them: `a"b c"$name` is one string of three pieces.
 */
export enum TokenKind {
  Whitespace = 0,
  LineComment = 1,
  BlockComment = 2,
  /** Taken for a blank in error recovery: a character that no token may hold (U+3000, a CR in dialect 12), or all that a merge left. */
  IllegalBlank = 3,

  PlusEqual = 4,
  Comma = 5,
  Semicolon = 6,
  Equal = 7,
  OpenBrace = 8,
  CloseBrace = 9,

  /** Pieces of a string start here. */
  Word = 10,
  /** One of `$ * + / \`, each a piece of its own. */
  Symbol = 11,
  Escape = 12,
  SingleQuoted = 13,
  /** `"text"` or, where variables stand in it, `"text` … `text` … `text"`: the quotes belong to the outer parts. */
  DoubleQuoted = 14,
  Variable = 15,
  /** Only in error recovery: a run of illegal characters that was meant as a word. */
  IllegalWord = 16,
  /** Only in error recovery: text between typographic quotes. */
  IllegalQuoted = 17,
  UnterminatedString = 18,

  UnterminatedVariable = 19,
  UnterminatedComment = 20,
  /** One character that jail(8) gives to its parser as it is: control characters and CR in dialect 12. */
  Illegal = 21,
  /** A NUL or a character outside of ASCII: jail(8)'s parser takes it for the end of the input (LANGUAGE.md §1). */
  EndOfInput = 22,
}

export const isTrivia = (kind: TokenKind): boolean => kind <= TokenKind.IllegalBlank;

export const isPiece = (kind: TokenKind): boolean => kind >= TokenKind.Word && kind <= TokenKind.UnterminatedVariable;

export const isComment = (kind: TokenKind): boolean =>
  kind === TokenKind.LineComment || kind === TokenKind.BlockComment || kind === TokenKind.UnterminatedComment;

/** What the scanner does when a token starts with a character. */
export enum CharacterClass {
  Illegal = 0,
  Whitespace = 1,
  Word = 2,
  Symbol = 3,
  Punctuation = 4,
  Hash = 5,
  Slash = 6,
  Plus = 7,
  Backslash = 8,
  SingleQuote = 9,
  DoubleQuote = 10,
  Dollar = 11,
  CarriageReturn = 12,
}

/** The class of each ASCII character; the exact set of word characters is measured (LANGUAGE.md §1, probe #88). */
export const characterClasses = new Uint8Array(128);
for (let code = 0x21; code < 0x7f; code++) {
  if (/[A-Za-z0-9_!%&()\-.:<>?@[\]^`|~]/.test(String.fromCharCode(code))) characterClasses[code] = CharacterClass.Word;
}
for (const character of " \t\n") characterClasses[character.charCodeAt(0)] = CharacterClass.Whitespace;
for (const character of ",;={}") characterClasses[character.charCodeAt(0)] = CharacterClass.Punctuation;
characterClasses["\r".charCodeAt(0)] = CharacterClass.CarriageReturn;
characterClasses["*".charCodeAt(0)] = CharacterClass.Symbol;
characterClasses["#".charCodeAt(0)] = CharacterClass.Hash;
characterClasses["/".charCodeAt(0)] = CharacterClass.Slash;
characterClasses["+".charCodeAt(0)] = CharacterClass.Plus;
characterClasses["\\".charCodeAt(0)] = CharacterClass.Backslash;
characterClasses["'".charCodeAt(0)] = CharacterClass.SingleQuote;
characterClasses['"'.charCodeAt(0)] = CharacterClass.DoubleQuote;
characterClasses["$".charCodeAt(0)] = CharacterClass.Dollar;

/** Letters, digits and `_`: what may follow in the name of a `$variable`. */
export const isNameCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x30 && code <= 0x39);

/** A letter or `_`: what may follow the `$` of a variable. */
export const isNameStart = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
