import { DocumentLinkRequest } from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import { type FileLink, fileLinks } from "../../features/navigation/index.ts";
import { askAbout, serveRequest } from "../shared/request.ts";
import { virtualLinks } from "./virtual-document.ts";

export const documentLinkRequest = serveRequest({
  type: DocumentLinkRequest.type,
  capabilities: () => ({ documentLinkProvider: {} }),
  handle: (context, { textDocument }) =>
    isVirtualUri(textDocument.uri)
      ? virtualLinks(context, textDocument.uri)
      : askAbout(context, textDocument, (feature, { lines }) =>
          fileLinks(feature).map(({ start, end, target, kind }) => ({
            range: lines.range(start, end),
            target: context.documents.uriOf(target),
            ...(context.client.linkTooltips ? { tooltip: tooltips[kind] } : {}),
          })),
        ),
  fallback: () => null,
});

const tooltips: Record<FileLink["kind"], string> = {
  include: "Open the included file",
  fstab: "Open the fstab",
  log: "Open the console log",
  script: "Open the script",
};
