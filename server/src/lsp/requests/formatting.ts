import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  type FormattingOptions,
  type Range,
  type TextDocumentIdentifier,
  type TextEdit,
} from "vscode-languageserver";
import type { FormatSettings } from "../../analysis/index.ts";
import {
  type EditorOptions,
  type FormatEdit,
  formatDocument,
  formatRanges,
  indentTyped,
  typedCharacters,
} from "../../features/formatting/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import { aListOf, aRange, aText, ofDocument, ofPlace, ofStretch } from "../shared/parameters.ts";
import { type RequestContext, serveRequest } from "../shared/request.ts";
import type { TextLines } from "../shared/text-lines.ts";

export const formattingRequest = serveRequest({
  type: DocumentFormattingRequest.type,
  parameters: ofDocument,
  capabilities: () => ({ documentFormattingProvider: true }),
  handle: (context, { textDocument, options }) =>
    format(context, textDocument, options, (tree, settings, chosen) => formatDocument(tree, settings, chosen)),
  fallback: () => null,
});

export const rangeFormattingRequest = serveRequest({
  type: DocumentRangeFormattingRequest.type,
  parameters: ofStretch,
  capabilities: ({ formatsRanges }) => ({
    documentRangeFormattingProvider: formatsRanges ? { rangesSupport: true } : true,
  }),
  handle: (context, { textDocument, range, options }) => formatStretches(context, textDocument, [range], options),
  fallback: () => null,
});

export const rangesFormattingRequest = serveRequest({
  type: DocumentRangesFormattingRequest.type,
  parameters: { ...ofDocument, ranges: aListOf(aRange) },
  // What rangeFormatting says tells the client about it.
  capabilities: ({ formatsRanges }) => (formatsRanges ? {} : undefined),
  handle: (context, { textDocument, ranges, options }) => formatStretches(context, textDocument, ranges, options),
  fallback: () => null,
});

export const onTypeFormattingRequest = serveRequest({
  type: DocumentOnTypeFormattingRequest.type,
  parameters: { ...ofPlace, ch: aText },
  capabilities: () => {
    const [firstTriggerCharacter, ...moreTriggerCharacter] = typedCharacters;
    return { documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter } };
  },
  handle: (context, { textDocument, position, ch, options }) =>
    format(context, textDocument, options, (tree, settings, chosen, lines) =>
      indentTyped(tree, lines.offset(position), ch, settings, chosen),
    ),
  fallback: () => null,
});

function formatStretches(
  context: RequestContext,
  textDocument: TextDocumentIdentifier,
  ranges: readonly Range[],
  options: FormattingOptions,
): TextEdit[] | null {
  return format(context, textDocument, options, (tree, settings, chosen, lines) => {
    const stretches = ranges.map(({ start, end }) => ({ start: lines.offset(start), end: lines.offset(end) }));
    return formatRanges(tree, stretches, settings, chosen);
  });
}

/** Formats a document that is open and ours. Nothing is judged for it: only its tree is needed. */
function format(
  { documents, workspace }: RequestContext,
  { uri }: TextDocumentIdentifier,
  options: EditorOptions,
  edit: (tree: SyntaxTree, settings: FormatSettings, options: EditorOptions, lines: TextLines) => FormatEdit[],
): TextEdit[] | null {
  const document = documents.get(uri);
  const tree = document && workspace.ownTree(document.path);
  if (!tree) return null;
  const { lines, path } = document;
  const edits = edit(tree, workspace.settingsOf(path).format ?? {}, options ?? {}, lines);
  return edits.map(({ start, end, text }) => ({ range: lines.range(start, end), newText: text }));
}
