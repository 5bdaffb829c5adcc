// Leaves out of the bundles of the extension what the libraries of the protocol hold for other servers and clients: a plugin for esbuild.

/** What the client can do for servers that say they want it; ours does not (test/project/slim-libraries.test.ts). */
export const unusedFeatures = {
  colorProvider: ["ColorProviderFeature"],
  fileOperations: [
    "DidCreateFilesFeature",
    "DidDeleteFilesFeature",
    "DidRenameFilesFeature",
    "WillCreateFilesFeature",
    "WillDeleteFilesFeature",
    "WillRenameFilesFeature",
  ],
  inlineCompletion: ["InlineCompletionItemFeature"],
  inlineValue: ["InlineValueFeature"],
};

/** What a connection of the server can do besides, and ours does not ask it for (test/project/slim-libraries.test.ts). */
const unusedOfConnection = {
  callHierarchy: "CallHierarchyFeature",
  fileOperations: "FileOperationsFeature",
  foldingRange: "FoldingRangeFeature",
  inlayHint: "InlayHintFeature",
  inlineCompletion: "InlineCompletionFeature",
  inlineValue: "InlineValueFeature",
  linkedEditingRange: "LinkedEditingRangeFeature",
  moniker: "MonikerFeature",
  notebook: "NotebookSyncFeature",
  semanticTokens: "SemanticTokensFeature",
  textDocumentContent: "TextDocumentContentFeature",
  typeHierarchy: "TypeHierarchyFeature",
};

/** What stands in the same files, and is used as little. */
const besideThem = { notebook: "NotebookDocuments", semanticTokens: "SemanticTokensBuilder" };

/** A feature that tells the server of nothing that the client can do, so that no server asks for it. */
const unusedFeature = `class UnusedFeature {
  fillClientCapabilities() {}
  initialize() {}
  getState() {
    return { kind: "static" };
  }
  clear() {}
}
`;

/** Other features ask this one whether a document is part of a notebook: none is. */
const noNotebooks = `${unusedFeature}
import { NotebookDocumentSyncRegistrationType } from "vscode-languageserver-protocol";
const never = () => ({ dispose() {} });
export class NotebookDocumentSyncFeature extends UnusedFeature {
  static CellScheme = "vscode-notebook-cell";
  registrationType = NotebookDocumentSyncRegistrationType;
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  register() {}
  unregister() {}
  handles() {
    return false;
  }
}`;

/** VS Code itself compares patterns with paths; the library brings another one along that does. */
const patternsByVSCode = `const { languages } = require("vscode");
export const matchGlobPattern = (pattern, uri) => languages.match({ pattern }, { uri, languageId: "" }) > 0;`;

/** vscode-languageclient asks which VS Code it is in; that has looked at `engines` in package.json before. */
const anyVersion = "module.exports = () => true;";

const replacements = [
  ...Object.entries(unusedFeatures).map(([name, classes]) => [
    `vscode-languageclient/lib/common/${name}.js`,
    `${unusedFeature}export { ${classes.map((className) => `UnusedFeature as ${className}`).join(", ")} };`,
  ]),
  ["vscode-languageclient/lib/common/notebook.js", noNotebooks],
  ["vscode-languageclient/lib/common/utils/globPattern.js", patternsByVSCode],
  ["semver/functions/parse.js", anyVersion],
  ["semver/functions/satisfies.js", anyVersion],
  ...Object.entries(unusedOfConnection).map(([name, feature]) => [
    `vscode-languageserver/lib/common/${name}.js`,
    `export const ${feature} = (Base) => Base;${Object.hasOwn(besideThem, name) ? `\nexport const ${besideThem[name]} = undefined;` : ""}`,
  ]),
];

/** Files of the libraries, below node_modules, in whose place something short is put. */
export const replacedFiles = replacements.map(([path]) => path);

/** Puts something short in the place of what nobody uses. */
export const withoutUnusedParts = {
  name: "without unused parts",
  setup(build) {
    for (const [path, contents] of replacements) {
      const parts = path.split("/").map((part) => part.replaceAll(".", "\\."));
      const filter = new RegExp(`[\\\\/]node_modules[\\\\/]${parts.join("[\\\\/]")}$`);
      build.onLoad({ filter }, () => ({ contents }));
    }
  },
};
