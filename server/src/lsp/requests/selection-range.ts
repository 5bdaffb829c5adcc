import { type SelectionRange, SelectionRangeRequest } from "vscode-languageserver";
import { selectionRanges } from "../../features/navigation/index.ts";
import { aListOf, aPosition, ofDocument } from "../shared/parameters.ts";
import { askAboutText, serveRequest } from "../shared/request.ts";

export const selectionRangeRequest = serveRequest({
  type: SelectionRangeRequest.type,
  parameters: { ...ofDocument, positions: aListOf(aPosition) },
  capabilities: () => ({ selectionRangeProvider: true }),
  handle: (context, { textDocument, positions }) =>
    askAboutText(context, textDocument, (feature, { lines }) =>
      positions.map((position): SelectionRange => {
        const offset = lines.offset(position);
        const ranges = selectionRanges(feature, offset);
        let parent: SelectionRange | undefined;
        for (const { start, end } of ranges.reverse()) parent = { range: lines.range(start, end), parent };
        // In an empty file there is nothing to select, wherever somebody asks.
        return parent ?? { range: lines.range(offset, offset) };
      }),
    ),
  fallback: () => null,
});
