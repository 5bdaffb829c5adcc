import { describe, expect, it } from "vitest";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { scan } from "../../server/src/syntax/strict/scanner.ts";
import { TokenKind } from "../../server/src/syntax/tree/token.ts";

/** Kinds and texts of the tokens of a text, blanks left out. */
function tokensOf(text: string, dialect: Dialect = "current"): string[] {
  const tokens = scan(text, dialect);
  const shown: string[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const kind: TokenKind = tokens.kinds[token];
    if (kind !== TokenKind.Whitespace)
      shown.push(`${TokenKind[kind]} ${text.slice(tokens.start(token), tokens.ends[token])}`);
  }
  return shown;
}

/** What stands in the middle column is read by both dialects as the tokens of the last. */
const cases: readonly [title: string, text: string, tokens: readonly string[]][] = [
  [
    "words take every character that needs no quotes",
    "a!b%c&d(e)-f.g:h<i>j?k@l[m]n^o`p|q~r_s",
    ["Word a!b%c&d(e)-f.g:h<i>j?k@l[m]n^o`p|q~r_s"],
  ],
  [
    "punctuation",
    "a+={},;=",
    ["Word a", "PlusEqual +=", "OpenBrace {", "CloseBrace }", "Comma ,", "Semicolon ;", "Equal ="],
  ],
  ["+= is taken before a lone +", "a+b+=c", ["Word a", "Symbol +", "Word b", "PlusEqual +=", "Word c"]],
  ["symbols are pieces of their own", "/a*b+$", ["Symbol /", "Word a", "Symbol *", "Word b", "Symbol +", "Symbol $"]],
  [
    "comments",
    "a # b\n// c\n/* d\n*/e",
    ["Word a", "LineComment # b", "LineComment // c", "BlockComment /* d\n*/", "Word e"],
  ],
  ["a comment starts in the middle of a word", "a#b", ["Word a", "LineComment #b"]],
  ["so does one of two slashes", "http://h", ["Word http:", "LineComment //h"]],
  ["and the one that a glob opens", "/a/*/b", ["Symbol /", "Word a", "UnterminatedComment /*/b"]],
  ["block comments do not nest", "/* /* */ a */", ["BlockComment /* /* */", "Word a", "Symbol *", "Symbol /"]],
  ["/*/ does not close itself", "/*/ a", ["UnterminatedComment /*/ a"]],
  ["quotes hold comments and punctuation", "'a#b;'\"c//d{\"", ["SingleQuoted 'a#b;'", 'DoubleQuoted "c//d{"']],
  ["single quotes hold variables as text", "'$a'", ["SingleQuoted '$a'"]],
  ["a backslash keeps a quote from closing", "'it\\'s' \"a\\\"b\"", ["SingleQuoted 'it\\'s'", 'DoubleQuoted "a\\"b"']],
  ["a backslash does not keep another one from closing", '"a\\\\"b', ['DoubleQuoted "a\\\\"', "Word b"]],
  ["quotes go on over lines", '"a\nb"', ['DoubleQuoted "a\nb"']],
  [
    "variables part a double-quoted string",
    '"a$b c${d.e}"',
    ['DoubleQuoted "a', "Variable $b", "DoubleQuoted  c", "Variable ${d.e}", 'DoubleQuoted "'],
  ],
  [
    "two variables without anything between them",
    '"$a$b"',
    ['DoubleQuoted "', "Variable $a", "Variable $b", 'DoubleQuoted "'],
  ],
  ["an escaped dollar is text", '"\\$a"', ['DoubleQuoted "\\$a"']],
  ["a dollar before a digit is text", '"$1" $1', ['DoubleQuoted "$1"', "Symbol $", "Word 1"]],
  [
    "names end at what is neither letter, digit nor _",
    "$a-b $a.b $_9",
    ["Variable $a", "Word -b", "Variable $a", "Word .b", "Variable $_9"],
  ],
  ["braces hold any name", "${a b}${}${a\\}b}", ["Variable ${a b}", "Variable ${}", "Variable ${a\\}b}"]],
  ["a brace that a backslash keeps open, on a line that closes none", "${\\}a b", ["UnterminatedVariable ${\\}a b"]],
  ["braces do not nest", "${a{b}", ["UnterminatedVariable ${a", "OpenBrace {", "Word b", "CloseBrace }"]],
  ["braces end with the line", "${a\nb}", ["UnterminatedVariable ${a", "Word b", "CloseBrace }"]],
  ["in double quotes they end with the string", '"${a" b', ['DoubleQuoted "', 'UnterminatedVariable ${a"', "Word b"]],
  [
    "escapes",
    "\\n\\x41\\x4g\\101\\1234\\;",
    ["Escape \\n", "Escape \\x41", "Escape \\x4", "Word g", "Escape \\101", "Escape \\123", "Word 4", "Escape \\;"],
  ],
  ["an escaped line feed glues", "a\\\nb", ["Word a", "Escape \\\n", "Word b"]],
  ["a backslash at the end is a piece", "a\\", ["Word a", "Symbol \\"]],
  ["a quote that is not closed costs its line", '"a b\nc', ['UnterminatedString "a b', "Word c"]],
  ["the end of input: no ASCII", "a é", ["Word a", "EndOfInput é"]],
  ["the end of input: NUL", "\0", ["EndOfInput \0"]],
  ["control characters", "\u0001\u007f\f", ["Illegal \u0001", "Illegal \u007f", "Illegal \f"]],
];

describe("tokens", () => {
  it.each(cases)("%s", (_, text, tokens) => {
    expect(tokensOf(text, "current")).toEqual(tokens);
    expect(tokensOf(text, "12")).toEqual(tokens);
  });

  it("a carriage return is a blank since FreeBSD 14, and an illegal character before", () => {
    expect(tokensOf("a\r\nb", "current")).toEqual(["Word a", "Word b"]);
    expect(tokensOf("a\r\nb", "12")).toEqual(["Word a", "Illegal \r", "Word b"]);
    expect(tokensOf('"a\r\nb"', "12")).toEqual(['DoubleQuoted "a\r\nb"']);
  });

  it("offsets are UTF-16, whatever the characters", () => {
    const text = '"😀" # 日本\n$a';
    const tokens = scan(text, "current");
    expect([...tokens.ends.subarray(0, tokens.count)]).toEqual([4, 5, 9, 10, 12]);
    expect(tokens.start(4)).toBe(10);
  });

  it("finds the token at an offset", () => {
    const tokens = scan("ab = c;", "current");
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => tokens.at(offset))).toEqual([0, 0, 1, 2, 3, 4, 5, 5]);
    expect(scan("", "current").at(0)).toBe(-1);
  });

  it("keeps no more memory than its tokens need", () => {
    const tokens = scan("a ".repeat(1000), "current");
    expect(tokens.count).toBe(2000);
    expect(scan("x".repeat(100_000), "current").kinds.length).toBeLessThan(100);
  });
});
