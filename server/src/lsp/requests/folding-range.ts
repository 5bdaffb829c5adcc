import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from "vscode-languageserver";
import { isVirtualUri } from "../../../../protocol/index.ts";
import { type FoldingRange as FileFoldingRange, foldingRanges } from "../../features/navigation/index.ts";
import { ofDocument } from "../shared/parameters.ts";
import { askAboutText, serveRequest } from "../shared/request.ts";

export const foldingRangeRequest = serveRequest({
  type: FoldingRangeRequest.type,
  parameters: ofDocument,
  capabilities: () => ({ foldingRangeProvider: true }),
  handle: (context, { textDocument }) =>
    (isVirtualUri(textDocument.uri) && context.virtual.get(textDocument.uri)?.made?.folds?.slice()) ||
    askAboutText(context, textDocument, (feature, { lines }) =>
      foldingRanges(feature, (offset) => lines.lineOf(offset), context.client.mostFoldingRanges).map(
        ({ startLine, endLine, kind }): FoldingRange => {
          const known = kinds[kind];
          return known === undefined ? { startLine, endLine } : { startLine, endLine, kind: known };
        },
      ),
    ),
  fallback: () => null,
});

/** What the protocol has no word for goes without one. */
const kinds: Partial<Record<FileFoldingRange["kind"], FoldingRangeKind>> = {
  comment: FoldingRangeKind.Comment,
  region: FoldingRangeKind.Region,
};
