import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NodeKind, parse, rejectedProblem, type SyntaxTree } from "../../server/src/syntax/index.ts";
import { scan } from "../../server/src/syntax/scanner.ts";
import { dialects, mixedText, runs, seed, tokenText, wellFormed } from "./texts.ts";

console.log(`seed ${seed}`);
const dialect = fc.constantFrom(...dialects);

describe("parsing any text", () => {
  it("never throws, loses no character and nests its nodes", () => {
    fc.assert(
      fc.property(mixedText, dialect, (text, spoken) => {
        checkTree(parse(text, spoken), text);
      }),
      runs(4000),
    );
  });

  it("does so on jail.conf(5)'s own tokens in any order", () => {
    fc.assert(
      fc.property(tokenText, dialect, (text, spoken) => {
        checkTree(parse(text, spoken), text);
      }),
      runs(6000),
    );
  });

  it("gives the same tree for the same text", () => {
    fc.assert(
      fc.property(mixedText, dialect, (text, spoken) => {
        const first = parse(text, spoken);
        const second = parse(`${text}`, spoken);
        expect(summary(second)).toEqual(summary(first));
      }),
      runs(1000),
    );
  });

  it("splits a text as it splits its parts, where a line break and a semicolon part them", () => {
    // What stands in one statement must not depend on those before it: no state of the scanner may leak.
    fc.assert(
      fc.property(wellFormed, wellFormed, dialect, (before, after, spoken) => {
        const whole = scan(before + after, spoken);
        const first = scan(before, spoken);
        const second = scan(after, spoken);
        const merged = [...ends(first), ...ends(second).map((end) => end + before.length)];
        // Blanks at the seam are one token in the whole.
        const lost = merged.filter((end) => !new Set(ends(whole)).has(end));
        expect(lost.every((end) => end === before.length)).toBe(true);
      }),
      runs(1000),
    );
  });
});

const ends = ({ ends: all, count }: { ends: Uint32Array; count: number }): number[] => [...all.subarray(0, count)];

function checkTree(tree: SyntaxTree, text: string): void {
  const { tokens, nodes, problems, rejection, endOfInput } = tree;
  let joined = "";
  for (let token = 0; token < tokens.count; token++) {
    expect(tokens.ends[token]).toBeGreaterThan(tokens.start(token));
    joined += text.slice(tokens.start(token), tokens.ends[token]);
  }
  expect(joined).toBe(text);

  expect(nodes.kinds[0]).toBe(NodeKind.File);
  expect(nodes.endNodes[0]).toBe(nodes.count);
  expect(nodes.endTokens[0]).toBe(tokens.count);
  for (let node = 1; node < nodes.count; node++) checkNode(tree, node);

  expect(endOfInput).toBeGreaterThanOrEqual(0);
  expect(endOfInput).toBeLessThanOrEqual(text.length);
  if (rejection) {
    expect(problems.length).toBeGreaterThan(0);
    expect(rejectedProblem(tree)).toBeDefined();
    checkRange(rejection, text);
  } else if (endOfInput === text.length) expect(problems).toEqual([]);

  for (const problem of problems) {
    checkRange(problem, text);
    expect(problem.message).toMatch(/\S/);
    expect(problem.fixes.filter((fix) => fix.preferred).length).toBeLessThanOrEqual(1);
    for (const fix of problem.fixes) {
      let done = 0;
      for (const edit of [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
        checkRange(edit, text);
        expect(edit.start).toBeGreaterThanOrEqual(done);
        done = edit.end;
      }
    }
  }
}

/** A node lies within its parent and behind its older sibling, in tokens and in numbers. */
function checkNode({ nodes }: SyntaxTree, node: number): void {
  const parent = nodes.parents[node];
  expect(parent).toBeGreaterThanOrEqual(0);
  expect(parent).toBeLessThan(node);
  expect(nodes.endNodes[node]).toBeGreaterThan(node);
  expect(nodes.endNodes[node]).toBeLessThanOrEqual(nodes.endNodes[parent]);
  expect(nodes.endTokens[node]).toBeGreaterThan(nodes.firstTokens[node]);
  expect(nodes.firstTokens[node]).toBeGreaterThanOrEqual(nodes.firstTokens[parent]);
  expect(nodes.endTokens[node]).toBeLessThanOrEqual(nodes.endTokens[parent]);
  if (node - 1 === parent) return;
  let older = parent + 1;
  while (nodes.endNodes[older] < node) older = nodes.endNodes[older];
  expect(nodes.endNodes[older]).toBe(node);
  expect(nodes.firstTokens[node]).toBeGreaterThanOrEqual(nodes.endTokens[older]);
}

function checkRange({ start, end }: { start: number; end: number }, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

function summary({ tokens, nodes, problems, rejection, endOfInput }: SyntaxTree): unknown {
  const { count, kinds, ends: tokenEnds } = tokens;
  return {
    kinds: [...kinds.subarray(0, count)],
    ends: [...tokenEnds.subarray(0, count)],
    nodes: [nodes.kinds, nodes.operators, nodes.firstTokens, nodes.endTokens, nodes.endNodes, nodes.parents].map(
      (list) => [...list.subarray(0, nodes.count)],
    ),
    problems,
    rejection,
    endOfInput,
  };
}
