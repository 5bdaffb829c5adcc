// Documents that the server makes, right after a keystroke, over a real stdio connection: node bench/documents.mjs SERVER JAILS [--quick]
import { DidChangeTextDocumentNotification } from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const source = "file:///etc/fleet.jail.conf";
const rounds = mode === "--quick" ? 3 : 9;
const { connection, close } = await openFleet(server, source, fleet(Number(count)));

const uriOf = (scheme, params) =>
  `${scheme}:/x?${encodeURIComponent(JSON.stringify({ textDocument: { uri: source }, ...params }))}`;
const documents = {
  one: uriOf("jailconf-effective", { jails: ["web-0002"] }),
  all: uriOf("jailconf-effective", { jails: [] }),
  plan: uriOf("jailconf-plan", { operation: "both", jails: ["web-0002"] }),
};
const times = { one: [], all: [], plan: [], again: [], links: [] };
let version = 1;
let characters = 0;
for (let round = -2; round < rounds; round++) {
  for (const [name, uri] of Object.entries(documents)) {
    type();
    // What a key changes is evaluated for whoever asks first, and that is the editor for its own lenses and diagnostics.
    await connection.sendRequest("jailconf/jails", { textDocument: { uri: source } });
    const { elapsed, result } = await ask("workspace/textDocumentContent", { uri });
    const again = await ask("workspace/textDocumentContent", { uri });
    const links = await ask("textDocument/documentLink", { textDocument: { uri } });
    if (round < 0) continue;
    times[name].push(elapsed);
    if (name !== "all") continue;
    times.again.push(again.elapsed);
    times.links.push(links.elapsed);
    characters = result.text.length;
  }
}
await close();

answer({ ...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])), characters });

async function ask(method, params) {
  const started = performance.now();
  const result = await connection.sendRequest(method, params);
  return { elapsed: performance.now() - started, result };
}

/** A blank more or less in the first line, so that everything below stays where it is. */
function type() {
  const start = { line: 0, character: 0 };
  const change =
    version % 2
      ? { range: { start, end: start }, text: " " }
      : { range: { start, end: { line: 0, character: 1 } }, text: "" };
  connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: source, version: ++version },
    contentChanges: [change],
  });
}
