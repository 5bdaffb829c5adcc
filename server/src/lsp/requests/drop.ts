import { RequestType } from "vscode-languageserver";
import { type DropParams, type DropResult, dropRequest as dropMethod } from "../../../../protocol/index.ts";
import { withLineEndsOf } from "../../analysis/index.ts";
import { type Dropped, dropped } from "../../features/drop/index.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";

/** More than somebody drags along on purpose. */
const mostDropped = 100;

export const dropRequest = serveRequest({
  type: new RequestType<DropParams, DropResult | null, void>(dropMethod),
  capabilities: () => ({}),
  handle(context, { textDocument, position, uris }) {
    if (!Array.isArray(uris) || uris.length > mostDropped) return null;
    return askAbout(context, textDocument, (feature, { lines }) => {
      const edit = dropped(
        feature,
        lines.offset(position),
        uris.map((uri) => entryAt(context, uri)),
      );
      if (!edit) return null;
      const edits = withLineEndsOf(lines.text, [edit]);
      return { edits: edits.map(({ start, end, text }) => ({ range: lines.range(start, end), newText: text })) };
    });
  },
  fallback: () => null,
});

/** What is dropped is looked at only as far as to know a folder, and the names in it. */
function entryAt({ documents, workspace }: RequestContext, uri: string): Dropped {
  const path = documents.pathOf(uri);
  const names = workspace.reader.list(path)?.map(({ name }) => name);
  return names ? { path, names } : { path };
}
