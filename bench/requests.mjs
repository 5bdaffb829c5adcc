// Completion and hover right after a keystroke, over a real stdio connection: node bench/requests.mjs SERVER JAILS [--quick]
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  SignatureHelpRequest,
} from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const jails = Number(count);
const uri = "file:///etc/fleet.jail.conf";
const lines = fleet(jails).split("\n");
// Each round waits for the diagnostics of the whole file at every place.
const rounds = mode === "--quick" ? (jails <= 400 ? 3 : 1) : jails <= 400 ? 12 : jails <= 4000 ? 5 : 2;
const warmUps = jails <= 400 ? 2 : 1;

let version = 1;
const { connection, close } = await openFleet(server, uri, lines.join("\n"));

// What people do at many places: begin a statement, fill in a value, look at what stands there.
const places = [
  { find: /^ {2}(?=persist)/, requests: [CompletionRequest.type], typed: "exec" },
  { find: /(?<=vnet\.interface = ")/, requests: [CompletionRequest.type], typed: "e" },
  { find: /(?<=\$id +=\s")/, requests: [CompletionRequest.type], typed: "9" },
  { find: /(?<=b inet )/, requests: [CompletionRequest.type], typed: "1" },
  { find: /(?<=poststop = "ifconfig )/, requests: [CompletionRequest.type], typed: "e" },
  { find: /(?<= {2}exec\.st)/, requests: [HoverRequest.type], typed: "" },
  { find: /(?<=\$route4 )/, requests: [HoverRequest.type], typed: "" },
  { find: /(?<=\/sbin\/route add -inet )/, requests: [HoverRequest.type], typed: "" },
  { find: /(?<=b inet )/, requests: [SignatureHelpRequest.type], typed: "1" },
];
const times = { completion: [], hover: [], signature: [], typing: [], typingSignature: [] };
const kinds = new Map([
  [HoverRequest.type, "hover"],
  [SignatureHelpRequest.type, "signature"],
]);
for (let round = -warmUps; round < rounds; round++) {
  for (const [index, { find, requests, typed }] of places.entries()) {
    let line = Math.floor(((round + warmUps + index / places.length) * (lines.length - 60)) / (rounds + 3)) + 4;
    while (!find.test(lines[line])) line++;
    const { index: column, 0: matched } = find.exec(lines[line]);
    const character = column + matched.length;
    for (const type of requests) {
      const kind = kinds.get(type) ?? "completion";
      // The diagnostics that every editor asks for come first, as after each pause in typing.
      const settled = await ask(type, line, character);
      if (round >= 0) times[kind].push(settled);
      if (typed === "") continue;
      change(line, character, 0, typed);
      const fresh = await ask(type, line, character + typed.length);
      if (round >= 0) times[kind === "signature" ? "typingSignature" : "typing"].push(fresh);
      change(line, character, typed.length, "");
      await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    }
  }
}

await close();

answer({
  completion: median(times.completion),
  hover: median(times.hover),
  typing: median(times.typing),
  signature: median(times.signature),
  typingSignature: median(times.typingSignature),
  slowest: Math.max(...times.completion, ...times.hover),
});

async function ask(type, line, character) {
  const started = performance.now();
  await connection.sendRequest(type, { textDocument: { uri }, position: { line, character } });
  return performance.now() - started;
}

function change(line, character, removes, text) {
  const range = { start: { line, character }, end: { line, character: character + removes } };
  connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: ++version },
    contentChanges: [{ range, text }],
  });
}
