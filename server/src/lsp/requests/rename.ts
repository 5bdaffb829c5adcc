import {
  type ChangeAnnotation,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { prepareRename, rename } from "../../features/rename/index.ts";
import { say } from "../../words/index.ts";
import { aText, ofPlace } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";
import { untilFetched } from "../shared/until-fetched.ts";

export const prepareRenameRequest = serveRequest({
  type: PrepareRenameRequest.type,
  parameters: ofPlace,
  capabilities: () => ({}),
  handle: (context, { textDocument, position }) =>
    askAbout(context, textDocument, (feature, { lines }) => {
      const offset = lines.offset(position);
      const prepared = prepareRename(feature, offset);
      if ("refused" in prepared) throw new ResponseError(LSPErrorCodes.RequestFailed, prepared.refused);
      // Before a `$` the name begins behind the cursor, which editors expect to be in what they are told.
      const range = lines.range(Math.min(prepared.start, offset), Math.max(prepared.end, offset));
      return { range, placeholder: prepared.name };
    }),
  fallback: () => null,
});

export const renameRequest = serveRequest({
  type: RenameRequest.type,
  parameters: { ...ofPlace, newName: aText },
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  handle(context, { textDocument, position, newName }, token): Promise<WorkspaceEdit | null> {
    const attempt = () =>
      askAbout(context, textDocument, (feature, { lines }) => {
        const renaming = rename(feature, lines.offset(position), newName);
        if ("refused" in renaming) throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.refused);
        const { edits, doubtful } = renaming;
        const files = (context.client.renamesFiles && renaming.files) || [];
        if (!context.client.changeAnnotations) {
          if (renaming.refusedUnasked) throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.refusedUnasked);
          return context.conversion.workspaceEdit(edits) ?? null;
        }
        return context.conversion.annotatedEdit([
          { edits },
          { edits: doubtful, annotation: alsoRenamed() },
          { edits: files.flatMap((file) => file.edits), files, annotation: fileRenamed() },
        ]);
      });
    return untilFetched(context, attempt, () => !token.isCancellationRequested);
  },
  fallback: () => null,
});

/** Not asked about by itself: VS Code would leave out all that is edited in a file whose new name is to be confirmed. */
const fileRenamed = (): ChangeAnnotation => ({
  label: say`The file that is named after the jail`,
  description: say`rc.d looks for a jail in the file that has its name.`,
});

const alsoRenamed = (): ChangeAnnotation => ({
  label: say`The same name in paths, hostnames and commands`,
  description: say`Files and names outside of this configuration stay as they are.`,
  needsConfirmation: true,
});
