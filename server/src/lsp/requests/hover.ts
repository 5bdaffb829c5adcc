import { HoverRequest } from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import { type Hover, hover } from "../../features/hover/index.ts";
import { hoverText } from "../shared/hover-text.ts";
import { ofPlace } from "../shared/parameters.ts";
import { askAboutText, serveRequest } from "../shared/request.ts";
import { virtualHover } from "./virtual-document.ts";

export const hoverRequest = serveRequest({
  type: HoverRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ hoverProvider: true }),
  handle: (context, { textDocument, position }) =>
    askAboutText(context, textDocument, (feature, { lines }) => {
      const offset = lines.offset(position);
      const own = (): Hover | undefined => hover(feature, offset);
      const found = isVirtualUri(textDocument.uri) ? virtualHover(context, textDocument.uri, offset, own) : own();
      if (!found) return null;
      const contents = hoverText(found.markdown, context.client, context.documents, context.conversion);
      return { contents, range: lines.range(found.start, found.end) };
    }),
  fallback: () => null,
});
