import { ReferencesRequest } from "vscode-languageserver";
import { references } from "../../features/navigation/index.ts";
import { anObject, ofPlace, orNothing } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";
import { untilFetched } from "../shared/until-fetched.ts";

export const referencesRequest = serveRequest({
  type: ReferencesRequest.type,
  parameters: { ...ofPlace, context: orNothing(anObject({})) },
  capabilities: () => ({ referencesProvider: true }),
  handle(context, { textDocument, position, context: asked }, token) {
    const attempt = () =>
      askAbout(context, textDocument, (feature, { lines }) =>
        references(feature, lines.offset(position), asked?.includeDeclaration ?? true).flatMap(
          ({ path, start, end }) => {
            const range = context.conversion.rangeIn(path, start, end);
            return range ? [{ uri: context.documents.uriOf(path), range }] : [];
          },
        ),
      );
    return untilFetched(context, attempt, () => !token.isCancellationRequested);
  },
  fallback: () => null,
});
