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
  type Afresh,
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

/** An editor from which the server, as in a web worker, fetches files. What is returned tells what one answer says of all of them. */
async function start(
  files: Readonly<Record<string, string>>,
): Promise<(afresh?: Afresh) => Promise<Record<string, string[]>>> {
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
  return async (afresh = {}) => {
    const asked = { previousResultIds: [], ...afresh };
    const { items }: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", asked);
    const rules = items.map((item) => (item.kind === "full" ? rulesOf(item.items) : []));
    const told = rules.map((all) => all.filter((rule) => rule.startsWith("depend")));
    return Object.fromEntries(items.map(({ uri }, index) => [below(uri), told[index]]));
  };
}

describe("diagnostics of a workspace whose files have to be fetched", () => {
  it("are complete in the first answer, with what is included", async () => {
    const pull = await start({
      "jail.conf": '.include "inner/common.inc";\n',
      "inner/common.inc": twice,
      "alpha/etc/deep/jail.conf": twice,
      "alpha/etc/other.conf": twice,
    });
    expect(await pull()).toEqual({
      "jail.conf": [],
      "inner/common.inc": ["depend-self:3"],
      "alpha/etc/deep/jail.conf": ["depend-self:3"],
    });
  });

  it("are, where that is asked for, of files as they are although nobody has told of a change", async () => {
    const files: Record<string, string> = { "alpha/jail.conf": twice, "beta/jail.conf": twice };
    const pull = await start(files);
    await pull();
    files["alpha/jail.conf"] = "web { path = /j; persist; }\n";
    files["gamma/jail.conf"] = twice;
    delete files["beta/jail.conf"];
    expect(await pull({ isAfresh: true })).toEqual({ "alpha/jail.conf": [], "gamma/jail.conf": ["depend-self:3"] });
  });
});
