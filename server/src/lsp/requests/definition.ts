import { DefinitionRequest } from "vscode-languageserver";
import { definitionPlaces } from "../../features/navigation/index.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

export const definitionRequest = serveRequest({
  type: DefinitionRequest.type,
  capabilities: () => ({ definitionProvider: true }),
  handle: (context, { textDocument, position }) =>
    askAbout(context, textDocument, (feature, { lines }) =>
      definitionPlaces(feature, lines.offset(position)).flatMap(({ path, start, end }) => {
        const range = context.conversion.rangeIn(path, start, end);
        return range ? [{ uri: context.documents.uriOf(path), range }] : [];
      }),
    ),
  fallback: () => null,
});
