import { RemoteReader } from "./remote-reader.ts";
import { startServer } from "./server.ts";

/** Starts the language server in a web worker: it talks to the page, and reads files through it. */
export async function startWorkerServer(): Promise<void> {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } = await import("./worker-connection.ts");
  const worker = self as unknown as DedicatedWorkerGlobalScope;
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  startServer(connection, {
    createReader: (client, uris, events) => new RemoteReader(client, uris, events),
  });
}
