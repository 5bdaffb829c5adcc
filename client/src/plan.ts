import { commands, type Disposable, type TextDocument, type TextEditor, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type FailingCommandArgument,
  type PlanParams,
  type PlanResult,
  planRequest,
  planScheme,
  type ShowPlanArgument,
  showFailingCommand,
  showPlanOfCommand,
} from "../../protocol/index.ts";
import { askingCommands } from "./asking.ts";
import { say } from "./say.ts";
import { askShownAt, nameOf, openBeside } from "./shown-documents.ts";

/** Shows what jail(8) does when jails start and stop, beside the file and following it. */
export function showPlans(client: BaseLanguageClient): Disposable[] {
  const registerCommand = askingCommands(client);
  return [
    registerCommand("jailconf.showPlan", () => showAtCursor(client)),
    registerCommand(showPlanOfCommand, ({ uri, jails }: ShowPlanArgument) => showJails(uri, jails)),
    registerCommand(showFailingCommand, (command: FailingCommandArgument) => showFailing(client, command)),
  ];
}

/** The start and the stop of the jail at the cursor; outside of all jails, those of all. */
async function showAtCursor(client: BaseLanguageClient): Promise<void> {
  const editor = await editorInFront();
  if (!editor) return;
  const { document, selection } = editor;
  const jails = (await askShownAt(client, document, selection.active))?.jails ?? [];
  await showJails(client.code2ProtocolConverter.asUri(document.uri), jails);
}

/** The walkthrough asks while it is itself in front: then it is about the file that was opened last, and without any about the example. */
async function editorInFront(): Promise<TextEditor | undefined> {
  const isOurs = ({ languageId }: TextDocument) => languageId === "jailconf";
  if (window.activeTextEditor) return isOurs(window.activeTextEditor.document) ? window.activeTextEditor : undefined;
  if (!workspace.textDocuments.some(isOurs)) await commands.executeCommand("jailconf.openExample");
  const document = workspace.textDocuments.filter(isOurs).at(-1);
  return document && window.showTextDocument(document, { preview: false });
}

async function showJails(uri: string, jails: string[]): Promise<void> {
  const params: PlanParams = { textDocument: { uri }, operation: "both", jails };
  await openBeside({ scheme: planScheme, params }, nameOf(jails, Uri.parse(uri)));
}

async function showFailing(client: BaseLanguageClient, command: FailingCommandArgument): Promise<void> {
  const { uri, operation, jail, parameter, valueIndex } = command;
  const failAt = { jail, parameter, valueIndex };
  const params: PlanParams = { textDocument: { uri }, operation, jails: [jail], failAt };
  const plan = await client.sendRequest<PlanResult | null>(planRequest, params);
  await openBeside({ scheme: planScheme, params }, say`${jail} fails`, plan?.failingLine);
}
