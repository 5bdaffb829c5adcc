import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/analysis/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import {
  isComment,
  isPiece,
  NodeKind,
  parse,
  type SyntaxFix,
  type SyntaxProblem,
  type SyntaxTree,
  TokenKind,
} from "../../server/src/syntax/index.ts";
import { scan } from "../../server/src/syntax/strict/scanner.ts";
import { parseStrictly, type StrictResult } from "../../server/src/syntax/strict/strict-parser.ts";
import type { TokenList } from "../../server/src/syntax/tree/token-list.ts";
import { realSlips } from "./slips.ts";
import { damaged, dialects, leastOf, mixedText, runs, seed } from "./texts.ts";

console.log(`seed ${seed}`);
const dialect = fc.constantFrom(...dialects);

describe("what stands before the statement that jail(8) refuses is read as jail(8) reads it", () => {
  const check = (text: string, spoken: Dialect): void => {
    const tokens = scan(text, spoken);
    const strict = parseStrictly(text, tokens, spoken);
    const tree = parse(text, spoken);
    const { soundTokens } = strict;
    // A quote that is missing turns strings and text around, and is seen far below.
    if (holdsLongString(text, tokens, soundTokens)) return;
    if (tree.problems.some(({ message }) => message.startsWith("This quote closes no string"))) return;
    for (let token = 0; token < soundTokens; token++) {
      demand(tree.tokens.kinds[token] === tokens.kinds[token], "another kind of token", text, token);
      demand(tree.tokens.ends[token] === tokens.ends[token], "a token that ends elsewhere", text, token);
    }
    // Lines that begin with a `;` may be statements for jail(8) and comments for everybody else.
    if (tree.problems.some(({ message }) => message.startsWith("`;` starts no comment"))) return;
    // Where braces are missing, indentation tells which blocks and statements were meant.
    if (tree.problems.some(({ code }) => code === "brace-unterminated")) return;
    expect(definitions(tree, soundTokens), JSON.stringify(text)).toEqual(definitions(strict, soundTokens));
  };

  it("in any text", () => {
    fc.assert(fc.property(mixedText, dialect, check), runs(10_000));
  });

  it("in files as people write them", () => {
    fc.assert(fc.property(fc.oneof(realSlips, damaged), dialect, check), runs(10_000));
  });

  it("one letter outside of ASCII at the end of a file that jail(8) reads changes nothing before it", () => {
    fc.assert(
      fc.property(fc.oneof(damaged, realSlips), dialect, (text, spoken) => {
        if (parseStrictly(text, scan(text, spoken), spoken).rejection) return;
        const [good, broken] = [parse(text, spoken), parse(`${text}\né`, spoken)];
        if (good.endOfInput < text.length || holdsLongString(text, good.tokens, good.tokens.count)) return;
        expect(outline(broken), JSON.stringify(text)).toEqual(outline(good));
        expect(broken.problems.map(({ code }) => code)).toEqual(["non-ascii-token"]);
      }),
      runs(4000),
    );
  });
});

describe("a way to mend a slip", () => {
  it("changes something, keeps every comment, every character and every line end, in any text", () => {
    fc.assert(
      fc.property(fc.oneof(mixedText, damaged), dialect, (text, spoken) => {
        const tree = parse(text, spoken);
        for (const problem of tree.problems) {
          for (const fix of problem.fixes) checkShape(tree, problem, fix);
        }
      }),
      runs(10_000),
    );
  });

  it("mends it, in files as people write them", () => {
    let fixes = 0;
    fc.assert(
      fc.property(realSlips, dialect, (text, spoken) => {
        const tree = parse(text, spoken);
        // What several slips do to each other is judged where fixes are decided about.
        const isLone = tree.problems.length === 1;
        for (const problem of tree.problems) {
          for (const fix of problem.fixes) {
            fixes++;
            checkShape(tree, problem, fix);
            if (!isLone) continue;
            const { problems } = parse(apply(text, fix), spoken);
            demand(problems.length === 0, `${fix.title} leaves a slip`, text);
          }
        }
      }),
      runs(16_000),
    );
    expect(fixes).toBeGreaterThan(leastOf(5000));
  });
});

/** Called for every token and fix, so it does not go through `expect`, which takes microseconds. */
function demand(condition: boolean, what: string, text: string, ...numbers: number[]): void {
  if (!condition) throw new Error(`${what}: ${JSON.stringify(text)} ${numbers.join(", ")}`);
}

function holdsLongString(text: string, tokens: TokenList, end: number): boolean {
  for (let token = 0; token < end; token++) {
    const kind: TokenKind = tokens.kinds[token];
    const isQuoted = kind === TokenKind.SingleQuoted || kind === TokenKind.DoubleQuoted;
    if (isQuoted && text.slice(tokens.start(token), tokens.ends[token]).includes("\n")) return true;
  }
  return false;
}

/** Statements, values and names of blocks before a token, by their tokens. */
function definitions({ nodes }: Pick<StrictResult, "nodes">, endToken: number): number[][] {
  const result: number[][] = [];
  for (let node = 1; node < nodes.count; node++) {
    const kind: NodeKind = nodes.kinds[node];
    if (nodes.firstTokens[node] >= endToken) break;
    if (kind === NodeKind.Jail) result.push([kind, nodes.firstTokens[node]]);
    else result.push([kind, nodes.operators[node], nodes.firstTokens[node], nodes.endTokens[node]]);
  }
  return result;
}

const outline = (tree: SyntaxTree): number[][] => {
  const { nodes } = tree;
  return definitions(tree, Number.POSITIVE_INFINITY).map((definition, index) => [
    ...definition,
    nodes.parents[index + 1],
  ]);
};

/** As the editor and `--fix` do it, with the line ends of the place. */
const apply = (text: string, fix: SyntaxFix): string => applyEdits(text, fix.edits);

function checkShape({ text, tokens }: SyntaxTree, problem: SyntaxProblem, fix: SyntaxFix): void {
  const fixed = apply(text, fix);
  demand(fixed !== text, `${fix.title} changes nothing`, text);
  for (const at of [problem.start, problem.end, ...fix.edits.flatMap(({ start, end }) => [start, end])]) {
    demand(!isInsidePair(text, at), `${fix.title} cuts a character`, text, at);
  }
  for (const { start, end, text: inserted } of fix.edits) {
    demand(
      problem.code === "nested-block" ||
        !text.slice(start, end).includes("\n") ||
        inserted.includes("\n") ||
        isOwnLine(text, start, end),
      `${fix.title} joins lines`,
      text,
      start,
    );
    for (let token = 0; token < tokens.count; token++) {
      // One that is not closed is closed somewhere in it.
      if (problem.code === "comment-unterminated") break;
      if (endOfWords(text, tokens, token) <= start || tokens.start(token) >= end || !isNote(text, tokens, token))
        continue;
      const note = words(text, tokens, token);
      // Its full-width sign is mended, or moved as it is.
      demand(
        fix.edits.some((edit) => edit.text.includes(note) || edit.text.includes(note.replace(/^＃/, "#"))),
        `${fix.title} takes a comment away`,
        text,
        start,
      );
    }
  }
  if (fix.title === "Remove the carriage returns") return;
  const isWindows = /\r\n/.test(text) && !/(?<!\r)\n/.test(text);
  const isUnix = !text.includes("\r");
  if (isWindows) demand(!/(?<!\r)\n/.test(fixed), `${fix.title} changes line ends`, text);
  if (isUnix) demand(!fixed.includes("\r"), `${fix.title} changes line ends`, text);
}

/** Whether an edit takes away what stands alone on its line. */
function isOwnLine(text: string, start: number, end: number): boolean {
  return (start === 0 || text[start - 1] === "\n") && text[end - 1] === "\n";
}

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}

/** Whether a token is a comment, and not the rest of a word such as `http://host` or `a#b`. */
function isNote(text: string, { kinds, ends, count }: TokenList, token: number): boolean {
  if (!isComment(kinds[token])) return false;
  if (token === 0 || !isPiece(kinds[token - 1])) return true;
  const kind: TokenKind = kinds[token];
  if (kind === TokenKind.BlockComment) return token + 1 === count || !isPiece(kinds[token + 1]);
  if (kind === TokenKind.UnterminatedComment) return false;
  return /^(?:#|\/\/)(?:\s|$)/.test(text.slice(ends[token - 1], ends[token]));
}

/** The CR of a line end is a part of the comment for jail(8), but nothing that it says. */
const endOfWords = (text: string, tokens: TokenList, token: number): number =>
  tokens.start(token) + text.slice(tokens.start(token), tokens.ends[token]).trimEnd().length;

const words = (text: string, tokens: TokenList, token: number): string =>
  text.slice(tokens.start(token), tokens.ends[token]).trimEnd();
