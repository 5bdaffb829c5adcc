import { RequestType } from "vscode-languageserver";
import { type DropParams, type DropResult, dropRequest as dropMethod } from "../../../../protocol/index.ts";
import { withLineEndsOf } from "../../analysis/index.ts";
import { type Dropped, dropped } from "../../features/drop/index.ts";
import { aListOf, aText, ofPlace } from "../shared/parameters.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";
import { untilFetched } from "../shared/until-fetched.ts";

/** More than somebody drags along on purpose. */
const mostDropped = 100;

export const dropRequest = serveRequest({
  type: new RequestType<DropParams, DropResult | null, void>(dropMethod),
  parameters: { ...ofPlace, uris: aListOf(aText) },
  capabilities: () => ({}),
  async handle(context, { textDocument, position, uris }) {
    if (!Array.isArray(uris) || uris.length > mostDropped) return null;
    const version = context.documents.get(textDocument.uri)?.version;
    const attempt = () =>
      askAbout(context, textDocument, (feature, document): DropResult | null => {
        // The place is one in the text that was asked about.
        if (document.version !== version) return null;
        const { lines } = document;
        const edit = dropped(
          feature,
          lines.offset(position),
          uris.map((uri) => entryAt(context, uri)),
        );
        if (!edit) return null;
        const edits = withLineEndsOf(lines.text, [edit]);
        return { edits: edits.map(({ start, end, text }) => ({ range: lines.range(start, end), newText: text })) };
      });
    // What is a folder may have to be asked of the client.
    return untilFetched(context, attempt, (answer) => answer === null);
  },
  fallback: () => null,
});

/** What is dropped is looked at only as far as to know a folder, and the names in it. */
function entryAt({ documents, workspace }: RequestContext, uri: string): Dropped {
  const path = documents.pathOf(uri);
  const names = workspace.reader.list(path)?.map(({ name }) => name);
  return names ? { path, names } : { path };
}
