import {
  commands,
  type Disposable,
  DocumentLink,
  type DocumentLinkProvider,
  EventEmitter,
  FoldingRange,
  type FoldingRangeProvider,
  languages,
  Range,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type FailingCommandArgument,
  type Place,
  type PlanParams,
  type PlanResult,
  planRequest,
  type ShowPlanArgument,
  showFailingCommand,
  showPlanOfCommand,
} from "../../protocol/index.ts";

/** Read-only documents whose text is a plan; the query of their URI is what the server is asked. */
const scheme = "jailconf-plan";

/** The end of their names, by which VS Code gives them their language (package.json). */
const suffix = " (jail plan)";

/** Opens a place to which a line of a plan leads. Not meant for people, so package.json does not list it. */
const revealCommand = "jailconf.revealPlace";

/** While somebody types, the plan waits (milliseconds). */
const quietTime = 250;

/** Shows what jail(8) does when jails start and stop, beside the file and following it. */
export function showPlans(client: BaseLanguageClient): Disposable[] {
  const plans = new Plans(client);
  const selector = { scheme };
  return [
    plans,
    workspace.registerTextDocumentContentProvider(scheme, plans),
    languages.registerDocumentLinkProvider(selector, plans),
    languages.registerFoldingRangeProvider(selector, plans),
    commands.registerCommand("jailconf.showPlan", () => plans.showAtCursor()),
    commands.registerCommand(showPlanOfCommand, (argument: ShowPlanArgument) => plans.showJails(argument)),
    commands.registerCommand(showFailingCommand, (command: FailingCommandArgument) => plans.showFailing(command)),
    commands.registerCommand(revealCommand, reveal),
    // Files that are not open are part of a plan as well, and what they change shows in the findings.
    workspace.onDidChangeTextDocument(({ document }) => document.languageId === "jailconf" && plans.changed()),
    languages.onDidChangeDiagnostics(
      ({ uris }) => uris.some(({ scheme: other }) => other !== scheme) && plans.changed(),
    ),
    workspace.onDidCloseTextDocument((document) => plans.closed(document)),
  ];
}

class Plans implements TextDocumentContentProvider, DocumentLinkProvider, FoldingRangeProvider, Disposable {
  private readonly emitter = new EventEmitter<Uri>();
  readonly onDidChange = this.emitter.event;
  private readonly shown = new Map<string, PlanResult>();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: BaseLanguageClient) {}

  dispose(): void {
    clearTimeout(this.waiting);
    this.emitter.dispose();
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const key = uri.toString();
    const result = await this.ask(JSON.parse(uri.query) as PlanParams);
    // A file that cannot be read just now leaves what was there.
    if (result) this.shown.set(key, result);
    return this.shown.get(key)?.text ?? "# There is no plan: this is no jail.conf(5) that can be read.\n";
  }

  provideDocumentLinks({ uri }: TextDocument): DocumentLink[] {
    const { protocol2CodeConverter } = this.client;
    return (this.shown.get(uri.toString())?.links ?? []).map(({ range, target }) => {
      const argument = encodeURIComponent(JSON.stringify([target]));
      const link = new DocumentLink(
        protocol2CodeConverter.asRange(range),
        Uri.parse(`command:${revealCommand}?${argument}`),
      );
      link.tooltip = "Go to this place";
      return link;
    });
  }

  provideFoldingRanges({ uri }: TextDocument): FoldingRange[] {
    const folds = this.shown.get(uri.toString())?.folds ?? [];
    return folds.map(({ startLine, endLine }) => new FoldingRange(startLine, endLine));
  }

  /** The start and the stop of the jail at the cursor; outside of all jails, those of all. */
  async showAtCursor(): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== "jailconf") return;
    const { code2ProtocolConverter: convert } = this.client;
    const textDocument = { uri: convert.asUri(editor.document.uri) };
    const position = convert.asPosition(editor.selection.active);
    const result = await this.ask({ textDocument, operation: "both", position });
    const jails = result?.jails ?? [];
    await this.open(titleOf(jails, editor.document.uri), { textDocument, operation: "both", jails });
  }

  async showJails({ uri, jails }: ShowPlanArgument): Promise<void> {
    await this.open(titleOf(jails, Uri.parse(uri)), { textDocument: { uri }, operation: "both", jails });
  }

  async showFailing({ uri, operation, jail, parameter, valueIndex }: FailingCommandArgument): Promise<void> {
    const failAt = { jail, parameter, valueIndex };
    await this.open(`${jail} fails`, { textDocument: { uri }, operation, jails: [jail], failAt });
  }

  changed(): void {
    if (this.shown.size === 0) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      for (const uri of this.shown.keys()) this.emitter.fire(Uri.parse(uri));
    }, quietTime);
  }

  closed({ uri }: TextDocument): void {
    this.shown.delete(uri.toString());
  }

  private async open(title: string, params: PlanParams): Promise<void> {
    const uri = Uri.from({ scheme, path: `/${title.replaceAll("/", "∕")}${suffix}`, query: JSON.stringify(params) });
    const document = await workspace.openTextDocument(uri);
    const line = this.shown.get(uri.toString())?.failingLine;
    const selection = line === undefined ? {} : { selection: new Range(line, 0, line, 0) };
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true };
    await window.showTextDocument(document, { ...beside, ...selection });
  }

  private async ask(params: PlanParams): Promise<PlanResult | null> {
    return this.client.sendRequest<PlanResult | null>(planRequest, params);
  }
}

function titleOf(jails: readonly string[], file: Uri): string {
  const [first] = jails;
  if (first === undefined) return file.path.slice(file.path.lastIndexOf("/") + 1);
  return jails.length === 1 ? first : `${first} and ${jails.length - 1} more`;
}

/** Shows the place where its file is open already, and not on top of the plan. */
async function reveal({ uri, range }: Place): Promise<void> {
  const target = Uri.parse(uri);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  await window.showTextDocument(target, {
    viewColumn: open?.viewColumn ?? ViewColumn.One,
    selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
  });
}
