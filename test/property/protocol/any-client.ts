import type { ClientCapabilities } from "vscode-languageserver-protocol";

/** A client that can do some of what clients can do, and the encoding that it will get. */
export function anyClient(random: () => number): ClientCapabilities {
  const can = (): boolean => random() < 0.6;
  const maybe = <T>(value: T): T | undefined => (can() ? value : undefined);
  const formats = maybe(["markdown" as const, "plaintext" as const]) ?? maybe(["plaintext" as const]);
  const markup = formats?.slice();
  const pulls = can();
  const resolves = can();
  const encodings = [undefined, ["utf-16"], ["utf-8", "utf-16"], ["utf-32", "utf-16"]];
  const capabilities: ClientCapabilities = {
    general: { positionEncodings: encodings[Math.floor(random() * encodings.length)] },
    workspace: {
      workspaceEdit: maybe({
        documentChanges: can(),
        resourceOperations:
          maybe(["create" as const]) ?? maybe(["create" as const, "delete" as const, "rename" as const]),
        changeAnnotationSupport: maybe({}),
        snippetEditSupport: can(),
      }),
      textDocumentContent: maybe({}),
      executeCommand: maybe({}),
      diagnostics: maybe({ refreshSupport: can() }),
      workspaceFolders: can(),
      fileOperations: { willRename: can() },
    },
    window: { showDocument: maybe({ support: can() }) },
    textDocument: {
      completion: maybe({
        completionItem: maybe({
          snippetSupport: can(),
          insertReplaceSupport: can(),
          labelDetailsSupport: can(),
          documentationFormat: markup,
          insertTextModeSupport: maybe({ valueSet: [1, 2] }),
          tagSupport: maybe({ valueSet: [1] }),
        }),
      }),
      hover: maybe({ contentFormat: markup }),
      signatureHelp: maybe({
        signatureInformation: {
          documentationFormat: markup,
          activeParameterSupport: can(),
          parameterInformation: { labelOffsetSupport: can() },
        },
      }),
      codeAction: maybe({
        codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
        isPreferredSupport: can(),
        dataSupport: resolves,
        resolveSupport: resolves ? { properties: ["edit"] } : undefined,
      }),
      documentSymbol: maybe({ hierarchicalDocumentSymbolSupport: can(), tagSupport: maybe({ valueSet: [1] }) }),
      rename: maybe({ prepareSupport: can() }),
      definition: maybe({ linkSupport: can() }),
      declaration: maybe({ linkSupport: can() }),
      implementation: maybe({ linkSupport: can() }),
      typeDefinition: maybe({ linkSupport: can() }),
      documentLink: maybe({ tooltipSupport: can() }),
      foldingRange: maybe({ rangeLimit: maybe(5) }),
      rangeFormatting: maybe({ rangesSupport: can() }),
      inlayHint: maybe({}),
      diagnostic: pulls ? {} : undefined,
      publishDiagnostics: maybe({ relatedInformation: can(), tagSupport: maybe({ valueSet: [1, 2] }) }),
      semanticTokens: maybe({
        requests: { full: { delta: true }, range: true },
        tokenTypes: ["comment", "keyword", "property", "variable", "class", "operator", "string", "number", "function"],
        tokenModifiers: can() ? ["definition", "defaultLibrary"] : [],
        formats: ["relative"],
        multilineTokenSupport: can(),
      }),
    },
  };
  // What is undefined does not travel.
  return JSON.parse(JSON.stringify(capabilities)) as ClientCapabilities;
}
