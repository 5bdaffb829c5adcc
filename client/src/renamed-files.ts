import { type Disposable, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { ignored } from "./asking.ts";

/**
 * Asks the server what has to be edited before files and folders get other names, as `workspace/willRenameFiles` of the protocol does.
 * The library would do so with a matcher of patterns that is as large as the rest of the client.
 */
export function followRenamedFiles(client: BaseLanguageClient): Disposable {
  return workspace.onWillRenameFiles(({ files, token, waitUntil }) => {
    if (!client.isRunning()) return;
    const { code2ProtocolConverter, protocol2CodeConverter } = client;
    const params = {
      files: files.map(({ oldUri, newUri }) => ({
        oldUri: code2ProtocolConverter.asUri(oldUri),
        newUri: code2ProtocolConverter.asUri(newUri),
      })),
    };
    const asked = client.sendRequest<WorkspaceEdit | null>("workspace/willRenameFiles", params, token);
    waitUntil(asked.then((edit) => protocol2CodeConverter.asWorkspaceEdit(edit)).catch(ignored));
  });
}
