import { PassThrough } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { createConnection } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { type DropResult, dropRequest, readDirectoryRequest, readFileRequest } from "../../protocol/index.ts";
import { RemoteReader } from "../../server/src/lsp/remote-reader.ts";
import { startServer } from "../../server/src/lsp/server.ts";

const folder = "vscode-vfs://github/owner/hosts";

let client: ProtocolConnection | undefined;

afterEach(() => client?.dispose());

it("a folder that is dropped is mounted where the server, as in a web worker, has to ask what it is", async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { createReader: (connection, uris, events) => new RemoteReader(connection, uris, events) });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client = connection;
  connection.onRequest(readFileRequest, () => ({ kind: "missing" }));
  connection.onRequest(readDirectoryRequest, ({ uri }: { uri: string }) => ({
    entries: uri.endsWith("/data") ? [{ name: "index.html", kind: "file" }] : [],
  }));
  connection.listen();
  await connection.sendRequest("initialize", { processId: null, rootUri: folder, capabilities: {} });
  await connection.sendNotification("initialized", {});
  const uri = `${folder}/alpha/etc/jail.conf`;
  const textDocument = { uri, languageId: "jailconf", version: 1, text: "web {\n  path = /a;\n\n}\n" };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const answer: DropResult | null = await connection.sendRequest(dropRequest, {
    textDocument: { uri },
    position: { line: 2, character: 0 },
    uris: [`${folder}/alpha/data`],
  });
  expect(answer?.edits.map(({ newText }) => newText)).toEqual([
    expect.stringMatching(/^ {2}mount = "\/data \$path\/data nullfs ro 0 0";$/),
  ]);
});
