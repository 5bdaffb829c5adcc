import {
  ConfigurationTarget,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type Position,
  Selection,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";

/**
 * Files that are open, what is found in them, settings. This and the files beside it that are no tests know VS Code's interface: a test
 * says what is open and what is expected.
 */

/** How long the server may take in milliseconds; a cold start on a busy machine is the longest. */
const patience = 15_000;

/** A file of the workspace, which is a copy of the fixture. */
export function inWorkspace(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The suite needs the fixture as its workspace.");
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file in a tab that stays: one that only previews gives way to the next, and its diagnostics with it. */
export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(inWorkspace(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a jail.conf of its own with this text, in which `$0` marks the cursor. */
export async function openText(marked: string): Promise<{ document: TextDocument; cursor: Position }> {
  const offset = marked.indexOf("$0");
  const text = marked.replace("$0", "");
  const path = `scratch/${crypto.randomUUID()}.jail.conf`;
  await workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
  const document = await open(path);
  return { document, cursor: document.positionAt(Math.max(0, offset)) };
}

/** Asks again until the answer is right, because servers answer later and VS Code cancels requests at will. */
export async function eventually<T>(ask: () => T | Thenable<T>, isRight: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still not as expected: ${JSON.stringify(answer)?.slice(0, 500)}`);
    await pause(100);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The rules that complain at warning level or above, in the order of their places: `bridge-add-delete:42`. */
export function findings(document: TextDocument): string[] {
  return diagnosticsOf(document)
    .filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code, range }) => `${ruleOf(code)}:${range.start.line + 1}`);
}

/** Waits until exactly these findings are there; a line number may be left out. */
export async function expectFindings(document: TextDocument, expected: string[]): Promise<void> {
  const matches = (found: string, index: number) =>
    found === expected[index] || found.split(":")[0] === expected[index];
  await eventually(
    () => findings(document),
    (found) => found.length === expected.length && found.every(matches),
  );
}

/** The rules that complain about a file of the workspace that need not be open. */
export function rulesTold(path: string): string[] {
  return languages.getDiagnostics(inWorkspace(path)).map(({ code }) => ruleOf(code));
}

/** Waits until a rule complains, at whatever level, and returns what it says. */
export async function findingOf(document: TextDocument, rule: string): Promise<Diagnostic> {
  const all = await eventually(
    () => diagnosticsOf(document).filter(({ code }) => ruleOf(code) === rule),
    (found) => found.length > 0,
  );
  return all[0];
}

/** Writes a file of the workspace without opening it. */
export async function writeFile(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

/** Removes a file of the workspace, or a folder. */
export async function removeFile(path: string): Promise<void> {
  await workspace.fs.delete(inWorkspace(path), { recursive: true });
}

/** Moves a file of the workspace, or a folder. */
export async function moveFile(path: string, to: string): Promise<void> {
  await workspace.fs.rename(inWorkspace(path), inWorkspace(to));
}

/** Changes a setting of the workspace. `undefined` takes it away. */
export async function changeSetting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("jailconf").update(name, value, ConfigurationTarget.Workspace);
}

function diagnosticsOf(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri);
}

function ruleOf(code: Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Puts the cursor before a text, as a click does. */
export async function clickOn(document: TextDocument, place: string): Promise<void> {
  const position = document.positionAt(document.getText().indexOf(place));
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.One });
  editor.selection = new Selection(position, position);
}
