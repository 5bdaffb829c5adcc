import { HoverRequest } from "vscode-languageserver";
import { hover } from "../../features/hover/index.ts";
import { hoverText } from "../shared/hover-text.ts";
import { askAboutText, serveRequest } from "../shared/request.ts";

export const hoverRequest = serveRequest({
  type: HoverRequest.type,
  capabilities: () => ({ hoverProvider: true }),
  handle: (context, { textDocument, position }) =>
    askAboutText(context, textDocument, (feature, { lines }) => {
      const found = hover(feature, lines.offset(position));
      if (!found) return null;
      const contents = hoverText(found.markdown, context.client, context.documents, context.conversion);
      return { contents, range: lines.range(found.start, found.end) };
    }),
  fallback: () => null,
});
