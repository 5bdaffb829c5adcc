import { commands, type QuickPickItem, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { DocumentStatus } from "../../protocol/index.ts";
import { say } from "./say.ts";
import { countFindings, releaseText } from "./status-words.ts";

interface MenuItem extends QuickPickItem {
  run(): unknown;
}

/** What can be done with a document, or, where none is in front, with the language server. */
export async function showMenu(document: TextDocument | undefined, status: DocumentStatus | undefined): Promise<void> {
  const items = [...(document && status ? ofDocument(document, status) : []), ...ofServer()];
  const picked = await window.showQuickPick(items, { title: "jail.conf", placeHolder: say`What can be done` });
  await picked?.run();
}

function ofDocument(document: TextDocument, status: DocumentStatus): MenuItem[] {
  const counts = countFindings(status);
  const items: MenuItem[] = [
    {
      label: `$(tag) ${releaseText(status)}`,
      description: say`the release whose jail(8) reads the file: choose another one`,
      run: () => commands.executeCommand("workbench.action.openSettings", "jailconf.freebsdRelease"),
    },
    {
      label: `$(warning) ${counts[0].toUpperCase()}${counts.slice(1)}`,
      description: say`show all problems`,
      detail: status.note,
      run: () => commands.executeCommand("workbench.actions.view.problems"),
    },
  ];
  const settings = settingsItem(document, status);
  if (settings) items.push(settings);
  items.push(
    command(`$(list-ordered) ${say`Show Start and Stop Plan`}`, "jailconf.showPlan"),
    command(`$(open-preview) ${say`Show Effective Configuration`}`, "jailconf.showEffective"),
  );
  if (status.errors + status.warnings + status.infos + status.hints > 0)
    items.push(command(`$(feedback) ${say`Report a False Alarm`}`, "jailconf.reportFalseAlarm"));
  return items;
}

const ofServer = (): MenuItem[] => [
  command(`$(output) ${say`Show Output`}`, "jailconf.showOutput"),
  command(`$(debug-restart) ${say`Restart Language Server`}`, "jailconf.restartServer"),
];

/** Opens the settings file that holds for the document, or makes one at the root of its folder. */
function settingsItem({ uri }: TextDocument, { settingsFile, release }: DocumentStatus): MenuItem | undefined {
  if (settingsFile !== undefined) {
    const file = Uri.parse(settingsFile);
    return {
      label: `$(settings-gear) ${say`Open jailconf.json`}`,
      description: workspace.asRelativePath(file),
      run: () => window.showTextDocument(file),
    };
  }
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  if (!folder || workspace.fs.isWritableFileSystem(folder.scheme) === false) return undefined;
  return {
    label: `$(settings-gear) ${say`Make a jailconf.json`}`,
    description: say`release, rules and format for everybody who works on this folder`,
    run: () => makeSettingsFile(Uri.joinPath(folder, "jailconf.json"), release),
  };
}

async function makeSettingsFile(file: Uri, release: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const text = `${JSON.stringify({ release }, undefined, 2)}\n`;
  edit.createFile(file, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  if (await workspace.applyEdit(edit)) await window.showTextDocument(file, { preview: false });
  else
    void window.showErrorMessage(
      say`${workspace.asRelativePath(file)} could not be made: the folder cannot be written.`,
    );
}

function command(label: string, name: string): MenuItem {
  return { label, run: () => commands.executeCommand(name) };
}
