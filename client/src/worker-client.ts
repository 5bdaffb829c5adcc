import { type ExtensionContext, Uri } from "vscode";
import type { BaseLanguageClient, MessageTransports } from "vscode-languageclient/browser";
import { clientId, clientName, clientOptions } from "./extension.ts";

type Library = typeof import("./worker-library.ts");

/** The client for vscode.dev and its like: the server is a web worker, which reads files through this client. */
export async function makeWorkerClient({ extensionUri }: ExtensionContext): Promise<BaseLanguageClient> {
  const library = await import("./worker-library.ts");
  const script = Uri.joinPath(extensionUri, "dist/server.js").toString(true);
  return new library.LanguageClient(clientId, clientName, workerStarter(library, script), clientOptions);
}

/**
 * Starts a new worker each time the client starts, and ends the one before. The transports are made here because the
 * client recognises a worker by its class, and VS Code's worker host has another one for workers inside workers.
 */
function workerStarter(library: Library, script: string): () => Promise<MessageTransports> {
  let worker: Worker | undefined;
  return async () => {
    worker?.terminate();
    worker = new Worker(script, { name: "jail.conf language server" });
    return { reader: new library.BrowserMessageReader(worker), writer: new library.BrowserMessageWriter(worker) };
  };
}
