import { PassThrough } from "node:stream";
import { createConnection } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import {
  type RemoteDirectoryContent,
  type RemoteFileContent,
  readDirectoryRequest,
  readFileRequest,
} from "../../protocol/index.ts";
import { RemoteReader } from "../../server/src/lsp/remote-reader.ts";
import { startServer } from "../../server/src/lsp/server.ts";

/** The folder that the editor has open; it is on no disk. */
export const fetchedFolder = "vscode-vfs://github/owner/hosts";

/** The path of a file below that folder. */
export const pathInFolder = (uri: string): string => decodeURIComponent(uri).slice(fetchedFolder.length + 1);

/** An editor from which the server, as in a web worker, fetches files. */
export async function fetchingClient(
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = {},
): Promise<ProtocolConnection> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { createReader: (connection, uris, events) => new RemoteReader(connection, uris, events) });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.onRequest<RemoteFileContent, void>(readFileRequest, ({ uri }: { uri: string }) => {
    const text = files[pathInFolder(uri)];
    return text === undefined ? { kind: "missing" } : { kind: "file", text, valid: true };
  });
  connection.onRequest(readDirectoryRequest, ({ uri }: { uri: string }): RemoteDirectoryContent => {
    const prefix = uri === fetchedFolder ? "" : `${pathInFolder(uri)}/`;
    const inside = Object.keys(files).filter((path) => path.startsWith(prefix));
    const names = new Map(inside.map((path) => [path.slice(prefix.length).split("/")[0], path]));
    const kindOf = (name: string, path: string) => (prefix + name === path ? "file" : "directory");
    return { entries: [...names].map(([name, path]) => ({ name, kind: kindOf(name, path) })) };
  });
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  const workspaceFolders = [{ uri: fetchedFolder, name: "hosts" }];
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: fetchedFolder,
    workspaceFolders,
    capabilities,
  });
  await connection.sendNotification("initialized", {});
  return connection;
}
