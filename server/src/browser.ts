import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { RemoteReader } from "./lsp/remote-reader.ts";
import { startServer } from "./lsp/server.ts";

/** Entry of the language server as a web worker: it talks to the page, and reads files through it. */
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, {
  createReader: (client, uris, events) => new RemoteReader(client, uris, events),
});
