import { startNodeServer } from "./lsp/node-server.ts";

/** Entry of the language server as a Node process. */
startNodeServer();
