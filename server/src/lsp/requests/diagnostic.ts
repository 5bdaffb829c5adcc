import { type DocumentDiagnosticReport, DocumentDiagnosticRequest } from "vscode-languageserver";
import { ofDocument } from "../shared/parameters.ts";
import { serveRequest } from "../shared/request.ts";

/** Diagnostics for an editor that asks for them; to others they are pushed (shared/diagnostics.ts). */
export const diagnosticRequest = serveRequest({
  type: DocumentDiagnosticRequest.type,
  parameters: ofDocument,
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: "jailconf", interFileDependencies: true, workspaceDiagnostics: true } }
      : undefined,
  handle: ({ diagnostics }, { textDocument, previousResultId }, token) =>
    diagnostics.pull(textDocument.uri, previousResultId, token),
  fallback: (): DocumentDiagnosticReport => ({ kind: "full", items: [] }),
});
