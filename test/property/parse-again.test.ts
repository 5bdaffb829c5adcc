import { expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { parse, parseAgain, type SyntaxTree, topStatements } from "../../server/src/syntax/index.ts";
import { demand, demandEqual } from "../support/demand.ts";
import { JailFiles } from "./jail-files.ts";
import { mulberry32 } from "./random.ts";
import { runs, seed } from "./runs.ts";

/** A text that was edited is read as if it had never been another one, and what the edit has not touched is the same as before. */

const inputs = runs(300).numRuns;
const editsEach = 12;

/** All that a tree says. */
function contentOf({ text, tokens, nodes, problems, rejection, endOfInput }: SyntaxTree): unknown {
  const rows: unknown[] = [];
  for (let token = 0; token < tokens.count; token++) rows.push([tokens.kinds[token], tokens.ends[token]]);
  for (let node = 0; node < nodes.count; node++) {
    const operator = nodes.kinds[node] === 2 || nodes.kinds[node] === 3 ? nodes.operators[node] : 0;
    rows.push([
      ...[nodes.kinds[node], operator, nodes.firstTokens[node]],
      ...[nodes.endTokens[node], nodes.endNodes[node], nodes.parents[node]],
    ]);
  }
  return [text, rows, problems, rejection, endOfInput];
}

/** A text in which some lines far apart are other ones: gone, written twice, or with a sign more. */
function editedInPlaces(text: string, random: () => number): string {
  const lines = text.split("\n");
  for (let edits = 2 + Math.floor(random() * 4); edits > 0; edits--) {
    const at = Math.floor(random() * lines.length);
    const column = Math.floor(random() * (lines[at].length + 1));
    const signs = random() < 0.7 ? ["1", " ", "#", ".x"] : ['"', "}", "{", ";", "/*"];
    const sign = signs[Math.floor(random() * signs.length)];
    const longer = lines[at].slice(0, column) + sign + lines[at].slice(column);
    lines.splice(at, 1, ...[[], [lines[at], lines[at]], [longer], [longer]][Math.floor(random() * 4)]);
  }
  return lines.join("\n");
}

test(`edits far apart (${inputs} × ${editsEach} edits, seed ${seed})`, () => {
  const random = mulberry32(seed);
  let kept = 0;
  for (let input = 0; input < inputs / 15; input++) {
    const original = fleet(10);
    let tree = parse(original, "current");
    for (let edit = 0; edit < editsEach; edit++) {
      const text = edit % 3 === 2 ? original : editedInPlaces(tree.text, random);
      const before = new Map(topStatements(tree).map((one) => [one, tree.text.slice(one.start, one.end)]));
      tree = parseAgain(tree, text);
      const note = `input ${input}, edit ${edit}:\n${text}`;
      demandEqual(contentOf(tree), contentOf(parse(text, "current")), note);
      for (const statement of topStatements(tree)) {
        demand(statement.tree === tree, "a statement of another tree", note);
        if (!before.has(statement)) continue;
        kept++;
        const written = text.slice(statement.start, statement.end);
        demand(written === before.get(statement), "a statement that is kept and another one", written, note);
      }
    }
  }
  expect(kept).toBeGreaterThan(inputs / 2);
});

test.each(["current", "12"] as const)(`dialect %s (${inputs} × ${editsEach} edits, seed ${seed})`, (dialect) => {
  const sound = new JailFiles(seed, "sound");
  const broken = new JailFiles(seed + 1, "broken");
  let kept = 0;
  for (let input = 0; input < inputs; input++) {
    const files = input % 4 === 0 ? broken : sound;
    const original = `${files.next()}\n${files.next()}${files.next()}`.replace(/^\/\/- .*$/gm, "");
    let tree = parse(original, dialect);
    let lastSound = original;
    let olderFresh = contentOf(parse(original, dialect));
    for (let edit = 0; edit < editsEach; edit++) {
      const mends = edit === editsEach - 1 || (edit % 3 === 2 && tree.rejection !== undefined);
      const text = mends ? lastSound : files.mutated(tree.text);
      const before = new Map(
        topStatements(tree).map((statement) => [statement, tree.text.slice(statement.start, statement.end)]),
      );
      const older = tree;
      tree = parseAgain(older, text);
      if (tree.rejection === undefined) lastSound = text;
      const note = `input ${input}, edit ${edit}:\n${text}`;
      const fresh = parse(text, dialect);
      const freshContent = contentOf(fresh);
      demandEqual(contentOf(tree), freshContent, note);
      // Its arrays may have become those of the newer one.
      if (edit % 4 === 0) demandEqual(contentOf(older), olderFresh, note);
      olderFresh = freshContent;
      const { nodes } = fresh;
      let node = 1;
      for (const statement of topStatements(tree)) {
        demand(statement.tree === tree, "a statement of another tree", note);
        demand(statement.node === node, "another node", statement.node, node, note);
        demand(statement.firstToken === nodes.firstTokens[node], "another first token", statement.firstToken, note);
        node = nodes.endNodes[node];
        const known = before.get(statement);
        if (known === undefined) continue;
        kept++;
        const written = text.slice(statement.start, statement.end);
        demand(written === known, "a statement that is kept and another one", written, note);
      }
    }
  }
  expect(kept).toBeGreaterThan(inputs * editsEach);
});
