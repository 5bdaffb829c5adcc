import {
  commands,
  type Diagnostic,
  type DocumentLink,
  Selection,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { clickOn, eventually, pause } from "./editor.ts";

/** The documents of the server and the pages of rules, as they are shown. */

/** The text of the plan that is shown, once it is as expected. */
export function shownPlan(expected: RegExp): Promise<TextDocument> {
  return shownDocument("jailconf-plan", expected);
}

/** The document of a scheme that is in sight, once its text is as expected. */
export async function shownDocument(scheme: string, expected: RegExp): Promise<TextDocument> {
  const find = () => window.visibleTextEditors.find(({ document }) => document.uri.scheme === scheme)?.document;
  const found = await eventually(find, (document) => document !== undefined && expected.test(document.getText()));
  return found!;
}

/** The titles of all tabs. */
export function tabTitles(): string[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** Puts the cursor before a text and shows the plan of what is there. */
export async function showPlanAt(document: TextDocument, place: string): Promise<void> {
  await clickOn(document, place);
  await commands.executeCommand("jailconf.showPlan");
}

/** Follows the link in, or below, the first line that contains a text, and returns what is selected then. */
export async function followLink(document: TextDocument, line: string): Promise<{ uri: Uri; text: string }> {
  const links = await eventually(
    () => commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri),
    (found) => found.length > 0,
  );
  const at = document.positionAt(document.getText().indexOf(line)).line;
  const wanted = links.find(({ range }) => range.start.line >= at);
  if (!wanted?.target) throw new Error(`No link in the line of ${line}`);
  const { path, query } = wanted.target;
  await commands.executeCommand(path, ...(JSON.parse(decodeURIComponent(query)) as unknown[]));
  const editor = window.activeTextEditor;
  if (!editor) throw new Error("Nothing is open.");
  return { uri: editor.document.uri, text: editor.document.getText(editor.selection) };
}

/** Shows what is different between a file and a state of it that nobody can change, as of a revision, and returns the latter. */
export async function openDiff(document: TextDocument, text: string): Promise<TextDocument> {
  const older = document.uri.with({ scheme: `older-${crypto.randomUUID()}` });
  workspace.registerTextDocumentContentProvider(older.scheme, { provideTextDocumentContent: () => text });
  await commands.executeCommand("vscode.diff", older, document.uri, "older ↔ newer", { preview: false });
  return workspace.openTextDocument(older);
}

/** Closes the tabs that show a document alone, or beside another state of it. */
export async function closeTabsOf({ uri }: TextDocument, kind: "text" | "diff"): Promise<void> {
  const wanted = uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const found = tabs.filter(({ input }) =>
    kind === "text"
      ? input instanceof TabInputText && input.uri.toString() === wanted
      : input instanceof TabInputTextDiff && input.modified.toString() === wanted,
  );
  if (found.length === 0) throw new Error(`No tab shows ${wanted} as ${kind}`);
  await window.tabGroups.close(found);
}

/** Opens what the id of a diagnostic leads to, as a click on it does. */
export async function openDiagnosticLink({ code }: Diagnostic): Promise<void> {
  if (typeof code !== "object") throw new Error(`${String(code)} is no link`);
  await commands.executeCommand("vscode.open", code.target);
}

/** Waits until the page about a rule is shown, rendered and not as its source, and returns what it says. */
export async function expectShownPage(rule: string): Promise<string> {
  const shown = await eventually(
    () => window.tabGroups.activeTabGroup.activeTab?.input,
    (input) => input instanceof TabInputCustom && input.uri.path === `/${rule}.md`,
  );
  const { uri, viewType } = shown as TabInputCustom;
  if (viewType !== "vscode.markdown.preview.editor") throw new Error(`${viewType} shows the page`);
  return (await workspace.openTextDocument(uri)).getText();
}

/** Puts the cursor of the document beside before a text; returns the lines of the file that are in sight then, once a line is. */
export async function linesInSightFrom(
  shown: TextDocument,
  place: string,
  file: TextDocument,
  line: number,
): Promise<void> {
  await commands.executeCommand("workbench.action.focusSecondEditorGroup");
  const editor = await eventually(
    () => window.activeTextEditor,
    (active) => active?.document === shown,
  );
  const position = shown.positionAt(shown.getText().indexOf(place));
  editor!.selection = new Selection(position, position);
  const inSight = () => window.visibleTextEditors.find(({ document }) => document === file)?.visibleRanges ?? [];
  await eventually(inSight, (ranges) => ranges.some(({ start, end }) => start.line <= line && end.line >= line));
}

/** Takes the first entry of the list that VS Code shows, as soon as something has come of it. */
export async function pickFirst(isDone: () => boolean): Promise<void> {
  await eventually(async () => {
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await pause(300);
    return isDone();
  }, Boolean);
}
