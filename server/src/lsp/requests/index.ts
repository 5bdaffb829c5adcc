import type { ServedRequest } from "../shared/request.ts";
import {
  callHierarchyIncomingRequest,
  callHierarchyOutgoingRequest,
  callHierarchyPrepareRequest,
} from "./call-hierarchy.ts";
import { codeActionRequest } from "./code-action.ts";
import { codeLensRequest, codeLensResolveRequest } from "./code-lens.ts";
import { completionRequest } from "./completion.ts";
import { completionResolveRequest } from "./completion-resolve.ts";
import { declarationRequest, definitionRequest, implementationRequest, typeDefinitionRequest } from "./definition.ts";
import { diagnosticRequest } from "./diagnostic.ts";
import { documentHighlightRequest } from "./document-highlight.ts";
import { documentLinkRequest } from "./document-link.ts";
import { documentSymbolRequest } from "./document-symbol.ts";
import { dropRequest } from "./drop.ts";
import { effectiveRequest } from "./effective.ts";
import { executeCommandRequest } from "./execute-command.ts";
import { foldingRangeRequest } from "./folding-range.ts";
import {
  formattingRequest,
  onTypeFormattingRequest,
  rangeFormattingRequest,
  rangesFormattingRequest,
} from "./formatting.ts";
import { hoverRequest } from "./hover.ts";
import { inlayHintRequest } from "./inlay-hint.ts";
import { isIncludedRequest } from "./is-included.ts";
import { linkedEditingRangeRequest } from "./linked-editing-range.ts";
import { planRequest } from "./plan.ts";
import { reduceRequest } from "./reduce.ts";
import { codeActionResolveRequest } from "./refactoring-actions.ts";
import { referencesRequest } from "./references.ts";
import { prepareRenameRequest, renameRequest } from "./rename.ts";
import { selectionRangeRequest } from "./selection-range.ts";
import { semanticTokensDeltaRequest, semanticTokensRangeRequest, semanticTokensRequest } from "./semantic-tokens.ts";
import { signatureHelpRequest } from "./signature-help.ts";
import {
  typeHierarchyPrepareRequest,
  typeHierarchySubtypesRequest,
  typeHierarchySupertypesRequest,
} from "./type-hierarchy.ts";
import { jailsRequest, shownAtRequest, textDocumentContentRequest } from "./virtual-document.ts";
import { willRenameFilesRequest } from "./will-rename-files.ts";
import { workspaceDiagnosticRequest } from "./workspace-diagnostic.ts";
import { workspaceSymbolRequest } from "./workspace-symbol.ts";

/** Every request that the server answers beyond those that begin and end it. */
export const requests: readonly ServedRequest[] = [
  hoverRequest,
  completionRequest,
  completionResolveRequest,
  signatureHelpRequest,
  documentSymbolRequest,
  foldingRangeRequest,
  definitionRequest,
  declarationRequest,
  implementationRequest,
  typeDefinitionRequest,
  referencesRequest,
  documentHighlightRequest,
  prepareRenameRequest,
  renameRequest,
  linkedEditingRangeRequest,
  willRenameFilesRequest,
  documentLinkRequest,
  selectionRangeRequest,
  workspaceSymbolRequest,
  callHierarchyPrepareRequest,
  callHierarchyIncomingRequest,
  callHierarchyOutgoingRequest,
  typeHierarchyPrepareRequest,
  typeHierarchySupertypesRequest,
  typeHierarchySubtypesRequest,
  codeActionRequest,
  codeActionResolveRequest,
  codeLensRequest,
  codeLensResolveRequest,
  executeCommandRequest,
  effectiveRequest,
  formattingRequest,
  rangeFormattingRequest,
  rangesFormattingRequest,
  onTypeFormattingRequest,
  planRequest,
  textDocumentContentRequest,
  shownAtRequest,
  jailsRequest,
  isIncludedRequest,
  dropRequest,
  reduceRequest,
  diagnosticRequest,
  workspaceDiagnosticRequest,
  semanticTokensRequest,
  semanticTokensDeltaRequest,
  semanticTokensRangeRequest,
  inlayHintRequest,
];
