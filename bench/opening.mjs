// What an editor waits for that opens a file and hears of its first part first: node bench/opening.mjs SERVER JAILS
import {
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
} from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { serverOptions } from "../scripts/lib/server-options.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count] = process.argv.slice(2);
const uri = "file:///etc/fleet.jail.conf";
const textDocument = { uri };

let isRefreshed = false;
const text = fleet(Number(count));
const opened = await openFleet(server, uri, text, {
  nodeOptions: serverOptions,
  capabilities: { hover: {} },
  refreshed: () => {
    isRefreshed = true;
  },
});
const { connection, open, diagnostics, close } = opened;

// While the rest is judged, somebody looks at what stands there.
const hovers = [];
const started = performance.now();
while (!isRefreshed) {
  const asked = performance.now();
  await connection.sendRequest(HoverRequest.type, {
    textDocument,
    position: { line: 6 + (hovers.length % 20), character: 4 },
  });
  hovers.push(performance.now() - asked);
}
const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
const rest = performance.now() - started;

// Then a global is edited that all jails use: what is known of it is told at once, the rest when all of them are judged.
const lines = text.split("\n");
const line = lines.findIndex((each) => each.startsWith("path = "));
const character = lines[line].indexOf("jails/");
const shared = [];
for (let version = 2; version < 8; version++) {
  const end = { line, character: character + (version % 2) };
  isRefreshed = false;
  const edited = performance.now();
  connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line, character }, end }, text: version % 2 ? "" : "1" }],
  });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  // The first of them warms up.
  if (version > 3) shared.push(performance.now() - edited);
  while (!isRefreshed && performance.now() - edited < 10_000) await new Promise((done) => setTimeout(done, 20));
}
await close();

answer({
  first: open,
  whole: open + rest,
  diagnostics,
  wholeDiagnostics: report.items?.length ?? 0,
  shared: median(shared),
  hover: median(hovers),
  slowestHover: Math.max(...hovers),
});
