import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { createConnection } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { type RemoteFileContent, readDirectoryRequest, readFileRequest } from "../../protocol/index.ts";
import { RemoteReader } from "../../server/src/lsp/remote-reader.ts";
import { startServer } from "../../server/src/lsp/server.ts";
import { eventually, pause, pulling, rulesOf } from "./client.ts";

const folder = "vscode-vfs://github/owner/hosts";
const jails = 'web { path = "/j"; persist; exec.clean; exec.stop = "true"; host.hostname = "web"; depend = db; }\n';

let client: ProtocolConnection | undefined;

afterEach(() => client?.dispose());

/** A server as in a web worker, whose client answers for settings files when `settings` says so. */
async function start(capabilities: ClientCapabilities, settings: (uri: string) => Promise<RemoteFileContent>) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { createReader: (connection, uris, events) => new RemoteReader(connection, uris, events) });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client = connection;
  const pushed: PublishDiagnosticsParams[] = [];
  connection.onRequest(readDirectoryRequest, () => null);
  connection.onRequest(readFileRequest, ({ uri }: { uri: string }) =>
    uri.endsWith("/jailconf.json") ? settings(uri) : { kind: "missing" },
  );
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    pushed.push(params);
  });
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  const workspaceFolders = [{ uri: folder, name: "hosts" }];
  await connection.sendRequest("initialize", { processId: null, rootUri: folder, workspaceFolders, capabilities });
  await connection.sendNotification("initialized", {});
  const uri = `${folder}/bonn/jail.conf`;
  const textDocument = { uri, languageId: "jailconf", version: 1, text: jails };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const pull = async (): Promise<string[]> => {
    const method = "textDocument/diagnostic";
    const report: DocumentDiagnosticReport = await connection.sendRequest(method, { textDocument: { uri } });
    return report.kind === "full" ? rulesOf(report.items) : ["unchanged"];
  };
  return { pushed, pull };
}

/** The settings lie at the root of the folder, and take a while. */
async function slowly(uri: string): Promise<RemoteFileContent> {
  await pause(150);
  if (uri !== `${folder}/jailconf.json`) return { kind: "missing" };
  return { kind: "file", text: '{ "rules": { "depend-undefined": "off" } }', valid: true };
}

describe("settings files that have to be fetched", () => {
  it("are in force for the first answer", async () => {
    const { pull } = await start(pulling, slowly);
    expect(await pull()).toEqual([]);
  });

  it("are in force for what is pushed first", async () => {
    const { pushed } = await start({}, slowly);
    await eventually(() => pushed.length > 0);
    expect(pushed.map(({ diagnostics }) => rulesOf(diagnostics))).toEqual([[]]);
  });

  it("that never come are waited for once, and not for long", async () => {
    const { pull } = await start(pulling, () => new Promise(() => {}));
    const first = Date.now();
    expect(await pull()).toEqual(["depend-undefined:1"]);
    const second = Date.now();
    expect(await pull()).toEqual(["depend-undefined:1"]);
    expect(Date.now() - second).toBeLessThan(second - first);
    expect(second - first).toBeGreaterThan(900);
  });
});
