import {
  type CancellationToken,
  commands,
  type Diagnostic,
  type Disposable,
  type ExtensionContext,
  env,
  languages,
  ProgressLocation,
  type TextDocument,
  type Uri,
  version,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ReduceParams, type ReduceResult, reduceRequest } from "../../protocol/index.ts";
import { askingCommands } from "./asking.ts";
import { formAddress, readReport, reportAsMarkdown, reportText } from "./issue-form.ts";
import { say } from "./say.ts";

/**
 * Reports a finding that is none: the file is reduced to what still shows it and shown as a document of its own. Only when its author
 * has looked at it, and says so, a browser opens with the form filled in. Nothing is sent from here.
 */
export function reportFalseAlarms(client: BaseLanguageClient, { extension }: ExtensionContext): Disposable[] {
  /** By the URIs of their documents. */
  const reports = new Map<string, ReduceResult>();
  const showWhere = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    void commands.executeCommand("setContext", "jailconf.isReport", uri !== undefined && reports.has(uri));
  };
  const report = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const reduced = document && (await reduce(client, document));
    if (!reduced) return;
    const language = reduced.files.length === 1 ? "jailconf" : "plaintext";
    const shown = await workspace.openTextDocument({ language, content: reportText(reduced, editorName()) });
    reports.set(shown.uri.toString(), reduced);
    await window.showTextDocument(shown, { preview: false });
    showWhere();
    void tellWhatIsNext(shown.uri);
  };
  const registerCommand = askingCommands(client);
  return [
    window.onDidChangeActiveTextEditor(showWhere),
    workspace.onDidCloseTextDocument(({ uri }) => reports.delete(uri.toString())),
    registerCommand("jailconf.reportFalseAlarm", report),
    commands.registerCommand("jailconf.sendReport", async (target?: unknown) => {
      const uri = isUri(target) ? target : window.activeTextEditor?.document.uri;
      const reduced = uri && reports.get(uri.toString());
      if (!uri || !reduced) return;
      const text = (await workspace.openTextDocument(uri)).getText();
      const issues: unknown = extension.packageJSON.bugs?.url;
      await send(readReport(text, reduced, editorName()), typeof issues === "string" ? issues : undefined);
    }),
  ];
}

const editorName = (): string => `${env.appName} ${version}`;

const isUri = (value: unknown): value is Uri => typeof value === "object" && value !== null && "scheme" in value;

/** The file as small as it still shows the finding at the cursor, or one that is picked. */
async function reduce(client: BaseLanguageClient, document: TextDocument): Promise<ReduceResult | undefined> {
  const finding = await chooseFinding(document);
  if (!finding) return undefined;
  const params: ReduceParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    position: client.code2ProtocolConverter.asPosition(finding.range.start),
    rule: ruleOf(finding),
  };
  const ask = (_: unknown, token: CancellationToken): Promise<ReduceResult | null> =>
    client.sendRequest<ReduceResult | null>(reduceRequest, params, token);
  const options = {
    location: ProgressLocation.Notification,
    title: say`Looking for as little of the file as still shows ${params.rule}`,
    cancellable: true,
  };
  let isCancelled = false;
  const reduced = await window.withProgress(options, async (progress, token) => {
    const result = await ask(progress, token).catch(() => null);
    isCancelled = token.isCancellationRequested;
    return result;
  });
  if (reduced) return reduced;
  if (!isCancelled)
    void window.showInformationMessage(
      say`${params.rule} is no longer told at this place. Try it again when the file is as you want to report it.`,
    );
  return undefined;
}

async function chooseFinding(document: TextDocument): Promise<Diagnostic | undefined> {
  const all = languages.getDiagnostics(document.uri).filter(({ source }) => source === "jailconf");
  if (all.length === 0) {
    void window.showInformationMessage(say`Nothing is reported in this file, so there is no false alarm in it.`);
    return undefined;
  }
  const cursor = window.activeTextEditor?.selection.active;
  const here = all.filter(({ range }) => cursor && range.contains(cursor));
  if (here.length === 1) return here[0];
  const items = (here.length > 0 ? here : all).map((finding) => ({
    label: ruleOf(finding),
    description: say`line ${finding.range.start.line + 1}`,
    detail: finding.message,
    finding,
  }));
  const options = { title: say`Report a False Alarm`, placeHolder: say`Which finding is wrong?`, matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.finding;
}

const ruleOf = ({ code }: Diagnostic): string => String(typeof code === "object" ? code.value : code);

async function tellWhatIsNext(report: Uri): Promise<void> {
  const openForm = say`Open the Issue Form`;
  const message = say`This is what would be reported. Nothing has been sent: look it over, and change what others should not see.`;
  if ((await window.showInformationMessage(message, openForm)) === openForm) {
    await commands.executeCommand("jailconf.sendReport", report);
  }
}

async function send(report: ReturnType<typeof readReport>, issues: string | undefined): Promise<void> {
  if (issues === undefined) {
    await env.clipboard.writeText(reportAsMarkdown(report));
    void window.showInformationMessage(
      say`The report is on the clipboard. This build of the extension names no place for issues. Paste it where you got the extension from.`,
    );
    return;
  }
  const { address, isWhole } = formAddress(issues, report);
  if (!isWhole) {
    await env.clipboard.writeText(report.file);
    void window.showInformationMessage(
      say`The file is too long for an address: it is on the clipboard. Paste it into the form.`,
    );
  }
  // As a text: VS Code would take an address apart and put it together with other escapes.
  await env.openExternal(address as unknown as Uri);
}
