import {
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type Position,
  type SelectionRange,
  type TextDocument,
  type TypeHierarchyItem,
  Uri,
  window,
  workspace,
} from "vscode";
import { eventually } from "./editor.ts";

/** Where the editor leads, and what it shows around a text. */

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

/** The texts to which "Go to References" leads, each with its line. */
export async function referencesAt(document: TextDocument, cursor: Position, count: number): Promise<string[]> {
  const ask = (): Thenable<Location[]> =>
    commands.executeCommand<Location[]>("vscode.executeReferenceProvider", document.uri, cursor);
  const found = await eventually(ask, (places) => places.length === count);
  return found.map(({ range }) => `${range.start.line + 1}: ${document.getText(range)}`);
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

/** The lines at which something can be folded away. */
export async function foldedLines(document: TextDocument): Promise<string[]> {
  const ranges = await eventually(
    () => commands.executeCommand<FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri),
    (found) => found.length > 0,
  );
  return ranges.map(({ start }) => document.lineAt(start).text.trim());
}

/** The texts that are links, each with the end of the path that it opens. */
export async function linksIn(document: TextDocument, count: number): Promise<string[]> {
  const ask = (): Thenable<DocumentLink[]> =>
    commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
  const links = await eventually(ask, (found) => found?.length === count);
  return links.map(
    ({ range, target }) => `${document.getText(range)} → ${target?.path.split("/").slice(-2).join("/")}`,
  );
}
