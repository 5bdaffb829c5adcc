import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
} from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import { type OutlineItem, type OutlineKind, outline } from "../../features/navigation/index.ts";
import type { PlanHeading } from "../../features/plan/index.ts";
import { ofDocument } from "../shared/parameters.ts";
import { askAboutText, serveRequest } from "../shared/request.ts";
import type { TextLines } from "../shared/text-lines.ts";

export const documentSymbolRequest = serveRequest({
  type: DocumentSymbolRequest.type,
  parameters: ofDocument,
  capabilities: () => ({ documentSymbolProvider: true }),
  handle(context, { textDocument }): DocumentSymbol[] | SymbolInformation[] | null {
    const { symbolTree, symbolTags } = context.client;
    const told = (items: readonly OutlineItem[], { uri, lines }: OutlinedText) =>
      symbolTree
        ? items.map((item) => symbol(item, lines, symbolTags))
        : [...flatSymbols(items, { lines, uri, hasTags: symbolTags })];
    const shown = isVirtualUri(textDocument.uri) ? context.virtual.get(textDocument.uri) : undefined;
    if (shown?.made?.headings) return told(itemsOf(shown.made.headings, shown.lines), shown);
    return askAboutText(context, textDocument, (feature, document) => told(outline(feature), document));
  },
  fallback: () => null,
});

interface OutlinedText {
  readonly uri: string;
  readonly lines: TextLines;
}

/** A plan has jails, and around them what is done with all; the phases of a jail are called like parameters. */
const kindsOfHeadings = ["wildcard", "jail", "parameter"] as const satisfies OutlineKind[];

function itemsOf(headings: readonly PlanHeading[], lines: TextLines): OutlineItem[] {
  return headings.map(({ name, level, startLine, endLine, children }) => {
    const [start, endOfHeading] = [lines.startOf(startLine), lines.endOf(startLine)];
    return {
      ...{ name, detail: "", kind: kindsOfHeadings[level], isDeprecated: false },
      ...{ start, end: lines.endOf(endLine) },
      selection: { start, end: endOfHeading },
      children: itemsOf(children, lines),
    };
  });
}

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
