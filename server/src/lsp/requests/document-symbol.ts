import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
} from "vscode-languageserver";
import { type OutlineItem, type OutlineKind, outline } from "../../features/navigation/index.ts";
import { ofDocument } from "../shared/parameters.ts";
import { askAboutText, serveRequest } from "../shared/request.ts";
import type { TextLines } from "../shared/text-lines.ts";

export const documentSymbolRequest = serveRequest({
  type: DocumentSymbolRequest.type,
  parameters: ofDocument,
  capabilities: () => ({ documentSymbolProvider: true }),
  handle: (context, { textDocument }) =>
    askAboutText(context, textDocument, (feature, { uri, lines }): DocumentSymbol[] | SymbolInformation[] => {
      const items = outline(feature);
      const { symbolTree, symbolTags } = context.client;
      return symbolTree
        ? items.map((item) => symbol(item, lines, symbolTags))
        : [...flatSymbols(items, { lines, uri, hasTags: symbolTags })];
    }),
  fallback: () => null,
});

function symbol(item: OutlineItem, lines: TextLines, hasTags: boolean): DocumentSymbol {
  const { name, detail, kind, start, end, selection, children } = item;
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    ...tagsOf(item, hasTags),
    range: lines.range(start, end),
    selectionRange: lines.range(selection.start, selection.end),
    ...(children.length > 0 ? { children: children.map((child) => symbol(child, lines, hasTags)) } : {}),
  };
}

/** The same for clients that know no tree: each symbol names the one in which it is. */
function* flatSymbols(
  items: readonly OutlineItem[],
  document: { readonly lines: TextLines; readonly uri: string; readonly hasTags: boolean },
  containerName?: string,
): Generator<SymbolInformation> {
  const { lines, uri, hasTags } = document;
  for (const item of items) {
    const { name, kind, start, end, children } = item;
    const location = { uri, range: lines.range(start, end) };
    yield { name, kind: symbolKinds[kind], ...tagsOf(item, hasTags), location, containerName };
    yield* flatSymbols(children, document, name);
  }
}

const tagsOf = ({ isDeprecated }: OutlineItem, hasTags: boolean): { tags?: SymbolTag[] } =>
  hasTags && isDeprecated ? { tags: [SymbolTag.Deprecated] } : {};

const symbolKinds: Record<OutlineKind, SymbolKind> = {
  jail: SymbolKind.Module,
  wildcard: SymbolKind.Namespace,
  parameter: SymbolKind.Property,
  variable: SymbolKind.Variable,
  include: SymbolKind.File,
};
