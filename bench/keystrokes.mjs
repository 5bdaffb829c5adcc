// From a keystroke to its diagnostics, over a real stdio connection: node bench/keystrokes.mjs SERVER JAILS [--quick]
import { DidChangeTextDocumentNotification, DocumentDiagnosticRequest } from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { serverOptions } from "../scripts/lib/server-options.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const jails = Number(count);
const uri = "file:///etc/fleet.jail.conf";
const lines = fleet(jails).split("\n");
const strokes = mode === "--quick" ? 10 : jails <= 400 ? 60 : jails <= 4000 ? 20 : 10;

const fleetServer = await openFleet(server, uri, lines.join("\n"), { nodeOptions: serverOptions });
const { connection, open, memory, close } = fleetServer;

let version = 1;
let started = performance.now();

// Typing stops at many places: in values, in names and where a statement ends; what was typed is taken back.
const places = [
  { find: /\.(?=\d+\/16)/, text: "1" },
  { find: /(?<=bridge1 )/, text: "x" },
  { find: /(?<= {2}persist)/, text: "s" },
  { find: /(?<=route add )/, text: "-" },
  { find: /;$/, text: "", removes: 1 },
];
for (let warmUp = 0; warmUp < 6; warmUp++) await keystroke(places[warmUp % places.length], warmUp * 26 + 40);
const whole = [];
const broken = [];
for (let stroke = 0; stroke < strokes; stroke++) {
  const place = places[stroke % places.length];
  const from = Math.floor((stroke + 0.5) * (lines.length / strokes));
  (place.removes ? broken : whole).push(...(await keystroke(place, from)));
}

// In a value that all jails have from the globals: each of them is judged again.
const shared = [];
const line = lines.findIndex((each) => each.startsWith("path = "));
for (let stroke = jails > 400 ? 1 : -1; stroke < 2; stroke++) {
  const times = await keystroke({ find: /(?<=jails)(?=\/)/, text: "1" }, line);
  if (stroke >= 0) shared.push(...times);
}

await close();

answer({
  open,
  memory,
  median: median([...whole, ...broken]),
  broken: median(broken),
  shared: median(shared),
  slowest: Math.max(...whole, ...broken),
  strokes: whole.length + broken.length,
  diagnostics: fleetServer.diagnostics,
});

async function diagnostics() {
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
}

/** One keystroke on the first line from `from` on that has such a place, and the one that takes it back. */
async function keystroke({ find, text, removes = 0 }, from) {
  let line = Math.min(from, lines.length - 40);
  while (!find.test(lines[line])) line++;
  const { index } = find.exec(lines[line]);
  const removed = lines[line].slice(index, index + removes);
  const there = await change(line, index, removes, text);
  const back = await change(line, index, text.length, removed);
  return [there, back];
}

async function change(line, character, removes, text) {
  const range = { start: { line, character }, end: { line, character: character + removes } };
  started = performance.now();
  connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: ++version },
    contentChanges: [{ range, text }],
  });
  await diagnostics();
  return performance.now() - started;
}
