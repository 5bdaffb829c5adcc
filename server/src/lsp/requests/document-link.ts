import { DocumentLinkRequest } from "vscode-languageserver";
import { fileLinks } from "../../features/navigation/index.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

export const documentLinkRequest = serveRequest({
  type: DocumentLinkRequest.type,
  capabilities: () => ({ documentLinkProvider: {} }),
  handle: (context, { textDocument }) =>
    askAbout(context, textDocument, (feature, { lines }) =>
      fileLinks(feature).map(({ start, end, target }) => ({
        range: lines.range(start, end),
        target: context.documents.uriOf(target),
      })),
    ),
  fallback: () => null,
});
