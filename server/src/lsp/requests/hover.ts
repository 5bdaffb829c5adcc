import { type Hover as Answer, HoverRequest, type Position } from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import { defaultSettings, isSettingsFile } from "../../analysis/index.ts";
import { type Hover, hover, hoverSettings } from "../../features/hover/index.ts";
import type { Document } from "../shared/documents.ts";
import { hoverText } from "../shared/hover-text.ts";
import { ofPlace } from "../shared/parameters.ts";
import { askAboutText, type RequestContext, serveRequest } from "../shared/request.ts";
import type { TextLines } from "../shared/text-lines.ts";
import { virtualHover } from "./virtual-document.ts";

export const hoverRequest = serveRequest({
  type: HoverRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ hoverProvider: true }),
  handle: (context, { textDocument, position }) => {
    const answer = (found: Hover | undefined, lines: TextLines): Answer | null => {
      if (!found) return null;
      const contents = hoverText(found.markdown, context.client, context.documents, context.conversion);
      return { contents, range: lines.range(found.start, found.end) };
    };
    const document = context.documents.get(textDocument.uri);
    if (document && isSettingsFile(document.path))
      return answer(ofSettings(context, document, position), document.lines);
    return askAboutText(context, textDocument, (feature, { lines }) => {
      const offset = lines.offset(position);
      const own = (): Hover | undefined => hover(feature, offset);
      const found = isVirtualUri(textDocument.uri) ? virtualHover(context, textDocument.uri, offset, own) : own();
      return answer(found, lines);
    });
  },
  fallback: () => null,
});

function ofSettings({ workspace }: RequestContext, { path, lines }: Document, position: Position): Hover | undefined {
  const release = workspace.settingsFiles.at(path)?.choice.release ?? defaultSettings.release;
  return hoverSettings(lines.text, lines.offset(position), release);
}
