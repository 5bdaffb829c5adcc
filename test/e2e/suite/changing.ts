import {
  type CodeAction,
  CodeActionKind,
  commands,
  Position,
  Range,
  Selection,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { eventually, findingOf } from "./editor.ts";

/** What changes a text: fixes, refactorings, names. */

/** Applies a quick-fix for the first finding of a rule: the preferred one, or the one whose title matches. */
export async function applyQuickFix(document: TextDocument, rule: string, title?: RegExp): Promise<void> {
  const isWanted = (action: CodeAction) => (title ? title.test(action.title) : action.isPreferred === true);
  const actions = await eventually(
    async () => {
      const finding = await findingOf(document, rule);
      return codeActions(document, finding.range, CodeActionKind.QuickFix);
    },
    (offered) => offered.some(isWanted),
  );
  await apply(actions.find(isWanted)!);
}

/** Has the editor apply the first quick-fix for a rule: what changes line ends gets lost where extensions ask for actions. */
export async function chooseQuickFix(document: TextDocument, rule: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const { start } = (await findingOf(document, rule)).range;
  editor.selection = new Selection(start, start);
  await commands.executeCommand("editor.action.codeAction", { kind: CodeActionKind.QuickFix.value, apply: "first" });
}

/** Titles of the quick-fixes for the first finding of a rule. */
export async function quickFixTitles(document: TextDocument, rule: string): Promise<string[]> {
  const offered = await eventually(
    async () => codeActions(document, (await findingOf(document, rule)).range, CodeActionKind.QuickFix),
    (actions) => actions.length > 0,
  );
  return offered.map(({ title }) => title);
}

/** Applies `source.fixAll.jailconf`, as saving does for people who set editor.codeActionsOnSave. */
export async function fixAll(document: TextDocument): Promise<void> {
  const kind = CodeActionKind.SourceFixAll.append("jailconf");
  const everything = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  const [action] = await eventually(
    () => codeActions(document, everything, kind),
    (offered) => offered.length > 0,
  );
  await apply(action);
}

async function codeActions(document: TextDocument, range: Range, kind: CodeActionKind): Promise<CodeAction[]> {
  const command = "vscode.executeCodeActionProvider";
  const resolveAll = 100;
  const actions = await commands.executeCommand<CodeAction[]>(command, document.uri, range, kind.value, resolveAll);
  return actions ?? [];
}

async function apply({ title, edit, command }: CodeAction): Promise<void> {
  if (edit && !(await workspace.applyEdit(edit))) throw new Error(`VS Code did not apply "${title}"`);
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** What can be done with a place in a file although nothing is wrong there, as VS Code's menu "Refactor…" asks for it. */
export async function refactoringTitles(document: TextDocument, at: Position): Promise<string[]> {
  const offered = await eventually(
    () => codeActions(document, new Range(at, at), CodeActionKind.Refactor),
    (actions) => actions.length > 0,
  );
  return offered.map(({ title }) => title);
}

/** Chooses what the menu "Refactor…" shows under a title. */
export async function refactor(document: TextDocument, at: Position, title: string): Promise<void> {
  const offered = await eventually(
    () => codeActions(document, new Range(at, at), CodeActionKind.Refactor),
    (actions) => actions.some((action) => action.title === title),
  );
  await apply(offered.find((action) => action.title === title)!);
}

/** The same before a text. */
export function refactorBefore(document: TextDocument, place: string, title: string): Promise<void> {
  return refactor(document, document.positionAt(document.getText().indexOf(place)), title);
}

/** The word at the cursor once VS Code's box for a new name is open there; the box is closed again. */
export async function renamedWord(document: TextDocument, expected: string): Promise<string> {
  const word = await eventually(
    () => {
      const position = window.activeTextEditor?.selection.active;
      const range = position && document.getWordRangeAtPosition(position, /\w+/);
      return range ? document.getText(range) : "";
    },
    (found) => found === expected,
  );
  await commands.executeCommand("cancelRenameInput");
  return word;
}

/** Chooses a code action at a text by its title. */
export async function chooseAction(document: TextDocument, place: string, title: string): Promise<void> {
  const position = document.positionAt(document.getText().indexOf(place));
  const range = new Range(position, position);
  const isWanted = (action: CodeAction) => action.title === title;
  const actions = await eventually(
    () => commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range),
    (offered) => offered.some(isWanted),
  );
  const { command } = actions.find(isWanted)!;
  if (!command) throw new Error("The action has no command.");
  await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Renames what stands at the cursor; returns the text afterwards. */
export async function renameTo(document: TextDocument, cursor: Position, name: string): Promise<string> {
  const edit = await commands.executeCommand<WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    cursor,
    name,
  );
  await workspace.applyEdit(edit);
  return document.getText();
}

/** Replaces text of a document, as typing does; nothing is saved. */
export async function replaceText(document: TextDocument, search: string, replacement: string): Promise<void> {
  const start = document.getText().indexOf(search);
  if (start < 0) throw new Error(`"${search}" is not in ${document.uri.path}`);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(start + search.length));
  edit.replace(document.uri, range, replacement);
  await workspace.applyEdit(edit);
}
