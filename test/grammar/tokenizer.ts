import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { IGrammar, IToken } from "vscode-textmate";
import { TokenKind, type TokenList } from "../../server/src/syntax/index.ts";

const require = createRequire(import.meta.url);
const { OnigScanner, OnigString, loadWASM } = require("vscode-oniguruma") as typeof import("vscode-oniguruma");
const { INITIAL, parseRawGrammar, Registry } = require("vscode-textmate") as typeof import("vscode-textmate");

const folder = join(import.meta.dirname, "../../syntaxes");

/** Grammars of this extension by scope, and stand-ins for those of VS Code that they are injected into. */
const grammarFiles: Readonly<Record<string, string>> = {
  "source.jailconf": join(folder, "jailconf.tmLanguage.json"),
  "source.jailconf-plan": join(folder, "jailconf-plan.tmLanguage.json"),
  "markdown.jailconf.codeblock": join(folder, "markdown-injection.tmLanguage.json"),
};

/** Loads a grammar with the same libraries with which VS Code colours. */
export async function loadGrammar(scope: string, others: Readonly<Record<string, string>> = {}): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (name) => {
      if (name in others) return parseRawGrammar(others[name], `${name}.json`);
      const file = grammarFiles[name];
      return file === undefined ? null : parseRawGrammar(readFileSync(file, "utf8"), file);
    },
    getInjections: (name) => (name === "text.html.markdown" ? ["markdown.jailconf.codeblock"] : undefined),
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar for ${scope}`);
  return grammar;
}

/** What a stretch of a text is, as far as both the grammar and jail(8)'s lexer can tell. */
export type TokenClass =
  | "blank"
  | "comment"
  | "single-quoted"
  | "double-quoted"
  | "variable"
  | "escape"
  | "punctuation"
  | "word"
  | "illegal";

/** Class of each UTF-16 unit of a text by the grammar; a line feed has none, since lines are tokenised without it. */
export function classesByGrammar(grammar: IGrammar, text: string): (TokenClass | undefined)[] {
  const classes: (TokenClass | undefined)[] = [];
  let state = INITIAL;
  for (const line of text.split("\n")) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const start = classes.length;
    for (const token of result.tokens) {
      const end = Math.min(token.endIndex, line.length);
      const tokenClass = classOfScopes(token, line);
      for (let index = token.startIndex; index < end; index++) classes[start + index] = tokenClass;
    }
    classes[start + line.length] = undefined;
  }
  return classes.slice(0, text.length);
}

function classOfScopes({ scopes, startIndex, endIndex }: IToken, line: string): TokenClass {
  const has = (prefix: string): boolean =>
    scopes.some((scope) => scope.split(" ").some((one) => one.startsWith(prefix)));
  if (has("comment.")) return "comment";
  if (has("string.quoted.single")) return "single-quoted";
  if (has("variable.other.readwrite")) return "variable";
  if (has("string.quoted.double")) return "double-quoted";
  if (has("constant.character.escape")) return "escape";
  if (has("invalid.")) return "illegal";
  if (has("punctuation.") || has("keyword.operator.assignment")) return "punctuation";
  return line.slice(startIndex, endIndex).trim() === "" ? "blank" : "word";
}

const classOfKind: Readonly<Partial<Record<TokenKind, TokenClass>>> = {
  [TokenKind.Whitespace]: "blank",
  [TokenKind.LineComment]: "comment",
  [TokenKind.BlockComment]: "comment",
  [TokenKind.PlusEqual]: "punctuation",
  [TokenKind.Comma]: "punctuation",
  [TokenKind.Semicolon]: "punctuation",
  [TokenKind.Equal]: "punctuation",
  [TokenKind.OpenBrace]: "punctuation",
  [TokenKind.CloseBrace]: "punctuation",
  [TokenKind.Word]: "word",
  [TokenKind.Symbol]: "word",
  [TokenKind.Escape]: "escape",
  [TokenKind.SingleQuoted]: "single-quoted",
  [TokenKind.DoubleQuoted]: "double-quoted",
  [TokenKind.Variable]: "variable",
};

/** Class of a token of the scanner; undefined for one that stands in no text that jail(8) accepts. */
export const classOfToken = (tokens: TokenList, index: number): TokenClass | undefined =>
  classOfKind[tokens.kinds[index] as TokenKind];
