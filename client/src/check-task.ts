import {
  CancellationTokenSource,
  CustomExecution,
  commands,
  type Disposable,
  EventEmitter,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  workspace,
} from "vscode";
import type { BaseLanguageClient, WorkspaceDiagnosticReport } from "vscode-languageclient";
import { checkRows } from "./check-rows.ts";
import { say } from "./say.ts";

const type = "jailconf";

/**
 * The task "jailconf: check workspace", which tells what is wrong with all files that are called like a jail.conf, in the lines of
 * `jailconf check`. The language server does it, so that it needs no program and runs in the web too.
 */
export function provideCheckTask(client: BaseLanguageClient): Disposable[] {
  const make = (definition: TaskDefinition): Task => {
    const execution = new CustomExecution(async () => new CheckTerminal(client));
    const task = new Task(definition, TaskScope.Workspace, say`check workspace`, type, execution, problemMatchers());
    task.detail = say`Says what is wrong with all files of the workspace that are called like a jail.conf`;
    return task;
  };
  return [
    tasks.registerTaskProvider(type, {
      provideTasks: () => [make({ type, task: "check" })],
      resolveTask: ({ definition }) => (definition.task === "check" ? make(definition) : undefined),
    }),
    commands.registerCommand("jailconf.checkWorkspace", () => tasks.executeTask(make({ type, task: "check" }))),
  ];
}

/** VS Code finds the files of a line on a disk only, and lists nothing twice where the server has told it already. */
function problemMatchers(): string[] {
  const isOnDisk = workspace.workspaceFolders?.every(({ uri }) => uri.scheme === "file") ?? false;
  return isOnDisk && !isListedAnyway() ? ["$jailconf"] : [];
}

const isListedAnyway = (): boolean => workspace.getConfiguration("jailconf").get("diagnostics.scope") === "workspace";

class CheckTerminal implements Pseudoterminal {
  private readonly written = new EventEmitter<string>();
  private readonly ended = new EventEmitter<number>();
  private readonly cancellation = new CancellationTokenSource();
  private readonly client: BaseLanguageClient;
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.ended.event;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  open(): void {
    this.check().then(
      (status) => this.ended.fire(status),
      (error) => {
        this.write([say`The files could not be checked: ${String(error)}`]);
        this.ended.fire(2);
      },
    );
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
    const params = { previousResultIds: [] };
    const { token } = this.cancellation;
    const report = await this.client.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", params, token);
    const items = report.items.flatMap((item) =>
      item.kind === "full" ? [{ name: nameOf(this.client, item.uri), findings: item.items }] : [],
    );
    const { rows, hasErrors } = checkRows(items);
    this.write(rows);
    const isVirtual = folders.some(({ uri }) => uri.scheme !== "file");
    if (isVirtual && !isListedAnyway())
      this.write([
        say`Files of this workspace lie on no disk, so VS Code cannot list these lines under Problems:`,
        say`set "jailconf.diagnostics.scope" to "workspace" to have them there.`,
      ]);
    return hasErrors ? 1 : 0;
  }

  private write(rows: readonly string[]): void {
    for (const row of rows) this.written.fire(`${row}\r\n`);
  }
}

function nameOf(client: BaseLanguageClient, uri: string): string {
  return workspace.asRelativePath(client.protocol2CodeConverter.asUri(uri), false);
}
