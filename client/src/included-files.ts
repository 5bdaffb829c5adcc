import { type Disposable, languages, type TextDocument, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type IncludedFiles, includedFilesNotification } from "../../protocol/index.ts";

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

  const recognise = (document: TextDocument) => {
    const uri = document.uri.toString();
    if (!included.has(uri) || recognised.has(uri) || !unspecificLanguages.has(document.languageId)) return;
    recognised.add(uri);
    void languages.setTextDocumentLanguage(document, "jailconf");
  };

  return [
    client.onNotification(includedFilesNotification, ({ uris }: IncludedFiles) => {
      included = new Set(uris.map((uri) => Uri.parse(uri).toString()));
      workspace.textDocuments.forEach(recognise);
    }),
    workspace.onDidOpenTextDocument(recognise),
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
