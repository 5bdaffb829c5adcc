import type { InitializeParams } from "vscode-languageserver";
import type { Encoding } from "./text-lines.ts";

/** What the editor can do, as far as it makes a difference here. */
export interface ClientFeatures {
  readonly encoding: Encoding;
  /** It asks for diagnostics; they are then never pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly unnecessaryTag: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watching: boolean;
  readonly relativePatterns: boolean;
  readonly documentChanges: boolean;
  readonly snippets: boolean;
  /** A completion may say what to replace and what to keep when only inserting. */
  readonly insertReplace: boolean;
  readonly deprecatedTag: boolean;
  readonly symbolTree: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** It is the client of this project, and gets the messages of protocol.ts. */
  readonly isOwn: boolean;
}

export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument, general } = capabilities;
  const diagnostic = textDocument?.diagnostic;
  const published = textDocument?.publishDiagnostics;
  const shape = { ...published, ...diagnostic };
  const completionItem = textDocument?.completion?.completionItem;
  const codeAction = textDocument?.codeAction;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: shape.relatedInformation === true,
    unnecessaryTag: shape.tagSupport?.valueSet?.includes(1) === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippets: completionItem?.snippetSupport === true,
    insertReplace: completionItem?.insertReplaceSupport === true,
    deprecatedTag: completionItem?.tagSupport?.valueSet?.includes(1) === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: codeAction?.isPreferredSupport === true,
    isOwn: (initializationOptions as { jailconfClient?: unknown } | null | undefined)?.jailconfClient === true,
  };
}

/** The first one offered that is known here; UTF-16 is what every client must understand. */
function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  return offered?.find((encoding): encoding is Encoding => encoding === "utf-8" || encoding === "utf-16") ?? "utf-16";
}
