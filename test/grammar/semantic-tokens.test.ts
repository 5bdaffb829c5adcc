import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, it } from "vitest";
import type { IGrammar, StateStack } from "vscode-textmate";
import { type SemanticToken, semanticTokens } from "../../server/src/features/semantic-tokens/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import {
  ownTokenModifiers,
  ownTokenTypes,
  SemanticTokenLegend,
} from "../../server/src/lsp/shared/semantic-token-legend.ts";
import { analyze } from "../support/fixture.ts";
import { loadGrammar } from "./tokenizer.ts";

const { INITIAL } = createRequire(import.meta.url)("vscode-textmate") as typeof import("vscode-textmate");

interface Manifest {
  readonly contributes: {
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly [{ readonly scopes: Readonly<Record<string, readonly string[]>> }];
  };
}

const { contributes }: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const [{ scopes }] = contributes.semanticTokenScopes;

const standard = ["comment", "keyword", "property", "variable", "class", "operator", "string", "number", "enumMember"];
const known = new Set([...standard, "interface", "function", "parameter", ...ownTokenTypes]);
const modifiers = ["declaration", "definition", "readonly", "deprecated", "modification", "defaultLibrary"];
const legend = new SemanticTokenLegend(known, new Set([...modifiers, ...ownTokenModifiers]));

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar("source.jailconf");
});

it("package.json tells VS Code of the names that the protocol does not have, and of a scope for each that is used", () => {
  expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...ownTokenTypes]);
  expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual([...ownTokenModifiers]);
  for (const type of legend.tokenTypes) expect(scopes, type).toHaveProperty(type);
  for (const selector of Object.keys(scopes)) {
    const [type, ...rest] = selector.split(".");
    expect(legend.tokenTypes, selector).toContain(type);
    for (const modifier of rest) expect(legend.tokenModifiers, selector).toContain(modifier);
  }
});

/** The scope by which VS Code colours a token: of the selectors that fit, that with the most modifiers counts. */
function scopeOfToken({ meaning, traits }: SemanticToken): string {
  const type = legend.tokenTypes[legend.typeNumber(meaning)];
  const bits = legend.bitsOf(traits);
  const own = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
  const fitting = Object.keys(scopes).filter((selector) => {
    const [wanted, ...needed] = selector.split(".");
    return wanted === type && needed.every((modifier) => own.includes(modifier));
  });
  const [best] = fitting.sort((a, b) => b.split(".").length - a.split(".").length);
  return scopes[best][0];
}

/** Of the scopes around a character the innermost that themes have a colour for: punctuation has that of what it belongs to. */
function scopeByGrammar(all: readonly string[]): string {
  const single = all.flatMap((scope) => scope.split(" "));
  return single.findLast((scope) => !scope.startsWith("punctuation.")) ?? "";
}

/** As much of a scope as themes tell apart. */
function colour(scope: string): string {
  const [first, second, third] = scope.split(".");
  if (first === "comment" || first === "string" || first === "invalid") return first;
  return first === "variable" ? `${first}.${second}.${third}` : `${first}.${second}`;
}

const unspecific = new Set(["string", "source.jailconf"]);

/** Characters that the two colour in different ways although the grammar says more than that they are text. */
function differences(text: string): { compared: number; found: string[] } {
  const path = "/etc/jail.conf";
  const { workspace } = analyze({ files: new Map([[path, text]]), path, cursor: undefined, marks: [] });
  const context = featureContext(workspace, path);
  if (!context) throw new Error("not analysed");
  const byGrammar: string[] = [];
  let state: StateStack = INITIAL;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes: all } of tokens) {
      for (let at = startIndex; at < Math.min(endIndex, line.length); at++) byGrammar.push(scopeByGrammar(all));
    }
    byGrammar.push("");
  }
  let compared = 0;
  const found: string[] = [];
  for (const token of semanticTokens(context)) {
    const own = colour(scopeOfToken(token));
    for (let at = token.start; at < token.end; at++) {
      if (text[at].trim() === "") continue;
      compared++;
      const other = colour(byGrammar[at]);
      if (other === own || unspecific.has(other)) continue;
      found.push(`${text.slice(token.start, token.end)}: ${other} is ${own}`);
      break;
    }
  }
  return { compared, found };
}

/** Where tokens know better. */
const better: readonly RegExp[] = [
  // What looks like an operator, an option or a program and is none.
  / (?:keyword\.operator|constant\.other|support\.function) is string$/,
  // A reserved word of the shell; an address that is none; text between quotes that jail(8) takes for none.
  / support\.function is keyword\.control$/,
  / (?:constant\.numeric|invalid) is string$/,
  // The brace of a block stands in the next line, or the name is written in a way that jail(8) does not take.
  / variable\.other\.property is (?:entity\.name|keyword\.operator)$/,
  // A parameter that the release does not have, and a variable that nobody sets.
  / constant\.other is variable\.other\.property$/,
  / variable\.other\.readwrite is invalid$/,
];

it("grammar and tokens give the same colour where both say something", () => {
  const files = readdirSync("examples", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".conf"));
  let compared = 0;
  const different: string[] = [];
  for (const path of files) {
    const { compared: count, found } = differences(readFileSync(`examples/${path}`, "utf8"));
    compared += count;
    different.push(
      ...found.filter((each) => !better.some((allowed) => allowed.test(each))).map((each) => `${path}: ${each}`),
    );
  }
  expect([...new Set(different)]).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
  expect(compared).toBeGreaterThan(50_000);
});
