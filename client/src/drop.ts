import { type Disposable, DocumentDropEdit, languages, WorkspaceEdit } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type DropParams, type DropResult, dropRequest } from "../../protocol/index.ts";
import { ignored } from "./asking.ts";

/** Files and folders that are dropped into a jail.conf become mounts and includes, where the server knows that they do. */
export function takeDroppedFiles(client: BaseLanguageClient): Disposable {
  return languages.registerDocumentDropEditProvider(
    { language: "jailconf" },
    {
      async provideDocumentDropEdits(document, position, dataTransfer, token) {
        const list = (await dataTransfer.get("text/uri-list")?.asString()) ?? "";
        const uris = list.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
        if (uris.length === 0 || token.isCancellationRequested || !client.isRunning()) return undefined;
        const { code2ProtocolConverter, protocol2CodeConverter } = client;
        const params: DropParams = {
          textDocument: { uri: code2ProtocolConverter.asUri(document.uri) },
          position: code2ProtocolConverter.asPosition(position),
          uris,
        };
        const result = await client.sendRequest<DropResult | null>(dropRequest, params, token).catch(ignored);
        if (!result) return undefined;
        // The place is the server's to choose: nothing is put where the mouse was.
        const edit = new DocumentDropEdit("");
        edit.additionalEdit = new WorkspaceEdit();
        edit.additionalEdit.set(document.uri, await protocol2CodeConverter.asTextEdits(result.edits));
        return edit;
      },
    },
  );
}
