import { type Disposable, type Uri, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";

/**
 * Asks the server what has to be edited before files get other names, as `workspace/willRenameFiles` of the protocol does. The library
 * would do so with a matcher of patterns that is as large as the rest of the client.
 */
export function followRenamedFiles(client: BaseLanguageClient): Disposable {
  return workspace.onWillRenameFiles(({ files, token, waitUntil }) => {
    const moved = files.filter(({ oldUri }) => isConfiguration(oldUri));
    if (moved.length === 0 || !client.isRunning()) return;
    const { code2ProtocolConverter, protocol2CodeConverter } = client;
    const params = {
      files: moved.map(({ oldUri, newUri }) => ({
        oldUri: code2ProtocolConverter.asUri(oldUri),
        newUri: code2ProtocolConverter.asUri(newUri),
      })),
    };
    const asked = client.sendRequest<WorkspaceEdit | null>("workspace/willRenameFiles", params, token);
    waitUntil(asked.then((edit) => protocol2CodeConverter.asWorkspaceEdit(edit)));
  });
}

/** An included file may have any name; one that is open has its language. */
const isConfiguration = (uri: Uri): boolean =>
  uri.path.endsWith(".conf") ||
  workspace.textDocuments.some((open) => open.languageId === "jailconf" && open.uri.toString() === uri.toString());
