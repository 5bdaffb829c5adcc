import {
  SymbolKind,
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from "vscode-languageserver";
import {
  type Ancestor,
  ancestorAt,
  ancestorsOf,
  descendantsOf,
  type Lineage,
} from "../../features/inheritance/index.ts";
import type { FeatureContext } from "../../features/shared/context.ts";
import { ofItem, ofPlace } from "../shared/parameters.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";

/** What a jail has its values from, as a type hierarchy: wildcards and globals are the supertypes of jails. */
export const typeHierarchyPrepareRequest = serveRequest({
  type: TypeHierarchyPrepareRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ typeHierarchyProvider: true }),
  handle: (context, { textDocument, position }) =>
    askAbout(context, textDocument, (feature, { lines }) => {
      const found = ancestorAt(feature, lines.offset(position)).slice(0, mostItems);
      const items = found.flatMap((each) => itemOf(context, each, textDocument.uri));
      return items.length > 0 ? items : null;
    }),
  fallback: () => null,
});

export const typeHierarchySupertypesRequest = serveRequest({
  type: TypeHierarchySupertypesRequest.type,
  parameters: ofItem,
  capabilities: () => ({}),
  handle: (context, { item }) => related(context, item, ancestorsOf),
  fallback: () => null,
});

export const typeHierarchySubtypesRequest = serveRequest({
  type: TypeHierarchySubtypesRequest.type,
  parameters: ofItem,
  capabilities: () => ({}),
  handle: (context, { item }) => related(context, item, descendantsOf),
  fallback: () => null,
});

/** `$name` outside of all blocks is the name of every jail; nobody looks through more of them. */
const mostItems = 100;

/** What an item carries from one request to the next. */
interface ItemData extends Lineage {
  /** The document in which the user asked: its roots are those that are meant, whichever file a block stands in. */
  readonly asked: string;
}

function related(
  context: RequestContext,
  { data }: TypeHierarchyItem,
  find: (feature: FeatureContext, from: Lineage) => Ancestor[],
): TypeHierarchyItem[] | null {
  if (!isItemData(data)) return null;
  return askAbout(context, { uri: data.asked }, (feature) =>
    find(feature, data).flatMap((each) => itemOf(context, each, data.asked)),
  );
}

function itemOf(
  { conversion, documents }: RequestContext,
  { kind, name, path, start, end, selection, detail }: Ancestor,
  asked: string,
): TypeHierarchyItem[] {
  const range = conversion.rangeIn(path, start, end);
  const selectionRange = conversion.rangeIn(path, selection.start, selection.end);
  if (!range || !selectionRange) return [];
  const data: ItemData = { kind, name, asked };
  return [{ name, kind: symbolKinds[kind], detail, uri: documents.uriOf(path), range, selectionRange, data }];
}

/** An editor gives back what it was given, but anything may come. */
function isItemData(data: unknown): data is ItemData {
  const { kind, name, asked } = (data ?? {}) as Record<string, unknown>;
  return (
    typeof kind === "string" &&
    Object.hasOwn(symbolKinds, kind) &&
    typeof name === "string" &&
    typeof asked === "string"
  );
}

const symbolKinds: Record<Lineage["kind"], SymbolKind> = {
  jail: SymbolKind.Module,
  wildcard: SymbolKind.Namespace,
  globals: SymbolKind.File,
};
