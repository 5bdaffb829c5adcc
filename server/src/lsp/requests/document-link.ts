import { DocumentLinkRequest } from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import { type FileLink, fileLinks } from "../../features/navigation/index.ts";
import { say } from "../../words/index.ts";
import { ofDocument } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";
import { virtualLinks } from "./virtual-document.ts";

export const documentLinkRequest = serveRequest({
  type: DocumentLinkRequest.type,
  parameters: ofDocument,
  capabilities: () => ({ documentLinkProvider: {} }),
  handle: (context, { textDocument }) =>
    isVirtualUri(textDocument.uri)
      ? virtualLinks(context, textDocument.uri)
      : askAbout(context, textDocument, (feature, { lines }) =>
          fileLinks(feature).map(({ start, end, target, kind }) => ({
            range: lines.range(start, end),
            target: context.documents.uriOf(target),
            ...(context.client.linkTooltips ? { tooltip: tooltips[kind]() } : {}),
          })),
        ),
  fallback: () => null,
});

const tooltips: Record<FileLink["kind"], () => string> = {
  include: () => say`Open the included file`,
  fstab: () => say`Open the fstab`,
  log: () => say`Open the console log`,
  script: () => say`Open the script`,
};
