import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NodeKind, parse, rejectedProblem, type SyntaxTree } from "../../server/src/syntax/index.ts";
import { scan } from "../../server/src/syntax/strict/scanner.ts";
import { demand } from "../support/demand.ts";
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

/** Called for every token and node, so it does not go through `expect`, which takes microseconds. */
function checkTree(tree: SyntaxTree, text: string): void {
  const { tokens, nodes, problems, rejection, endOfInput } = tree;
  let joined = "";
  for (let token = 0; token < tokens.count; token++) {
    demand(tokens.ends[token] > tokens.start(token), "an empty token", token);
    joined += text.slice(tokens.start(token), tokens.ends[token]);
  }
  expect(joined).toBe(text);

  demand(nodes.kinds[0] === NodeKind.File, "the first node is not the file");
  demand(nodes.endNodes[0] === nodes.count, "nodes after the file", nodes.endNodes[0], nodes.count);
  demand(nodes.endTokens[0] === tokens.count, "tokens after the file", nodes.endTokens[0], tokens.count);
  for (let node = 1; node < nodes.count; node++) checkNode(tree, node);

  demand(endOfInput >= 0 && endOfInput <= text.length, "end of input outside of the text", endOfInput);
  if (rejection) {
    expect(problems.length).toBeGreaterThan(0);
    expect(rejectedProblem(tree)).toBeDefined();
    checkRange(rejection, text);
  } else if (endOfInput === text.length) expect(problems).toEqual([]);

  for (const problem of problems) {
    checkRange(problem, text);
    demand(/\S/.test(problem.message), "a problem without a message", problem.code);
    for (const fix of problem.fixes) {
      demand(fix.edits.length > 0, "a fix that changes nothing");
      let done = 0;
      for (const edit of [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
        checkRange(edit, text);
        demand(edit.start >= done, "edits that overlap", edit.start, done);
        done = edit.end;
      }
    }
  }
}

/** A node lies within its parent and after its older sibling, in tokens and in numbers. */
function checkNode({ nodes }: SyntaxTree, node: number): void {
  const { parents, endNodes, firstTokens, endTokens } = nodes;
  const parent = parents[node];
  demand(parent >= 0 && parent < node, "a parent that is not before its child", parent, node);
  demand(endNodes[node] > node && endNodes[node] <= endNodes[parent], "more nodes than the parent", node, parent);
  demand(endTokens[node] > firstTokens[node], "a node without tokens", node);
  demand(firstTokens[node] >= firstTokens[parent], "starts before its parent", node, parent);
  demand(endTokens[node] <= endTokens[parent], "ends after its parent", node, parent);
  if (node - 1 === parent) return;
  let older = parent + 1;
  while (endNodes[older] < node) older = endNodes[older];
  demand(endNodes[older] === node, "no sibling before it", node);
  demand(firstTokens[node] >= endTokens[older], "starts within its sibling", node, older);
}

function checkRange({ start, end }: { start: number; end: number }, text: string): void {
  demand(start >= 0 && end >= start && end <= text.length, "a range outside of the text", start, end, text.length);
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
