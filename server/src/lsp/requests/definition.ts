import {
  DeclarationRequest,
  DefinitionRequest,
  ImplementationRequest,
  type Location,
  type LocationLink,
  type TextDocumentPositionParams,
  TypeDefinitionRequest,
} from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import type { FileRange } from "../../config/index.ts";
import {
  askedStretch,
  declarationPlaces,
  definitionPlaces,
  implementationPlaces,
  shownStretch,
  typePlaces,
} from "../../features/navigation/index.ts";
import type { FeatureContext } from "../../features/shared/context.ts";
import type { PlaceRequest } from "../shared/client-features.ts";
import { ofPlace } from "../shared/parameters.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";
import { virtualDefinition } from "./virtual-document.ts";

export const definitionRequest = serveRequest({
  type: DefinitionRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ definitionProvider: true }),
  handle: (context, params) =>
    isVirtualUri(params.textDocument.uri)
      ? virtualDefinition(context, params.textDocument.uri, params.position)
      : lead(context, params, "definition", definitionPlaces),
  fallback: () => null,
});

/** From a value to the globals or the wildcard that it replaces or adds to. */
export const declarationRequest = serveRequest({
  type: DeclarationRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ declarationProvider: true }),
  handle: (context, params) => lead(context, params, "declaration", declarationPlaces),
  fallback: () => null,
});

/** From the globals or a wildcard to the blocks that replace the value or add to it. */
export const implementationRequest = serveRequest({
  type: ImplementationRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ implementationProvider: true }),
  handle: (context, params) => lead(context, params, "implementation", implementationPlaces),
  fallback: () => null,
});

/** From the name of a jail to the wildcards and globals that it has values from. */
export const typeDefinitionRequest = serveRequest({
  type: TypeDefinitionRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ typeDefinitionProvider: true }),
  handle: (context, params) => lead(context, params, "typeDefinition", typePlaces),
  fallback: () => null,
});

function lead(
  context: RequestContext,
  { textDocument, position }: TextDocumentPositionParams,
  request: PlaceRequest,
  find: (feature: FeatureContext, offset: number) => FileRange[],
): Location[] | LocationLink[] | null {
  return askAbout(context, textDocument, (feature, { lines }): Location[] | LocationLink[] => {
    const { client, conversion, documents } = context;
    const offset = lines.offset(position);
    const places = find(feature, offset).flatMap((place) => {
      const range = conversion.rangeIn(place.path, place.start, place.end);
      return range ? [{ place, uri: documents.uriOf(place.path), range }] : [];
    });
    if (!client.placeLinks.has(request)) return places.map(({ uri, range }) => ({ uri, range }));
    const asked = askedStretch(feature, offset);
    const originSelectionRange = asked && lines.range(asked.start, asked.end);
    return places.map(({ place, uri, range }): LocationLink => {
      const { start, end } = shownStretch(feature, place);
      const targetRange = conversion.rangeIn(place.path, start, end) ?? range;
      return { originSelectionRange, targetUri: uri, targetRange, targetSelectionRange: range };
    });
  });
}
