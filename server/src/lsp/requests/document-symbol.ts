import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { type OutlineItem, type OutlineKind, outline } from "../../features/navigation/index.ts";
import { askAbout, serveRequest } from "../shared/request.ts";
import type { TextLines } from "../shared/text-lines.ts";

export const documentSymbolRequest = serveRequest({
  type: DocumentSymbolRequest.type,
  capabilities: () => ({ documentSymbolProvider: true }),
  handle: (context, { textDocument }) =>
    askAbout(context, textDocument, (feature, { uri, lines }): DocumentSymbol[] | SymbolInformation[] => {
      const items = outline(feature);
      return context.client.symbolTree ? items.map((item) => symbol(item, lines)) : flatSymbols(items, lines, uri);
    }),
  fallback: () => null,
});

function symbol(
  { name, detail, kind, start, end, selection, children }: OutlineItem,
  lines: TextLines,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    range: lines.range(start, end),
    selectionRange: lines.range(selection.start, selection.end),
    children: children.map((child) => symbol(child, lines)),
  };
}

function flatSymbols(
  items: readonly OutlineItem[],
  lines: TextLines,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return items.flatMap(({ name, kind, start, end, children }) => {
    const location = { uri, range: lines.range(start, end) };
    const own: SymbolInformation = { name, kind: symbolKinds[kind], location, containerName };
    return [own, ...flatSymbols(children, lines, uri, name)];
  });
}

const symbolKinds: Record<OutlineKind, SymbolKind> = {
  jail: SymbolKind.Module,
  wildcard: SymbolKind.Namespace,
  parameter: SymbolKind.Property,
  variable: SymbolKind.Variable,
  include: SymbolKind.File,
};
