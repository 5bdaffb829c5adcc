// What is offered at a mistake that has just been typed, over a real stdio connection: node bench/quick-fixes.mjs SERVER JAILS [--quick]
import {
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { fleet } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";
import { openFleet } from "./lib/open-fleet.mjs";

const [server, count, mode] = process.argv.slice(2);
const jails = Number(count);
const uri = "file:///etc/fleet.jail.conf";
const lines = fleet(jails).split("\n");
const rounds = mode === "--quick" ? 2 : jails <= 400 ? 10 : 4;
const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const { connection, close } = await openFleet(server, uri, lines.join("\n"), { capabilities: { codeAction } });

// The mistakes of the talk, and a slip: each in one jail.
const mistakes = [
  { find: /^ {2}vnet\.interface = "epair\$\{id\}1b";$/, text: '  vnet.interface = "epair${id}1b,epair${id}2b";' },
  {
    find: /^ {2}exec\.poststop = "ifconfig epair\$\{id\}1a destroy";$/,
    text: '  exec.stop += "ifconfig epair${id}1a destroy";',
  },
  { find: /^ {2}persist;$/, text: "  persit;" },
  { find: /^ {2}vnet;$/, text: "  vnet" },
];
let version = 1;
const times = { offered: [], again: [] };
let found = 0;
for (let round = -1; round < rounds; round++) {
  for (const { find, text } of mistakes) {
    let line = Math.floor(((round + 1) * (lines.length - 60)) / (rounds + 2)) + 4;
    while (!find.test(lines[line])) line++;
    await change(line, lines[line].length, text);
    const { items } = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const shown = items.filter(({ range }) => range.start.line === line);
    const start = { line, character: text.length - 3 };
    for (const kind of ["offered", "again"]) {
      const asked = performance.now();
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: { start, end: start },
        context: { diagnostics: shown, only: ["quickfix"], triggerKind: 2 },
      });
      if (round >= 0) times[kind].push(performance.now() - asked);
      found += actions.length;
    }
    await change(line, text.length, lines[line]);
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  }
}
await close();
if (found === 0) throw new Error("nothing is offered");

answer({ offered: median(times.offered), slowest: Math.max(...times.offered), again: median(times.again) });

function change(line, length, text) {
  version++;
  return connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line, character: 0 }, end: { line, character: length } }, text }],
  });
}
