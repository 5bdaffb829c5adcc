// A key in one of many files that one jail.conf includes, over a real stdio connection: node bench/many-files.mjs SERVER FILES [--quick]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DidChangeTextDocumentNotification, DocumentDiagnosticRequest } from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { serverOptions } from "../scripts/lib/server-options.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const files = Number(count);
const strokes = mode === "--quick" ? 10 : 40;

const [globals, ...jails] = fleet(files).split(/^(?=web-)/m);
const host = mkdtempSync(join(tmpdir(), "jailconf-bench-"));
try {
  const folder = join(host, "etc/jail.conf.d");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(host, "etc/jail.conf"), `${globals}.include "/etc/jail.conf.d/*.conf";\n`);
  const pathOf = (index) => join(folder, `web-${String(index + 1).padStart(4, "0")}.conf`);
  for (const [index, jail] of jails.entries()) writeFileSync(pathOf(index), jail);
  answer(await typeInOne(pathOf(files >> 1), jails[files >> 1]));
} finally {
  rmSync(host, { recursive: true });
}

async function typeInOne(path, text) {
  const uri = pathToFileURL(path).href;
  const { connection, open, close } = await openFleet(server, uri, text, { nodeOptions: serverOptions });
  const lines = text.split("\n");
  const line = lines.findIndex((each) => each.includes("addm"));
  const character = lines[line].indexOf("bridge1") + "bridge1".length;
  let version = 1;
  const times = [];
  for (let stroke = -4; stroke < strokes; stroke++) {
    const isBack = stroke % 2 !== 0;
    const range = { start: { line, character }, end: { line, character: character + (isBack ? 1 : 0) } };
    const started = performance.now();
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: isBack ? "" : "0" }],
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (stroke >= 0) times.push(performance.now() - started);
  }
  await close();
  return { files, open, keystroke: median(times), slowest: Math.max(...times) };
}
