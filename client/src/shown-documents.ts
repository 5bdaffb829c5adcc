import {
  type Disposable,
  type Position,
  Range,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  isVirtualUri,
  type Place,
  readVirtualUri,
  type ShownAtParams,
  type ShownAtResult,
  shownAtRequest,
  type VirtualRequest,
  virtualUri,
} from "../../protocol/index.ts";
import { ignored } from "./asking.ts";
import { say } from "./say.ts";

/**
 * Documents that the server makes, in the editors of VS Code. Their texts, links, folds and hovers are the server's; the library
 * fetches them. Here they are only opened beside their files.
 */

/** Opens one beside the file, or shows the one that is there; a preview gives way to the next. */
export async function openBeside(request: VirtualRequest, name: string, line?: number): Promise<void> {
  await openIn(Uri.parse(virtualUri(request, name)), ViewColumn.Beside, line);
}

async function openIn(uri: Uri, viewColumn: ViewColumn, line?: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const selection = line === undefined ? {} : { selection: new Range(line, 0, line, 0) };
  await window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: true, ...selection });
}

/** How a document of some jails, or of all in a file, is called. */
export function nameOf(jails: readonly string[], file: Uri): string {
  const [first] = jails;
  if (first === undefined) return file.path.slice(file.path.lastIndexOf("/") + 1);
  return jails.length === 1 ? first : say`${first} and ${jails.length - 1} more`;
}

/** Whose a place of a file is, and where a document shows it. */
export function askShownAt(
  client: BaseLanguageClient,
  document: TextDocument,
  position: Position,
  shownIn?: Uri,
): Promise<ShownAtResult | null> {
  const params: ShownAtParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    position: client.code2ProtocolConverter.asPosition(position),
    shownIn: shownIn && client.code2ProtocolConverter.asUri(shownIn),
  };
  return client.sendRequest<ShownAtResult | null>(shownAtRequest, params);
}

/** Shows a place where its file is open already, and not on top of the document that leads there. */
export async function revealPlace({ uri, range }: Place): Promise<void> {
  const target = Uri.parse(uri);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  await window.showTextDocument(target, {
    viewColumn: open?.viewColumn ?? ViewColumn.One,
    selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
  });
}

/** The document of the server's that a tab shows. */
function virtualUriOf({ input }: Tab): Uri | undefined {
  if (!(input instanceof TabInputText)) return undefined;
  return isVirtualUri(input.uri.toString()) ? input.uri : undefined;
}

/**
 * Lets a preview follow the file and the jail that somebody turns to, as the preview of a Markdown file does; one that was
 * kept open stays what it is.
 */
export function followActiveEditor(client: BaseLanguageClient): Disposable[] {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => followFrom(client).catch(ignored), quietTime);
  };
  return [
    { dispose: () => clearTimeout(waiting) },
    window.onDidChangeActiveTextEditor(later),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && later()),
  ];
}

/** While the cursor moves, what is shown beside waits (milliseconds). */
const quietTime = 150;

async function followFrom(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "jailconf" || !client.isRunning()) return;
  for (const { activeTab, viewColumn } of window.tabGroups.all) {
    const uri = activeTab?.isPreview ? virtualUriOf(activeTab) : undefined;
    const request = uri && readVirtualUri(client.code2ProtocolConverter.asUri(uri));
    if (!uri || !request || !isFollowing(request)) continue;
    const found = await askShownAt(client, editor.document, editor.selection.active, uri);
    if (!found || found.lines.length > 0) continue;
    const jails = nextJails(request, found);
    // Whoever has gone on meanwhile is followed from there.
    if (!jails || editor !== window.activeTextEditor) continue;
    const source = client.code2ProtocolConverter.asUri(editor.document.uri);
    const textDocument = found.isOfSameRoot ? request.params.textDocument : { uri: source };
    const next = { ...request, params: { ...request.params, textDocument, jails } } as VirtualRequest;
    await openIn(Uri.parse(virtualUri(next, nameOf(jails, editor.document.uri))), viewColumn);
  }
}

/** What is about one command, or laid beside another, is about nothing else. */
function isFollowing({ params }: VirtualRequest): boolean {
  return !("failAt" in params && params.failAt !== undefined) && !("isCompared" in params && params.isCompared);
}

/** The jails that are to be shown instead; undefined for those that are shown. */
function nextJails({ params }: VirtualRequest, { jails, isOfSameRoot }: ShownAtResult): string[] | undefined {
  const shown = params.jails ?? [];
  if (!isOfSameRoot) return jails;
  if (jails.length === 0 || shown.length === 0) return undefined;
  return jails.every((name) => shown.includes(name)) ? undefined : jails;
}

/** What was shown when the window was closed, for VS Code does not keep documents of extensions. */
export interface Remembered {
  /** Of one document, or of the two that are compared. */
  readonly uris: readonly string[];
  readonly viewColumn: ViewColumn;
  readonly label: string;
}

/** The documents of the server's that tabs show. */
export function shownNow(): Remembered[] {
  return window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs.flatMap((tab): Remembered[] => {
      const { input, label } = tab;
      const uri = virtualUriOf(tab);
      if (uri) return [{ uris: [uri.toString()], viewColumn, label }];
      if (!(input instanceof TabInputTextDiff) || !isVirtualUri(input.modified.toString())) return [];
      return [{ uris: [input.original.toString(), input.modified.toString()], viewColumn, label }];
    }),
  );
}
