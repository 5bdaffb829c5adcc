import {
  type CancellationToken,
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from "vscode-languageserver";
import { isVirtualUri } from "../../../protocol/index.ts";
import { Workspace } from "../analysis/index.ts";
import { version } from "../version.ts";
import { requests } from "./requests/index.ts";
import type { Runtime, ServerReader } from "./runtime.ts";
import { SettingsArrival } from "./settings-arrival.ts";
import { type Choices, SettingsKeeper } from "./settings-keeper.ts";
import { SettingsProblems } from "./settings-problems.ts";
import { mergeCapabilities } from "./shared/capabilities.ts";
import { type ClientFeatures, clientFeatures } from "./shared/client-features.ts";
import { Conversion } from "./shared/conversion.ts";
import { Diagnostics } from "./shared/diagnostics.ts";
import { Documents } from "./shared/documents.ts";
import { type EditorSettings, readEditorSettings } from "./shared/editor-settings.ts";
import { HostFileDiagnostics } from "./shared/host-file-diagnostics.ts";
import { IncomingMessages } from "./shared/incoming-messages.ts";
import { Refreshes } from "./shared/refreshes.ts";
import { Reports } from "./shared/reports.ts";
import type { Answer, ServedRequest } from "./shared/request.ts";
import { RulePages } from "./shared/rule-pages.ts";
import { Uris } from "./shared/uris.ts";
import { VirtualDocuments } from "./shared/virtual-documents.ts";
import { WorkspaceReports } from "./shared/workspace-reports.ts";
import { Status } from "./status.ts";
import { Watching } from "./watching.ts";

/** One client from its `initialize` to its `shutdown`: what it opened, what it wants, and what it is told. */
export class Session {
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly uris = new Uris();
  private readonly reader: ServerReader;
  private readonly workspace: Workspace;
  private readonly arrival: SettingsArrival;
  private readonly documents: Documents;
  private readonly pages: RulePages;
  private readonly conversion: Conversion;
  private readonly reports: Reports;
  private readonly settings: SettingsKeeper;
  private readonly diagnostics: Diagnostics;
  private readonly refreshes: Refreshes;
  private editorSettings: EditorSettings = readEditorSettings(undefined);
  private readonly watching: Watching;
  private readonly virtual: VirtualDocuments;
  private readonly status: Status | undefined;
  private readonly settingsProblems: SettingsProblems;
  private folders: readonly WorkspaceFolder[];
  private isClosed = false;
  private readonly messages = new IncomingMessages();

  constructor(connection: Connection, runtime: Runtime, params: InitializeParams) {
    this.connection = connection;
    this.client = clientFeatures(params);
    this.folders = openFolders(params);
    const events = { fileRead: (path: string) => this.fileRead(path) };
    this.reader = runtime.createReader(connection, this.uris, events, (scheme) => this.isReadByClient(scheme));
    this.workspace = new Workspace(this.reader);
    this.arrival = new SettingsArrival(this.workspace, this.reader);
    this.documents = new Documents(this.workspace, this.uris, this.client.encoding);
    this.pages = new RulePages(this.client, this.uris, runtime.findPage);
    this.conversion = new Conversion(this.documents, this.client, this.pages);
    this.reports = new Reports(this.workspace, this.conversion, this.client);
    this.watching = new Watching(connection, this.documents, this.reports, this.workspace, this.client);
    this.virtual = new VirtualDocuments(connection, this.workspace, this.documents, this.client, () => this.ready());
    const hostFiles = new HostFileDiagnostics(connection, this.documents, this.reports, this.conversion);
    this.status = this.client.isOwn ? new Status(connection, this.documents, this.reports) : undefined;
    this.refreshes = new Refreshes(connection, this.documents, this.client);
    this.diagnostics = new Diagnostics(
      { connection, client: this.client, messages: this.messages },
      this.documents,
      this.reports,
      this.workspace,
      {
        reported: (report) => {
          this.status?.update(report, this.workspace);
          this.watching.update();
          hostFiles.update();
          this.settingsProblems.update();
        },
        forgotten: () => {
          hostFiles.update();
          this.settingsProblems.update();
        },
        othersChanged: () => this.refreshes.later(),
        failed: (error) => this.log("diagnostics", error),
        ready: () => this.ready(),
      },
    );
    this.settingsProblems = new SettingsProblems(connection, this.workspace, this.documents, this.client);
    this.settings = new SettingsKeeper(connection, this.client, params.initializationOptions, this.folders, (choices) =>
      this.useSettings(choices),
    );
    this.listen();
  }

  initializeResult(): InitializeResult {
    return {
      serverInfo: { name: "jailconf", version },
      capabilities: mergeCapabilities(
        {
          positionEncoding: this.client.encoding,
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        },
        ...this.served().map((request) => request.capabilities(this.client) ?? {}),
      ),
    };
  }

  start(): void {
    this.settings.start();
    this.watching.start();
  }

  /** After `shutdown` nothing but `exit` is expected. */
  get refusal(): ResponseError<never> | undefined {
    return this.isClosed ? new ResponseError(ErrorCodes.InvalidRequest, "the server is shut down") : undefined;
  }

  close(): void {
    this.isClosed = true;
    this.diagnostics.close();
    this.refreshes.close();
    this.virtual.close();
    this.watching.close();
  }

  /** The requests that this client is served. */
  private served(): ServedRequest[] {
    return requests.filter((request) => request.capabilities(this.client) !== undefined);
  }

  /** Where a folder is open, its file system is known to the editor; that of a document that merely has such a URI may be none. */
  private isReadByClient(scheme: string): boolean {
    return this.client.isOwn && this.folders.some(({ uri }) => uri.startsWith(`${scheme}:`));
  }

  private useSettings({ all, folders, editor }: Choices): void {
    this.editorSettings = editor;
    this.workspace.choice = all;
    this.workspace.folders = this.folders.map(({ uri }) => ({
      path: this.uris.pathOf(uri),
      choice: folders.get(uri) ?? all,
    }));
    this.diagnostics.allChanged();
    this.refreshes.later();
    this.virtual.sourcesChanged();
  }

  private listen(): void {
    this.listenToDocuments();
    this.listenToFolders();
    const { connection, client, workspace, documents, conversion, diagnostics, pages, virtual, messages } = this;
    const showDocument = (uri: string): void => {
      connection.window.showDocument({ uri, takeFocus: true }).catch((error) => this.log("showDocument", error));
    };
    const workspaceReports = new WorkspaceReports(workspace, documents, this.reports, conversion, messages);
    const context = {
      client,
      workspace,
      documents,
      conversion,
      diagnostics,
      pages,
      workspaceReports,
      virtual,
      messages,
      arrival: () => this.reader.arrival?.(),
      arrived: () => this.reader.arrived ?? 0,
      readAfresh: () => {
        this.reader.invalidateAll?.();
        workspace.refresh();
        diagnostics.filesChanged();
        virtual.sourcesChanged();
      },
      tellSettingsProblems: () => this.settingsProblems.update(),
      showDocument,
      editorSettings: () => this.editorSettings,
    };
    for (const request of this.served()) request.listen(connection, context, this.answer);
  }

  private listenToDocuments(): void {
    const { connection, documents, diagnostics, virtual } = this;
    connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
      if (isVirtualUri(uri)) return virtual.open(uri, text);
      if (!this.client.watching) this.workspace.refresh();
      diagnostics.edited(documents.open(uri, number, text));
      virtual.sourcesChanged();
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
      this.messages.note();
      if (isVirtualUri(uri)) return virtual.change(uri, contentChanges);
      const document = documents.change(uri, number, contentChanges);
      if (!document) return;
      diagnostics.edited(document);
      virtual.sourcesChanged();
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      if (isVirtualUri(uri)) return virtual.forget(uri);
      const document = documents.close(uri);
      if (!document) return;
      this.reader.invalidate?.(document.path);
      this.status?.forget(uri);
      diagnostics.closed(document);
      virtual.sourcesChanged();
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      const path = documents.pathOf(uri);
      this.reader.invalidate?.(path);
      const isAnother = this.workspace.fileChanged(path);
      // Where nothing is watched, this is when other files may be expected to have changed.
      if (!this.client.watching) this.workspace.refresh();
      else if (!isAnother) return;
      diagnostics.filesChanged();
      virtual.sourcesChanged();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const paths = changes.map(({ uri }) => this.uris.pathOf(uri));
      const changed = paths.filter((path) => this.workspace.isConcernedBy(path));
      if (changed.length === 0) return;
      for (const path of changed) {
        this.reader.invalidate?.(path);
        this.workspace.fileChanged(path);
      }
      diagnostics.filesChanged();
      virtual.sourcesChanged();
    });
    connection.onDidChangeConfiguration(({ settings }) => this.settings.changed(settings));
  }

  private listenToFolders(): void {
    if (!this.client.workspaceFolders) return;
    this.connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      this.folders = [...this.folders.filter(({ uri }) => !gone.has(uri)), ...added];
      this.settings.foldersChanged(this.folders);
    });
  }

  private fileRead(path: string): void {
    this.workspace.fileChanged(path);
    this.arrival.fileRead();
    this.diagnostics.filesChanged();
    this.virtual.sourcesChanged();
  }

  /** Fulfilled when the settings are known by which the open documents are judged. */
  private async ready(): Promise<void> {
    await this.settings.ready;
    await this.arrival.of([...this.documents.all].map(({ path }) => path));
  }

  /**
   * A handler that never fails: an error is written to the log, and the editor gets the fallback. It lets the messages that
   * have come in meanwhile pass, so that a request which the editor has given up costs nothing.
   */
  private readonly answer: Answer = (name, handle, fallback) => async (params, token: CancellationToken) => {
    if (this.refusal) return this.refusal;
    this.messages.note();
    try {
      await this.ready();
      await this.messages.quiet();
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      // Awaited here, so that what fails later on is seen to as well.
      return await handle(params, token);
    } catch (error) {
      // What is refused with a reason for the user is an answer.
      if (error instanceof ResponseError) return error as ResponseError<never>;
      this.log(name, error);
      return fallback(params);
    }
  };

  private log(name: string, error: unknown): void {
    this.connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

/** The folders that the editor has open; older ones know of a single one. */
function openFolders({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  return typeof rootUri === "string" ? [{ uri: rootUri, name: "" }] : [];
}
