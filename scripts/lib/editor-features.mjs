// What an editor may have of the language server: each feature with the request that asks for it, what the server's answer to `initialize`
// says when it serves it, and what the editor's own capabilities say when it asks.

/** [what a user sees, method, path in the server's capabilities, path in the editor's] */
export const editorFeatures = [
  [
    "Diagnostics while typing",
    "textDocument/publishDiagnostics, textDocument/diagnostic",
    undefined,
    "textDocument.publishDiagnostics",
  ],
  [
    "Diagnostics of all files",
    "workspace/diagnostic",
    "diagnosticProvider.workspaceDiagnostics",
    "textDocument.diagnostic",
  ],
  ["Quick-fixes, refactorings, fix all", "textDocument/codeAction", "codeActionProvider", "textDocument.codeAction"],
  ["Hover", "textDocument/hover", "hoverProvider", "textDocument.hover"],
  ["Completion", "textDocument/completion", "completionProvider", "textDocument.completion"],
  ["Signatures of commands", "textDocument/signatureHelp", "signatureHelpProvider", "textDocument.signatureHelp"],
  ["Definition", "textDocument/definition", "definitionProvider", "textDocument.definition"],
  [
    "Declaration: what a value overrides",
    "textDocument/declaration",
    "declarationProvider",
    "textDocument.declaration",
  ],
  [
    "Implementation: what overrides a value",
    "textDocument/implementation",
    "implementationProvider",
    "textDocument.implementation",
  ],
  ["References", "textDocument/references", "referencesProvider", "textDocument.references"],
  ["Highlights", "textDocument/documentHighlight", "documentHighlightProvider", "textDocument.documentHighlight"],
  ["Rename", "textDocument/rename", "renameProvider", "textDocument.rename"],
  [
    "Both ends of a name at once",
    "textDocument/linkedEditingRange",
    "linkedEditingRangeProvider",
    "textDocument.linkedEditingRange",
  ],
  ["Format a file", "textDocument/formatting", "documentFormattingProvider", "textDocument.formatting"],
  [
    "Format a selection",
    "textDocument/rangeFormatting",
    "documentRangeFormattingProvider",
    "textDocument.rangeFormatting",
  ],
  [
    "Format while typing",
    "textDocument/onTypeFormatting",
    "documentOnTypeFormattingProvider",
    "textDocument.onTypeFormatting",
  ],
  ["Outline", "textDocument/documentSymbol", "documentSymbolProvider", "textDocument.documentSymbol"],
  ["Symbols of the workspace", "workspace/symbol", "workspaceSymbolProvider", "workspace.symbol"],
  [
    "Who needs whom",
    "callHierarchy/incomingCalls",
    "callHierarchyProvider",
    "callHierarchy|textDocument.callHierarchy",
  ],
  ["What a jail inherits", "typeHierarchy/supertypes", "typeHierarchyProvider", "textDocument.typeHierarchy"],
  ["Links to files", "textDocument/documentLink", "documentLinkProvider", "textDocument.documentLink"],
  ["Folding", "textDocument/foldingRange", "foldingRangeProvider", "textDocument.foldingRange"],
  ["Growing selection", "textDocument/selectionRange", "selectionRangeProvider", "textDocument.selectionRange"],
  ["Colours by meaning", "textDocument/semanticTokens", "semanticTokensProvider", "textDocument.semanticTokens"],
  ["Inlay hints", "textDocument/inlayHint", "inlayHintProvider", "textDocument.inlayHint"],
  ["Code lens", "textDocument/codeLens", "codeLensProvider", "textDocument.codeLens"],
  [
    "Plan and effective configuration",
    "workspace/textDocumentContent",
    "workspace.textDocumentContent",
    "workspace.textDocumentContent",
  ],
];

/** Whether an object has something at one of several paths (`a.b|c.d`). */
export function has(object, paths) {
  return paths.split("|").some((path) => {
    let found = object;
    for (const name of path.split(".")) found = found?.[name];
    return found !== undefined && found !== null && found !== false;
  });
}
