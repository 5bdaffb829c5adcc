import { type InlayHint, InlayHintKind, InlayHintRequest } from "vscode-languageserver";
import { inlayHints } from "../../features/inlay-hints/index.ts";
import { ofStretch } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

export const inlayHintRequest = serveRequest({
  type: InlayHintRequest.type,
  parameters: ofStretch,
  capabilities: ({ inlayHints: hasHints }) => (hasHints ? { inlayHintProvider: true } : undefined),
  handle: (context, { textDocument, range }): InlayHint[] | null =>
    askAbout(context, textDocument, (feature, { lines }) => {
      const stretch = { start: lines.offset(range.start), end: lines.offset(range.end) };
      return inlayHints(feature, stretch, context.editorSettings().inlayHints).map((hint) => {
        const { offset, label, tooltip, place, isAttached } = hint;
        const placed = place && context.conversion.rangeIn(place.path, place.start, place.end);
        const location = placed && { uri: context.documents.uriOf(place.path), range: placed };
        return {
          position: lines.position(offset),
          label: [location ? { value: label, location } : { value: label }],
          kind: InlayHintKind.Type,
          tooltip: { kind: "markdown", value: tooltip },
          paddingLeft: !isAttached,
        };
      });
    }),
  fallback: () => null,
});
