import { commands, type ExtensionContext, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  effectiveScheme,
  type OwnClientOptions,
  type Place,
  planScheme,
  revealPlaceCommand,
} from "../../protocol/index.ts";
import { provideCheckTask } from "./check-task.ts";
import { forgettingClosedFiles } from "./closed-files.ts";
import { syncCursors } from "./cursor-sync.ts";
import { takeDroppedFiles } from "./drop.ts";
import { showEffective } from "./effective.ts";
import { reportFalseAlarms } from "./false-alarm.ts";
import { answerFileRequests } from "./file-access.ts";
import { recogniseIncludedFiles } from "./included-files.ts";
import { changingLineEnds } from "./line-ends.ts";
import { messagesForServer } from "./messages.ts";
import { showPlaces } from "./places.ts";
import { showPlans } from "./plan.ts";
import { keepingDiagnosticsWhole } from "./pulled-diagnostics.ts";
import { finishRefactorings } from "./refactorings.ts";
import { followRenamedFiles } from "./renamed-files.ts";
import { restarting } from "./restart.ts";
import { rememberShown, restoreShown } from "./restore.ts";
import { showRulePages } from "./rule-pages.ts";
import { followActiveEditor, revealPlace } from "./shown-documents.ts";
import { showStatus } from "./status.ts";
import { noticeHover, showWalkthrough } from "./walkthrough.ts";
import { provideWorkspaceDiagnostics } from "./workspace-diagnostics.ts";

/** The prefix of the settings as well: vscode-languageclient reads `jailconf.trace.server` by itself. */
export const clientId = "jailconf";
export const clientName = "jail.conf";

/** Every scheme is served, so that files of virtual workspaces and unsaved ones are checked too. */
export const clientOptions: LanguageClientOptions = {
  // Settings files are JSON; the server looks at them as they are typed, too.
  documentSelector: [
    { language: "jailconf" },
    { pattern: "**/jailconf.json" },
    { scheme: planScheme },
    { scheme: effectiveScheme },
  ],
  diagnosticCollectionProvider: forgettingClosedFiles,
  middleware: {
    provideWorkspaceDiagnostics,
    provideHover: noticeHover,
    ...keepingDiagnosticsWhole,
    ...changingLineEnds,
  },
  // Asks the server for its own messages (protocol/), which other editors would not understand.
  initializationOptions: (): OwnClientOptions => ({
    jailconfClient: true,
    readOnlySchemes: readOnlySchemes(),
    messages: messagesForServer(),
  }),
};

function readOnlySchemes(): string[] {
  const schemes = new Set(workspace.workspaceFolders?.map(({ uri }) => uri.scheme));
  return [...schemes].filter((scheme) => workspace.fs.isWritableFileSystem(scheme) === false);
}

let running: BaseLanguageClient | undefined;

/**
 * Starts the language server and everything that shows its results; fulfilled when the server has answered. What differs between desktop
 * and browser is the client alone, so main.ts has it made and hands it over. Nothing here executes or even reads a configuration.
 */
export function activateWith(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  running = client;
  answerFileRequests(client);
  void commands.executeCommand("setContext", "jailconf.isRunning", true);
  context.subscriptions.push(
    commands.registerCommand("jailconf.restartServer", restarting(client)),
    commands.registerCommand("jailconf.showOutput", () => client.outputChannel.show()),
    ...showStatus(client),
    ...recogniseIncludedFiles(client),
    takeDroppedFiles(client),
    followRenamedFiles(client),
    ...showPlans(client),
    ...finishRefactorings(),
    ...showPlaces(client),
    ...showEffective(client),
    ...followActiveEditor(client),
    ...syncCursors(client),
    // Named by links in documents, and not meant for people, so package.json does not list it.
    commands.registerCommand(revealPlaceCommand, (place: Place) => revealPlace(place)),
    ...showRulePages(context.extensionUri),
    ...provideCheckTask(client),
    ...reportFalseAlarms(client, context),
    ...showWalkthrough(context),
  );
  return client.start();
}

/** Shows again what was shown when the window was closed. What cannot be shown again is no reason to do without the rest. */
export async function restoreWith(
  client: BaseLanguageClient,
  { workspaceState, subscriptions }: ExtensionContext,
): Promise<void> {
  await restoreShown(workspaceState).catch((error) => client.error("restoring documents", error, false));
  subscriptions.push(rememberShown(workspaceState));
}

export async function deactivate(): Promise<void> {
  await running?.dispose();
  running = undefined;
}
