import { startNodeServer } from "./lsp/node-server.ts";
import { startWorkerServer } from "./lsp/worker-server.ts";

/**
 * Entry of the language server that the extension carries: one file, a Node process on the desktop and a web worker in a browser.
 * Each of the two loads what it needs of the library when it starts.
 */
void ("WorkerGlobalScope" in globalThis ? startWorkerServer() : startNodeServer());
