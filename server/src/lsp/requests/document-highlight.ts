import { DocumentHighlightKind, DocumentHighlightRequest } from "vscode-languageserver";
import { highlights } from "../../features/navigation/index.ts";
import { ofPlace } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

export const documentHighlightRequest = serveRequest({
  type: DocumentHighlightRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ documentHighlightProvider: true }),
  handle: (context, { textDocument, position }) =>
    askAbout(context, textDocument, (feature, { lines }) =>
      highlights(feature, lines.offset(position)).map(({ start, end, access }) => ({
        range: lines.range(start, end),
        kind: access === "write" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  fallback: () => null,
});
