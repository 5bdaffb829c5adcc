// What an editor waits for that opens a file and hears of its first part first: node bench/opening.mjs SERVER JAILS
import { DocumentDiagnosticRequest, HoverRequest } from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { serverOptions } from "../scripts/lib/server-options.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count] = process.argv.slice(2);
const uri = "file:///etc/fleet.jail.conf";
const textDocument = { uri };

let isRefreshed = false;
const opened = await openFleet(server, uri, fleet(Number(count)), {
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
await close();

answer({
  first: open,
  whole: open + rest,
  diagnostics,
  wholeDiagnostics: report.items?.length ?? 0,
  hover: median(hovers),
  slowestHover: Math.max(...hovers),
});
