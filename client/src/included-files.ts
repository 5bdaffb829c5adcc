import { type Disposable, languages, type TextDocument, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type IncludedFiles, includedFilesNotification, isIncludedRequest } from "../../protocol/index.ts";

/** Languages that VS Code gives to a file because of its ending only, not because of what it holds. */
const unspecificLanguages = new Set(["plaintext", "ini", "properties", "log", "conf", "unknown"]);

/**
 * Gives the language of jail.conf to files that a jail.conf includes. Their names say nothing (`common.inc`, `web`),
 * so only the server, which reads the `.include` statements, knows them.
 */
export function recogniseIncludedFiles(client: BaseLanguageClient): Disposable[] {
  let included = new Set<string>();
  /** Files that got the language once. Whoever then picks another language by hand is left alone. */
  const recognised = new Set<string>();

  const isUnspecific = ({ uri, languageId, isClosed }: TextDocument) =>
    !recognised.has(uri.toString()) && unspecificLanguages.has(languageId) && !isClosed;

  const recognise = (document: TextDocument) => {
    const uri = document.uri.toString();
    if (!included.has(uri) || !isUnspecific(document)) return;
    recognised.add(uri);
    void languages.setTextDocumentLanguage(document, "jailconf");
  };

  /** The file that includes it need not be open. */
  const ask = async (document: TextDocument): Promise<void> => {
    recognise(document);
    const { uri } = document;
    if (!isUnspecific(document) || !client.isRunning() || !workspace.getWorkspaceFolder(uri)) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    if (await client.sendRequest<boolean>(isIncludedRequest, { textDocument }).catch(() => false)) {
      included.add(uri.toString());
      recognise(document);
    }
  };

  return [
    client.onNotification(includedFilesNotification, ({ uris }: IncludedFiles) => {
      included = new Set(uris.map((uri) => Uri.parse(uri).toString()));
      workspace.textDocuments.forEach(recognise);
    }),
    workspace.onDidOpenTextDocument(ask),
    client.onDidChangeState(() => client.isRunning() && workspace.textDocuments.forEach(ask)),
    workspace.onDidCloseTextDocument(({ uri }) => {
      // A change of language also looks like closing and opening, so only a file that stays closed is forgotten.
      setTimeout(() => {
        if (!workspace.textDocuments.some((open) => open.uri.toString() === uri.toString())) {
          recognised.delete(uri.toString());
        }
      });
    }),
  ];
}
