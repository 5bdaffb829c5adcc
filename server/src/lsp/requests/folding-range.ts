import { FoldingRangeKind, FoldingRangeRequest } from "vscode-languageserver";
import { foldingRanges } from "../../features/navigation/index.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

export const foldingRangeRequest = serveRequest({
  type: FoldingRangeRequest.type,
  capabilities: () => ({ foldingRangeProvider: true }),
  handle: (context, { textDocument }) =>
    askAbout(context, textDocument, (feature) =>
      foldingRanges(feature).map(({ startLine, endLine, kind }) =>
        kind === "comment" ? { startLine, endLine, kind: FoldingRangeKind.Comment } : { startLine, endLine },
      ),
    ),
  fallback: () => null,
});
