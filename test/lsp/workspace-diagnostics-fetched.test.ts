import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { createConnection } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver-protocol/node";
import {
  type RemoteDirectoryContent,
  type RemoteFileContent,
  readDirectoryRequest,
  readFileRequest,
} from "../../protocol/index.ts";
import { RemoteReader } from "../../server/src/lsp/remote-reader.ts";
import { startServer } from "../../server/src/lsp/server.ts";
import { pulling, rulesOf } from "./client.ts";

const folder = "vscode-vfs://github/owner/hosts";
const twice = "web {\n  path = /j;\n  depend = web;\n  persist;\n}\n";

let client: ProtocolConnection | undefined;

afterEach(() => client?.dispose());

/** What is told of all files when an editor asks once, and the server, as in a web worker, fetches these from it. */
async function pullOnce(files: Readonly<Record<string, string>>): Promise<Record<string, string[]>> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { createReader: (connection, uris, events) => new RemoteReader(connection, uris, events) });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client = connection;
  const below = (uri: string): string => decodeURIComponent(uri).slice(folder.length + 1);
  connection.onRequest<RemoteFileContent, void>(readFileRequest, ({ uri }: { uri: string }) => {
    const text = files[below(uri)];
    return text === undefined ? { kind: "missing" } : { kind: "file", text, valid: true };
  });
  connection.onRequest(readDirectoryRequest, ({ uri }: { uri: string }): RemoteDirectoryContent => {
    const prefix = uri === folder ? "" : `${below(uri)}/`;
    const inside = Object.keys(files).filter((path) => path.startsWith(prefix));
    const names = new Map(inside.map((path) => [path.slice(prefix.length).split("/")[0], path]));
    const kindOf = (name: string, path: string) => (prefix + name === path ? "file" : "directory");
    return { entries: [...names].map(([name, path]) => ({ name, kind: kindOf(name, path) })) };
  });
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  const workspaceFolders = [{ uri: folder, name: "hosts" }];
  const parameters = { processId: null, rootUri: folder, workspaceFolders, capabilities: pulling };
  await connection.sendRequest("initialize", parameters);
  await connection.sendNotification("initialized", {});
  const report: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", {
    previousResultIds: [],
  });
  return Object.fromEntries(
    report.items.map((item) => [
      below(item.uri),
      item.kind === "full" ? rulesOf(item.items).filter((rule) => rule.startsWith("depend")) : [],
    ]),
  );
}

describe("diagnostics of a workspace whose files have to be fetched", () => {
  it("are complete in the first answer, with what is included", async () => {
    expect(
      await pullOnce({
        "jail.conf": '.include "inner/common.inc";\n',
        "inner/common.inc": twice,
        "alpha/etc/deep/jail.conf": twice,
        "alpha/etc/other.conf": twice,
      }),
    ).toEqual({
      "jail.conf": [],
      "inner/common.inc": ["depend-self:3"],
      "alpha/etc/deep/jail.conf": ["depend-self:3"],
    });
  });
});
