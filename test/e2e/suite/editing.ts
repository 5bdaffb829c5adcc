import {
  ConfigurationTarget,
  commands,
  type Position,
  Selection,
  type SignatureHelp,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { eventually, inWorkspace } from "./editor.ts";

/** The text of a file of the workspace as the editor has it, saved with all others; empty while it is not there. */
export async function textOf(path: string): Promise<string> {
  try {
    const document = await workspace.openTextDocument(inWorkspace(path));
    const text = document.getText();
    if (text !== "") await workspace.saveAll(false);
    return text;
  } catch {
    return "";
  }
}

/** The text after "Format Document", asked for until it is another one. */
export async function formatDocument(document: TextDocument): Promise<string> {
  const before = document.getText();
  await eventually(
    async () => {
      await commands.executeCommand("editor.action.formatDocument");
      return document.getText();
    },
    (text) => text !== before,
  );
  return document.getText();
}

/** The text after something was typed at the cursor with "format on type", when it is as expected. */
export async function typeFormatted(
  { document, cursor }: { document: TextDocument; cursor: Position },
  typed: string,
  expected: string,
): Promise<string> {
  const configuration = workspace.getConfiguration("editor", document);
  await configuration.update("formatOnType", true, ConfigurationTarget.Workspace);
  try {
    // What is typed before the server has started is not formatted.
    await eventually(
      () => commands.executeCommand<unknown[]>("vscode.executeDocumentSymbolProvider", document.uri),
      (symbols) => symbols?.length > 0,
    );
    const editor = await window.showTextDocument(document, { preview: false });
    editor.selection = new Selection(cursor, cursor);
    await commands.executeCommand("type", { text: typed });
    return await eventually(
      () => document.getText(),
      (text) => text === expected,
    );
  } finally {
    await configuration.update("formatOnType", undefined, ConfigurationTarget.Workspace);
  }
}

/** Waits until the signature at the cursor is this one, with this word of it marked. */
export async function signatureAt(
  document: TextDocument,
  cursor: Position,
  label: string,
  word: string,
): Promise<void> {
  const ask = (): Thenable<SignatureHelp | undefined> =>
    commands.executeCommand("vscode.executeSignatureHelpProvider", document.uri, cursor);
  const shown = (help: SignatureHelp | undefined): string => {
    const signature = help?.signatures[help.activeSignature];
    const parameter = signature?.parameters[signature.activeParameter ?? help?.activeParameter ?? 0]?.label;
    const marked = typeof parameter === "object" ? signature?.label.slice(parameter[0], parameter[1]) : parameter;
    return `${signature?.label}: ${marked}`;
  };
  await eventually(
    async () => shown(await ask()),
    (text) => text === `${label}: ${word}`,
  );
}

/** What changes together with the name at the cursor, each with its line. */
export async function linkedAt({ document, cursor }: { document: TextDocument; cursor: Position }): Promise<string[]> {
  // The editor's own shape of ranges, which no type of the API describes.
  interface Linked {
    readonly ranges: readonly {
      readonly startLineNumber: number;
      readonly startColumn: number;
      readonly endColumn: number;
    }[];
  }
  const ask = (): Thenable<Linked | undefined> =>
    commands.executeCommand<Linked>("_executeLinkedEditingProvider", document.uri, cursor);
  const linked = await eventually(ask, (found) => (found?.ranges.length ?? 0) > 0);
  return linked!.ranges.map(({ startLineNumber, startColumn, endColumn }) => {
    const { text } = document.lineAt(startLineNumber - 1);
    return `${startLineNumber}: ${text.slice(startColumn - 1, endColumn - 1)}`;
  });
}
