import { type ExtensionContext, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { activateWith, clientId, clientName, clientOptions, type Startup } from "./extension";
import { answerFileRequests } from "./file-access";

export { deactivate } from "./extension";

/** Entry for vscode.dev and its like: the server is a web worker, which reads files through this client. */
export function activate(context: ExtensionContext): Promise<Startup> {
  const script = Uri.joinPath(context.extensionUri, "dist/server.browser.js").toString(true);
  const client = new LanguageClient(clientId, clientName, workerStarter(script), clientOptions);
  answerFileRequests(client);
  return activateWith(client, context);
}

/**
 * Starts a new worker each time the client starts, and ends the one before. The transports are made here because the
 * client recognises a worker by its class, and VS Code's worker host has another one for workers inside workers.
 */
function workerStarter(script: string): () => Promise<MessageTransports> {
  let worker: Worker | undefined;
  return async () => {
    worker?.terminate();
    worker = new Worker(script, { name: "jail.conf language server" });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
}
