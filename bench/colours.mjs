// What is drawn over a text, over a real stdio connection: node bench/colours.mjs SERVER JAILS [--quick]
import { DidChangeTextDocumentNotification } from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const uri = "file:///etc/fleet.jail.conf";
const textDocument = { uri };
const text = fleet(Number(count));
const lines = text.split("\n");
const rounds = mode === "--quick" ? 4 : 10;
/** Lines that an editor shows at once. */
const screen = 60;

const tokenTypes = ["comment", "keyword", "property", "variable", "class", "operator", "string", "regexp", "number"];
tokenTypes.push("enumMember", "interface", "function", "parameter");
const tokenModifiers = ["declaration", "definition", "readonly", "deprecated", "modification", "defaultLibrary"];
const requests = { full: { delta: true }, range: true };
const { connection, close } = await openFleet(server, uri, text, {
  capabilities: {
    semanticTokens: { requests, tokenTypes, tokenModifiers, formats: ["relative"] },
    inlayHint: {},
  },
});

const times = { range: [], full: [], delta: [], hints: [] };
let version = 1;
let { resultId } = await connection.sendRequest("textDocument/semanticTokens/full", { textDocument });
for (let round = -2; round < rounds; round++) {
  const line = Math.floor(((round + 2) * (lines.length - screen)) / (rounds + 2)) + 1;
  const start = { line, character: 0 };
  const range = { start, end: { line: line + screen, character: 0 } };
  // A key, and after it what an editor asks for: first what is seen, then the rest.
  change(start, 0, "#");
  await timed("range", "textDocument/semanticTokens/range", { textDocument, range }, round);
  await timed("hints", "textDocument/inlayHint", { textDocument, range }, round);
  const params = { textDocument, previousResultId: resultId };
  ({ resultId } = await timed("delta", "textDocument/semanticTokens/full/delta", params, round));
  change(start, 1, "");
  // An editor asks after each change. Two far from each other of which it asks only then are read as one that reaches from one to the other.
  await connection.sendRequest("textDocument/semanticTokens/range", { textDocument, range });
}
// An editor asks for all only when it opens a file: such an answer leaves so much to clear away that the next request would pay for it.
let tokens = 0;
const top = { start: { line: 0, character: 0 }, end: { line: screen, character: 0 } };
for (let round = -2; round < rounds; round++) {
  // In the comment at the top: what is measured is sending, and not reading anew.
  change({ line: 0, character: 1 }, round % 2 ? 1 : 0, round % 2 ? "" : "#");
  await connection.sendRequest("textDocument/semanticTokens/range", { textDocument, range: top });
  const all = await timed("full", "textDocument/semanticTokens/full", { textDocument }, round);
  tokens = all.data.length / 5;
}
await close();

answer({ ...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])), tokens });

async function timed(name, method, params, round) {
  const started = performance.now();
  const result = await connection.sendRequest(method, params);
  if (round >= 0) times[name].push(performance.now() - started);
  return result;
}

function change(start, removes, inserted) {
  const range = { start, end: { line: start.line, character: start.character + removes } };
  connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: ++version },
    contentChanges: [{ range, text: inserted }],
  });
}
