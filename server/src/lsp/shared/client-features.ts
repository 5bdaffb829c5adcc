import { CompletionItemKind, type InitializeParams } from "vscode-languageserver";
import type { OwnClientOptions } from "../../../../protocol/index.ts";
import { type SemanticTokenLegend, semanticTokenLegend } from "./semantic-token-legend.ts";
import { type Encoding, encodings } from "./text-lines.ts";

/** What the editor can do, as far as it makes a difference here. */
export interface ClientFeatures {
  readonly encoding: Encoding;
  /** It asks for diagnostics; they are then never pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly relatedInformation: boolean;
  /** The id of a diagnostic may be a link. */
  readonly codeDescription: boolean;
  /** It shows a page when a command asks for it, and has no links for that. */
  readonly explainsByCommand: boolean;
  readonly unnecessaryTag: boolean;
  readonly deprecatedDiagnostics: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watching: boolean;
  readonly relativePatterns: boolean;
  readonly documentChanges: boolean;
  /** An edit may be one that the user is asked about. */
  readonly changeAnnotations: boolean;
  /** An edit may be a snippet, with places to go through. */
  readonly snippetEdits: boolean;
  /** It asks whether something can be renamed before it lets the user type. */
  readonly preparesRename: boolean;
  /** Requests whose places may say what they are the answer for, and what is to be shown of them. */
  readonly placeLinks: ReadonlySet<PlaceRequest>;
  /** It asks for several stretches to be formatted at once. */
  readonly formatsRanges: boolean;
  /** An edit may create a file. */
  readonly createsFiles: boolean;
  /** An edit may give a file another name. */
  readonly renamesFiles: boolean;
  /** It asks what is to be edited before it gives files other names. */
  readonly asksBeforeRenamingFiles: boolean;
  /** An edit may take a file away. */
  readonly deletesFiles: boolean;
  /** Schemes of folders in which nothing can be written. */
  readonly readOnlySchemes: ReadonlySet<string>;
  readonly workspaceFolders: boolean;
  readonly snippets: boolean;
  /** A completion may say what to replace and what to keep when only inserting. */
  readonly insertReplace: boolean;
  /** It shows a note beside each completion, and not only with the one that is chosen. */
  readonly labelDetails: boolean;
  /** It would rather show Markdown beside completions than plain text; one that says nothing about it would. */
  readonly completionMarkdown: boolean;
  /** The kinds of completions that it has a picture for: those with a number up to this one, where it names none. */
  readonly completionKinds: ReadonlySet<number>;
  /** A completion may say that its further lines are to be indented as the first one is. */
  readonly adjustsIndentation: boolean;
  readonly deprecatedTag: boolean;
  /** It takes no more stretches to fold than these. */
  readonly mostFoldingRanges: number | undefined;
  /** A signature may say with offsets where in its label a parameter stands; else the text of it is looked for. */
  readonly labelOffsets: boolean;
  /** Each signature may have a parameter of its own that is active. */
  readonly activeParameterOfSignature: boolean;
  /** It would rather show Markdown beside signatures than plain text. */
  readonly signatureMarkdown: boolean;
  /** It would rather show Markdown in hovers than plain text; one that says nothing about it would. */
  readonly markdownHover: boolean;
  readonly linkTooltips: boolean;
  readonly symbolTree: boolean;
  /** An entry of an outline may be marked as deprecated. */
  readonly symbolTags: boolean;
  /** The names of tokens that it knows; undefined where it colours nothing by them. */
  readonly semanticTokens: SemanticTokenLegend | undefined;
  readonly refreshesSemanticTokens: boolean;
  readonly inlayHints: boolean;
  readonly refreshesInlayHints: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** It comes back for the edit of an action that somebody has chosen. */
  readonly resolvesEdits: boolean;
  /** It shows texts that the server makes, and asks for them again when it is told to. */
  readonly textDocumentContent: boolean;
  /** It is the client of this project, and gets the messages of protocol/. */
  readonly isOwn: boolean;
}

/** The requests that lead from one place to others. */
export type PlaceRequest = (typeof placeRequests)[number];
const placeRequests = ["definition", "declaration", "implementation", "typeDefinition"] as const;

/** What a client says in `initialize` that it can do. */
export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument, general } = capabilities;
  const diagnostic = textDocument?.diagnostic;
  const published = textDocument?.publishDiagnostics;
  const shape = { ...published, ...diagnostic };
  const completionItem = textDocument?.completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  const codeAction = textDocument?.codeAction;
  const codeDescription = shape.codeDescriptionSupport === true;
  const own = initializationOptions as OwnClientOptions | null | undefined;
  const isOwn = own?.jailconfClient === true;
  const opensByCommand = capabilities.window?.showDocument?.support === true && workspace?.executeCommand !== undefined;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: shape.relatedInformation === true,
    codeDescription,
    explainsByCommand: opensByCommand && !codeDescription && !isOwn,
    unnecessaryTag: shape.tagSupport?.valueSet?.includes(1) === true,
    deprecatedDiagnostics: shape.tagSupport?.valueSet?.includes(2) === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    placeLinks: new Set(placeRequests.filter((name) => textDocument?.[name]?.linkSupport === true)),
    formatsRanges: textDocument?.rangeFormatting?.rangesSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    renamesFiles: workspace?.workspaceEdit?.resourceOperations?.includes("rename") === true,
    asksBeforeRenamingFiles: workspace?.fileOperations?.willRename === true,
    deletesFiles: workspace?.workspaceEdit?.resourceOperations?.includes("delete") === true,
    readOnlySchemes: new Set(isOwn && Array.isArray(own.readOnlySchemes) ? own.readOnlySchemes : []),
    workspaceFolders: workspace?.workspaceFolders === true,
    snippets: completionItem?.snippetSupport === true,
    insertReplace: completionItem?.insertReplaceSupport === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    completionMarkdown: prefersMarkdown(completionItem?.documentationFormat) ?? true,
    completionKinds: new Set(textDocument?.completion?.completionItemKind?.valueSet ?? firstCompletionKinds),
    adjustsIndentation: completionItem?.insertTextModeSupport?.valueSet?.includes(2) === true,
    deprecatedTag: completionItem?.tagSupport?.valueSet?.includes(1) === true,
    mostFoldingRanges: textDocument?.foldingRange?.rangeLimit,
    labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
    activeParameterOfSignature: signature?.activeParameterSupport === true,
    signatureMarkdown: prefersMarkdown(signature?.documentationFormat) ?? false,
    semanticTokens: semanticTokenLegend(textDocument?.semanticTokens, isOwn),
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    markdownHover: prefersMarkdown(textDocument?.hover?.contentFormat) ?? true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolTags: textDocument?.documentSymbol?.tagSupport?.valueSet?.includes(1) === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes("edit") === true,
    preferredActions: codeAction?.isPreferredSupport === true,
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    isOwn,
  };
}

/** The kinds of the protocol's first version, from `Text` to `Reference`: what a client knows that names none. */
const firstCompletionKinds: readonly number[] = Array.from(
  { length: CompletionItemKind.Reference },
  (_, index) => index + 1,
);

/** Whether Markdown comes before plain text in what a client takes, which stands in the order of its liking. */
function prefersMarkdown(formats: readonly string[] | undefined): boolean | undefined {
  return formats && formats.find((format) => format === "markdown" || format === "plaintext") === "markdown";
}

/** The first one offered that is known here; UTF-16 is what every client must understand. */
function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  return (
    encodings.find((known) => known === offered?.find((each) => encodings.some((one) => one === each))) ?? "utf-16"
  );
}
