import { LinkedEditingRangeRequest, type LinkedEditingRanges } from "vscode-languageserver";
import { linkedRanges } from "../../features/rename/index.ts";
import { variableNamePattern } from "../../syntax/index.ts";
import { ofPlace } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

export const linkedEditingRangeRequest = serveRequest({
  type: LinkedEditingRangeRequest.type,
  parameters: ofPlace,
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  handle: (context, { textDocument, position }) =>
    askAbout(context, textDocument, (feature, { lines }): LinkedEditingRanges | null => {
      const ranges = linkedRanges(feature, lines.offset(position));
      if (!ranges) return null;
      return { ranges: ranges.map(({ start, end }) => lines.range(start, end)), wordPattern: variableNamePattern };
    }),
  fallback: () => null,
});
