import { DocumentLinkRequest } from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import { fileLinks } from "../../features/navigation/index.ts";
import { askAbout, serveRequest } from "../shared/request.ts";
import { virtualLinks } from "./virtual-document.ts";

export const documentLinkRequest = serveRequest({
  type: DocumentLinkRequest.type,
  capabilities: () => ({ documentLinkProvider: {} }),
  handle: (context, { textDocument }) =>
    isVirtualUri(textDocument.uri)
      ? virtualLinks(context, textDocument.uri)
      : askAbout(context, textDocument, (feature, { lines }) =>
          fileLinks(feature).map(({ start, end, target }) => ({
            range: lines.range(start, end),
            target: context.documents.uriOf(target),
          })),
        ),
  fallback: () => null,
});
