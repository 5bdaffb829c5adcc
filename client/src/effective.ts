import { commands, type Disposable, Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { effectiveScheme, jailsRequest, type ShowEffectiveArgument, virtualUri } from "../../protocol/index.ts";
import { askingCommands } from "./asking.ts";
import { say } from "./say.ts";
import { askShownAt, nameOf, openBeside } from "./shown-documents.ts";

/** Shows what jails end up with, beside the file and following it, and what two of them do not have in common. */
export function showEffective(client: BaseLanguageClient): Disposable[] {
  const registerCommand = askingCommands(client);
  return [
    registerCommand("jailconf.showEffective", (argument?: ShowEffectiveArgument) => show(client, argument)),
    registerCommand("jailconf.compareEffective", (argument?: ShowEffectiveArgument) => compare(client, argument)),
  ];
}

/** Those that are named; otherwise the jail at the cursor, and outside of all jails every one. */
async function show(client: BaseLanguageClient, argument: ShowEffectiveArgument | undefined): Promise<void> {
  const asked = isArgument(argument) ? argument : await atCursor(client);
  if (!asked) return;
  const params = { textDocument: { uri: asked.uri }, jails: asked.jails };
  await openBeside({ scheme: effectiveScheme, params }, nameOf(asked.jails, Uri.parse(asked.uri)));
}

/** The jail at the cursor and one that is picked, or two that are. */
async function compare(client: BaseLanguageClient, argument: ShowEffectiveArgument | undefined): Promise<void> {
  const asked = isArgument(argument) ? argument : await atCursor(client);
  if (!asked) return;
  const textDocument = { uri: asked.uri };
  const all = (await client.sendRequest<string[] | null>(jailsRequest, { textDocument })) ?? [];
  if (all.length < 2) {
    void window.showInformationMessage(say`There are no two jails in this file that could be compared.`);
    return;
  }
  const [only, second] = asked.jails.length > 2 ? [] : asked.jails;
  const left =
    only ?? (await window.showQuickPick(all, { title: say`Compare Two Jails`, placeHolder: say`The first jail` }));
  if (left === undefined) return;
  const others = all.filter((name) => name !== left);
  const right =
    second ??
    (await window.showQuickPick(others, { title: say`Compare ${left} with`, placeHolder: say`The second jail` }));
  if (right === undefined) return;
  const [original, modified] = [left, right].map((jail) => {
    const params = { textDocument, jails: [jail], isCompared: true };
    return Uri.parse(virtualUri({ scheme: effectiveScheme, params }, jail));
  });
  await commands.executeCommand("vscode.diff", original, modified, `${left} ↔ ${right} (${say`effective`})`);
}

/** Menus hand over arguments of their own. */
function isArgument(argument: unknown): argument is ShowEffectiveArgument {
  return typeof argument === "object" && argument !== null && "jails" in argument && "uri" in argument;
}

async function atCursor(client: BaseLanguageClient): Promise<ShowEffectiveArgument | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "jailconf") return undefined;
  const found = await askShownAt(client, editor.document, editor.selection.active);
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), jails: found?.jails ?? [] };
}
