import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
} from "vscode-languageserver-protocol/node";

/**
 * Starts a server over stdio, opens one text in it and waits for its diagnostics, as every editor asks for them first; `open` is
 * how many milliseconds that took. `nodeOptions` are those of the server's process, `capabilities` are what the client can do with a document, besides; `refreshed` is called when the
 * server has more to say about a document, which it takes for an editor that would ask again only then. `memory` are the megabytes that
 * the server has then, where the system tells.
 */
export async function openFleet(server, uri, text, { nodeOptions = [], capabilities = {}, refreshed } = {}) {
  const child = spawn(process.execPath, [...nodeOptions, server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  // What a server asks of an editor is answered as by one that has no settings and no folders.
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshed?.();
    return null;
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      general: { positionEncodings: ["utf-16"] },
      textDocument: { diagnostic: { dynamicRegistration: false }, synchronization: {}, ...capabilities },
      ...(refreshed ? { workspace: { diagnostics: { refreshSupport: true } } } : {}),
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const started = performance.now();
  const version = 1;
  connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "jailconf", version, text },
  });
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return {
    connection,
    open: performance.now() - started,
    diagnostics: report.items?.length ?? 0,
    memory: residentMegabytes(child.pid),
    async close() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      child.stdin.end();
    },
  };
}

function residentMegabytes(process) {
  const status = `/proc/${process}/status`;
  const kilobytes = existsSync(status) ? /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(status, "utf8")) : undefined;
  return kilobytes ? Number(kilobytes[1]) / 1024 : undefined;
}
