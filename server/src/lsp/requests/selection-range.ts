import { type SelectionRange, SelectionRangeRequest } from "vscode-languageserver";
import { selectionRanges } from "../../features/navigation/index.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

export const selectionRangeRequest = serveRequest({
  type: SelectionRangeRequest.type,
  capabilities: () => ({ selectionRangeProvider: true }),
  handle: (context, { textDocument, positions }) =>
    askAbout(context, textDocument, (feature, { lines }) =>
      positions.map((position): SelectionRange => {
        const ranges = selectionRanges(feature, lines.offset(position));
        let parent: SelectionRange | undefined;
        for (const { start, end } of ranges.reverse()) parent = { range: lines.range(start, end), parent };
        return parent ?? { range: { start: position, end: position } };
      }),
    ),
  fallback: () => null,
});
