import type { ClientCapabilities } from "vscode-languageserver-protocol/node";
import { requests } from "../../server/src/lsp/requests/index.ts";
import { clientFeatures } from "../../server/src/lsp/shared/client-features.ts";
import { pulling } from "./client.ts";

/** An editor that can do all that a request needs. */
export const everything: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    rangeFormatting: { rangesSupport: true },
    inlayHint: {},
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: ["property"],
      tokenModifiers: [],
      formats: ["relative"],
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: {
    ...pulling.workspace,
    executeCommand: {},
    // The protocol's own types do not know it yet.
    ...({ textDocumentContent: {} } as object),
  },
  window: { showDocument: { support: true } },
};

/** What every editor says, and with it each parameter that some request needs. */
export function parametersOfAll(uri: string): Record<string, unknown> {
  const position = { line: 0, character: 1 };
  const range = { start: position, end: position };
  return {
    textDocument: { uri },
    position,
    positions: [position],
    range,
    ranges: [range],
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    item: { name: "web", kind: 2, uri, range, selectionRange: range },
    ...{ newName: "db", ch: ";", query: "", label: "web", title: "web", uri, uris: [], rule: "no-rule" },
    files: [{ oldUri: uri, newUri: uri }],
    ...{ command: "jailconf.explainRule", previousResultId: "1", previousResultIds: [] },
  };
}

/** What such an editor says of itself when it is another one, and when it is our own; together they are served every request. */
export const editors = { another: undefined, own: { jailconfClient: true } } as const;

/** The methods of the requests that one of them is served. */
export function methodsServedTo(initializationOptions: (typeof editors)[keyof typeof editors]): string[] {
  const params = { capabilities: everything, processId: null, rootUri: null, initializationOptions };
  const features = clientFeatures(params);
  return requests.filter((request) => request.capabilities(features) !== undefined).map(({ method }) => method);
}
