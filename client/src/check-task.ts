import {
  CancellationTokenSource,
  CustomExecution,
  type Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  type Disposable,
  EventEmitter,
  languages,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  type Uri,
  workspace,
} from "vscode";
import type {
  BaseLanguageClient,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from "vscode-languageclient";
import type { Afresh } from "../../protocol/index.ts";
import { askingCommands, hasStopped, stoppedText } from "./asking.ts";
import { checkRows } from "./check-rows.ts";
import { say } from "./say.ts";

const type = "jailconf";

/** Of a terminal that ends earlier VS Code says that it "failed to launch" (milliseconds). */
const launchTime = 1000;

/**
 * The task "jailconf: check workspace", which tells what is wrong with all files that are called like a jail.conf, in the lines of
 * `jailconf check`. The language server does it, so that it needs no program and runs in the web too.
 */
export function provideCheckTask(client: BaseLanguageClient): Disposable[] {
  const listed = languages.createDiagnosticCollection("jailconf check");
  const make = (definition: TaskDefinition): Task => {
    const execution = new CustomExecution(async () => new CheckTerminal(client, listed));
    // No problem matcher: VS Code looks at no line that its terminal has not shown when the task ends (microsoft/vscode#92868).
    const task = new Task(definition, TaskScope.Workspace, say`check workspace`, type, execution, []);
    task.detail = say`Says what is wrong with all files of the workspace that are called like a jail.conf`;
    return task;
  };
  const registerCommand = askingCommands(client);
  return [
    listed,
    // From now on the server tells what is wrong with it.
    workspace.onDidOpenTextDocument(({ uri }) => listed.delete(uri)),
    workspace.onDidChangeConfiguration(() => isListedAnyway() && listed.clear()),
    tasks.registerTaskProvider(type, {
      provideTasks: () => [make({ type, task: "check" })],
      resolveTask: ({ definition }) => (definition.task === "check" ? make(definition) : undefined),
    }),
    registerCommand("jailconf.checkWorkspace", () => tasks.executeTask(make({ type, task: "check" }))),
  ];
}

/** Whether the server tells what is wrong with files that nobody has opened. */
const isListedAnyway = (): boolean => workspace.getConfiguration("jailconf").get("diagnostics.scope") === "workspace";

class CheckTerminal implements Pseudoterminal {
  private readonly written = new EventEmitter<string>();
  private readonly ended = new EventEmitter<number>();
  private readonly cancellation = new CancellationTokenSource();
  private readonly client: BaseLanguageClient;
  private readonly listed: DiagnosticCollection;
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.ended.event;

  /** @param listed what the list of problems shows of files that are not open */
  constructor(client: BaseLanguageClient, listed: DiagnosticCollection) {
    this.client = client;
    this.listed = listed;
  }

  open(): void {
    this.check().then(
      (status) => this.end(status),
      (error) => {
        this.write([
          hasStopped(this.client.state) ? stoppedText() : say`The files could not be checked: ${String(error)}`,
        ]);
        this.end(2);
      },
    );
  }

  private end(status: number): void {
    setTimeout(() => this.ended.fire(status), launchTime);
  }

  close(): void {
    this.cancellation.cancel();
  }

  /** The exit status of `jailconf check`: 1 when there is an error. */
  private async check(): Promise<number> {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.length === 0) {
      this.write([say`No folder is open, so there is nothing to check.`]);
      return 2;
    }
    // A file that a watcher has missed (its start, a network's file system, files.watcherExclude) counts as well.
    const params: WorkspaceDiagnosticParams & Afresh = { previousResultIds: [], isAfresh: true };
    const { token } = this.cancellation;
    const report = await this.client.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", params, token);
    const full = report.items.filter((item) => item.kind === "full");
    const { rows, hasErrors } = checkRows(
      full.map(({ uri, items }) => ({ name: nameOf(this.client, uri), findings: items })),
    );
    this.write(rows);
    await this.list(full);
    return hasErrors ? 1 : 0;
  }

  /** What the lines tell of files that are not open, as problems. */
  private async list(reports: readonly WorkspaceFullDocumentDiagnosticReport[]): Promise<void> {
    const { protocol2CodeConverter: converter } = this.client;
    const problems: [Uri, Diagnostic[]][] = [];
    for (const { uri, items } of reports) {
      const found = await converter.asDiagnostics([...items]);
      problems.push([converter.asUri(uri), found.filter(({ severity }) => severity !== DiagnosticSeverity.Hint)]);
    }
    this.listed.clear();
    if (isListedAnyway()) return;
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    this.listed.set(problems.filter(([uri]) => !open.has(uri.toString())));
  }

  private write(rows: readonly string[]): void {
    for (const row of rows) this.written.fire(`${row}\r\n`);
  }
}

function nameOf(client: BaseLanguageClient, uri: string): string {
  return workspace.asRelativePath(client.protocol2CodeConverter.asUri(uri), false);
}
