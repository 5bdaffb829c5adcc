// Leaves out of the bundles of the extension what the libraries of the protocol hold for other servers and clients: plugins for esbuild.
import { readFileSync } from "node:fs";
import { readSources } from "./source-files.mjs";

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
const { NotebookDocumentSyncRegistrationType } = require("vscode-languageserver-protocol");
const never = () => ({ dispose() {} });
exports.NotebookDocumentSyncFeature = class extends UnusedFeature {
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
};`;

/** VS Code itself compares patterns with paths; the library brings another one along that does. */
const patternsByVSCode = `const { languages } = require("vscode");
exports.matchGlobPattern = (pattern, uri) => languages.match({ pattern }, { uri, languageId: "" }) > 0;`;

/** vscode-languageclient asks which VS Code it is in; that has looked at `engines` in package.json before. */
const anyVersion = "module.exports = () => true;";

const replacements = [
  ...Object.entries(unusedFeatures).map(([name, classes]) => [
    `vscode-languageclient/lib/common/${name}.js`,
    `${unusedFeature}${classes.map((className) => `exports.${className} = UnusedFeature;`).join("\n")}`,
  ]),
  ["vscode-languageclient/lib/common/notebook.js", noNotebooks],
  ["vscode-languageclient/lib/common/utils/globPattern.js", patternsByVSCode],
  ["semver/functions/parse.js", anyVersion],
  ["semver/functions/satisfies.js", anyVersion],
  [
    "vscode-languageserver-protocol/lib/common/protocol.notebook.js",
    'exports.NotebookDocumentSyncRegistrationType = { method: "notebookDocument/sync" };',
  ],
  ...Object.entries(unusedOfConnection).map(([name, feature]) => [
    `vscode-languageserver/lib/common/${name}.js`,
    `exports.${feature} = (Base) => Base;`,
  ]),
  // They look for packages of npm.
  ["vscode-languageserver/lib/node/files.js", ""],
  // The server keeps its documents itself, and requests are cancelled by messages.
  ["vscode-languageserver/lib/common/textDocuments.js", ""],
  ["vscode-jsonrpc/lib/common/sharedArrayCancellation.js", ""],
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

const library = (name) => `node_modules/${name}/lib`;

/** Where something of the types may be used by each bundle: what is in it of the other libraries, and what of ours speaks the protocol. */
const ofBoth = ["protocol", library("vscode-languageserver-protocol"), library("vscode-jsonrpc")];
export const speakersOfProtocol = {
  client: ["client/src", library("vscode-languageclient"), ...ofBoth],
  server: ["server/src/lsp", library("vscode-languageserver"), ...ofBoth],
};

/**
 * vscode-languageserver-types has an object of functions for each type, and the other libraries take all of it along. What no file in
 * these folders mentions is left out.
 */
export const withUsedTypes = (folders) => ({
  name: "with used types",
  setup(build) {
    build.onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path }) => ({
      contents: withExports(readFileSync(path, "utf8"), mentionedIn(folders)),
    }));
  },
});

/** An object that is filled where it is declared, as TypeScript writes a namespace. */
const filledObject = /^(?:export )?var (\w+);\n\(function \(\1\) \{\n(.*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gms;

/** The module with those of its exports of which `isUsed` says so; bundlers see of the others that nobody misses them. */
export function withExports(code, isUsed) {
  const names = [...code.matchAll(/^export (?:var|const|class) (\w+)/gm)].map(([, name]) => name);
  const kept = names.filter(isUsed);
  return `${code
    .replace(filledObject, "var $1 = /* @__PURE__ */ (function ($1) {\n$2return $1;\n})({});")
    .replace(/^export (?=(?:var|const|class) )/gm, "")}
export { ${kept.join(", ")} };`;
}

/**
 * Whether a name stands in the sources in these folders where a value is used: behind a dot, or imported and not as a type. Comments
 * count too: better one too many.
 */
export function mentionedIn(folders) {
  const names = new Set();
  for (const [, text] of readSources(folders)) {
    for (const [, name] of text.matchAll(/(?<!\bexports)\.(\w+)/g)) names.add(name);
    for (const [, list] of text.matchAll(/^import \{([^}]*)\} from/gm))
      for (const [name] of list.matchAll(/(?<!\btype )\b\w+/g)) names.add(name);
  }
  return (name) => names.has(name);
}
