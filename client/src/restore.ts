import { commands, type Disposable, type Memento, Uri, window, workspace } from "vscode";
import { type Remembered, shownNow } from "./shown-documents.ts";

const key = "shownDocuments";

/** Keeps in mind which documents of the server's are shown, so that a window that is loaded again has them where they were. */
export function rememberShown(memory: Memento): Disposable {
  return window.tabGroups.onDidChangeTabs(() => void memory.update(key, shownNow()));
}

/**
 * Fills the groups that a reload has left empty with what they showed: VS Code restores the groups, but no documents of
 * extensions.
 */
export async function restoreShown(memory: Memento): Promise<void> {
  const remembered = memory.get<Remembered[]>(key, []);
  for (const { uris, viewColumn, label } of remembered) {
    const group = window.tabGroups.all.find((one) => one.viewColumn === viewColumn);
    if (!group || group.tabs.length > 0) continue;
    const [first, second] = uris.map((uri) => Uri.parse(uri));
    const options = { viewColumn, preserveFocus: true, preview: true };
    if (second) await commands.executeCommand("vscode.diff", first, second, label, options);
    else await window.showTextDocument(await workspace.openTextDocument(first), options);
  }
}
