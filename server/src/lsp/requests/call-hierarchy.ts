import {
  type CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type Range,
  SymbolKind,
} from "vscode-languageserver";
import { type Dependency, type JailPlace, jailNamedAt, neededBy, thatNeed } from "../../features/dependencies/index.ts";
import { ofItem, ofPlace } from "../shared/parameters.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";

/** `depend`, as a call hierarchy: a jail calls those that it needs. */
export const callHierarchyPrepareRequest = serveRequest({
  type: CallHierarchyPrepareRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ callHierarchyProvider: true }),
  handle: (context, { textDocument, position }) =>
    askAbout(context, textDocument, (feature, { lines }) => {
      const items = jailNamedAt(feature, lines.offset(position)).flatMap((jail) =>
        itemOf(context, jail, textDocument.uri),
      );
      return items.length > 0 ? items : null;
    }),
  fallback: () => null,
});

export const callHierarchyOutgoingRequest = serveRequest({
  type: CallHierarchyOutgoingCallsRequest.type,
  parameters: ofItem,
  capabilities: () => ({}),
  handle: (context, { item }): CallHierarchyOutgoingCall[] | null =>
    askAbout(context, { uri: documentOf(item) }, (feature) =>
      neededBy(feature, item.name).flatMap((needed) => {
        const [to] = itemOf(context, needed.jail, documentOf(item));
        return to ? [{ to, fromRanges: rangesOf(context, needed, item.uri) }] : [];
      }),
    ),
  fallback: () => null,
});

export const callHierarchyIncomingRequest = serveRequest({
  type: CallHierarchyIncomingCallsRequest.type,
  parameters: ofItem,
  capabilities: () => ({}),
  handle: (context, { item }): CallHierarchyIncomingCall[] | null =>
    askAbout(context, { uri: documentOf(item) }, (feature) =>
      thatNeed(feature, item.name).flatMap((needing) => {
        const [from] = itemOf(context, needing.jail, documentOf(item));
        return from ? [{ from, fromRanges: rangesOf(context, needing, from.uri) }] : [];
      }),
    ),
  fallback: () => null,
});

/** @param asked the document in which the user asked: its roots are those that are meant, whichever file a block stands in */
function itemOf(
  { conversion, documents }: RequestContext,
  { name, path, start, end }: JailPlace,
  asked: string,
): CallHierarchyItem[] {
  const range = conversion.rangeIn(path, start, end);
  if (!range) return [];
  return [{ name, kind: SymbolKind.Module, uri: documents.uriOf(path), range, selectionRange: range, data: asked }];
}

const documentOf = ({ data, uri }: CallHierarchyItem): string => (typeof data === "string" ? data : uri);

/** Where `depend` says so in the file of the jail that needs another; a statement that several jails share may stand elsewhere. */
function rangesOf({ conversion, documents }: RequestContext, { places }: Dependency, uri: string): Range[] {
  return places.flatMap(({ path, start, end }) =>
    documents.uriOf(path) === uri ? (conversion.rangeIn(path, start, end) ?? []) : [],
  );
}
