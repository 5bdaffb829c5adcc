import {
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  CompletionItemKind,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  languages,
  type MarkdownString,
  Position,
  Range,
  Selection,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  TabInputCustom,
  type TextDocument,
  type TypeHierarchyItem,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";

/** The one place of the suite that knows VS Code's interface: a test says what is open and what is expected. */

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

/** What the hover at a position says, as Markdown. */
export function hoverAt(document: TextDocument, position: Position, expected: RegExp): Promise<string> {
  return eventually(
    async () => {
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, position);
      const contents = (hovers ?? []).flatMap((hover) => hover.contents as (MarkdownString | string)[]);
      return contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n");
    },
    (text) => expected.test(text),
  );
}

/** What is coloured by its meaning, each as `type.modifier text`, once there is something. */
export async function meaningsIn(document: TextDocument): Promise<string[]> {
  const ask = (): Thenable<SemanticTokens | undefined> =>
    commands.executeCommand<SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri);
  const tokens = await eventually(ask, (answer) => (answer?.data.length ?? 0) > 0);
  const command = "vscode.provideDocumentSemanticTokensLegend";
  const legend = await commands.executeCommand<SemanticTokensLegend>(command, document.uri);
  const shown: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < tokens!.data.length; at += 5) {
    const [lines, columns, length, type, modifiers] = tokens!.data.slice(at, at + 5);
    column = lines === 0 ? column + columns : columns;
    line += lines;
    const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    const text = document.getText(new Range(line, column, line, column + length));
    shown.push(`${[legend.tokenTypes[type], ...names].join(".")} ${text}`);
  }
  return shown;
}

/** What is shown within the text and is no part of it, once it is so many hints. */
export async function hintsIn(document: TextDocument, count: number): Promise<string[]> {
  const everything = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  const ask = (): Thenable<InlayHint[]> =>
    commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", document.uri, everything);
  const hints = await eventually(ask, (found) => found.length === count);
  return hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
}

/** The labels that completion offers at a position, once the expected ones are among them. Words of the file are not. */
export function completionsAt(document: TextDocument, position: Position, ...expected: string[]): Promise<string[]> {
  return eventually(
    async () => {
      const command = "vscode.executeCompletionItemProvider";
      const list = await commands.executeCommand<CompletionList>(command, document.uri, position);
      const fromServer = list.items.filter(({ kind }) => kind !== CompletionItemKind.Text);
      return fromServer.map(({ label }) => (typeof label === "string" ? label : label.label));
    },
    (labels) => expected.every((label) => labels.includes(label)),
  );
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

/** Writes a file of the workspace without opening it. */
export async function writeFile(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

/** Removes a file of the workspace. */
export async function removeFile(path: string): Promise<void> {
  await workspace.fs.delete(inWorkspace(path));
}

/** Changes a setting of the workspace. `undefined` takes it away. */
export async function changeSetting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("jailconf").update(name, value, ConfigurationTarget.Workspace);
}

function diagnosticsOf(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri);
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

function ruleOf(code: Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
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

/** Puts the cursor before a text, as a click does. */
export async function clickOn(document: TextDocument, place: string): Promise<void> {
  const position = document.positionAt(document.getText().indexOf(place));
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.One });
  editor.selection = new Selection(position, position);
}

/** Where "Go to Definition" leads from before a text: the texts there. */
export async function definitionsOf(document: TextDocument, place: string): Promise<string[]> {
  const position = document.positionAt(document.getText().indexOf(place));
  const found = await eventually(
    () =>
      commands.executeCommand<(Location | LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, position),
    (places) => places.length > 0,
  );
  return Promise.all(
    found.map(async (one) => {
      const [uri, range] =
        "targetUri" in one ? [one.targetUri, one.targetSelectionRange ?? one.targetRange] : [one.uri, one.range];
      return (await workspace.openTextDocument(uri)).getText(range);
    }),
  );
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

/** The lines at which something can be folded away. */
export async function foldedLines(document: TextDocument): Promise<string[]> {
  const ranges = await eventually(
    () => commands.executeCommand<FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri),
    (found) => found.length > 0,
  );
  return ranges.map(({ start }) => document.lineAt(start).text.trim());
}

/** The texts to which "Go to References" leads, each with its line. */
export async function referencesAt(document: TextDocument, cursor: Position, count: number): Promise<string[]> {
  const ask = (): Thenable<Location[]> =>
    commands.executeCommand<Location[]>("vscode.executeReferenceProvider", document.uri, cursor);
  const found = await eventually(ask, (places) => places.length === count);
  return found.map(({ range }) => `${range.start.line + 1}: ${document.getText(range)}`);
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

/** What "Expand Selection" selects one after the other. */
export async function selectionsAt(document: TextDocument, cursor: Position): Promise<string[]> {
  const ask = (): Thenable<SelectionRange[]> =>
    commands.executeCommand<SelectionRange[]>("vscode.executeSelectionRangeProvider", document.uri, [cursor]);
  const [first] = await eventually(ask, (ranges) => ranges?.[0]?.parent !== undefined);
  const texts: string[] = [];
  for (let range: SelectionRange | undefined = first; range; range = range.parent) {
    texts.push(document.getText(range.range));
  }
  return texts;
}

/** The names of the jails that the one at the cursor calls in the call hierarchy, by `depend`. */
export async function calledFrom(document: TextDocument, cursor: Position): Promise<string[]> {
  const ask = (): Thenable<CallHierarchyItem[]> =>
    commands.executeCommand<CallHierarchyItem[]>("vscode.prepareCallHierarchy", document.uri, cursor);
  const [item] = await eventually(ask, (items) => items?.length === 1);
  const calls = await commands.executeCommand<CallHierarchyOutgoingCall[]>("vscode.provideOutgoingCalls", item);
  return calls.map(({ to }) => to.name);
}

/** The titles above the lines of a file, each with the line of the text below it. */
export async function lensesOf(document: TextDocument, count: number): Promise<string[]> {
  const found = await codeLensesOf(document, count);
  return found.map(({ range, command }) => `${document.lineAt(range.start).text.split(" ")[0]}: ${command?.title}`);
}

/** Does what a click on a code lens does. */
export async function clickLens(document: TextDocument, count: number, title: string): Promise<void> {
  const lens = (await codeLensesOf(document, count)).find(({ command }) => command?.title === title);
  if (!lens?.command) throw new Error(`No lens says ${title}`);
  await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
}

function codeLensesOf(document: TextDocument, count: number): Promise<CodeLens[]> {
  const resolveAll = 100;
  const ask = (): Thenable<CodeLens[]> =>
    commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, resolveAll);
  return eventually(ask, (lenses) => lenses?.length === count);
}

/** The lines to which one of VS Code's commands of this kind leads, once there are some. */
export async function linesFrom(
  question: "Declaration" | "Implementation" | "TypeDefinition" | "Definition",
  document: TextDocument,
  cursor: Position,
): Promise<number[]> {
  const ask = (): Thenable<(Location | LocationLink)[]> =>
    commands.executeCommand<(Location | LocationLink)[]>(`vscode.execute${question}Provider`, document.uri, cursor);
  const places = await eventually(ask, (found) => found?.length > 0);
  return places.map(
    (place) => ("range" in place ? place.range : (place.targetSelectionRange ?? place.targetRange)).start.line + 1,
  );
}

/** The names of what a jail inherits from, in the type hierarchy. */
export async function supertypesOf(document: TextDocument, cursor: Position): Promise<string[]> {
  const ask = (): Thenable<TypeHierarchyItem[]> =>
    commands.executeCommand<TypeHierarchyItem[]>("vscode.prepareTypeHierarchy", document.uri, cursor);
  const [item] = await eventually(ask, (items) => items?.length === 1);
  const found = await commands.executeCommand<TypeHierarchyItem[]>("vscode.provideSupertypes", item);
  return found.map(({ name }) => name);
}

/** The entries of the outline of the first level: `name detail`. */
export async function outlineOf(document: TextDocument): Promise<string[]> {
  const ask = (): Thenable<DocumentSymbol[]> =>
    commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
  const found = await eventually(ask, (symbols) => symbols?.length > 0);
  return found.map(({ name, detail }) => `${name} ${detail}`.trim());
}

/** Opens a link of a hover as a click does, and returns the line at which the cursor is then, counted from 1. */
export async function openHoverLink(markdown: string): Promise<{ path: string; line: number }> {
  const target = /\]\((file:[^)]+)\)/.exec(markdown)?.[1];
  if (target === undefined) throw new Error(`No link in ${markdown}`);
  const uri = Uri.parse(target);
  const wanted = Number(/^L(\d+)$/.exec(uri.fragment)?.[1]);
  await commands.executeCommand("vscode.open", uri);
  const editor = await eventually(
    () => window.activeTextEditor,
    (active) => active?.document.uri.path === uri.path && active.selection.active.line + 1 === wanted,
  );
  return { path: uri.path, line: editor!.selection.active.line + 1 };
}
