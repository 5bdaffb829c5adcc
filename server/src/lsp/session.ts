import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  ErrorCodes,
  FoldingRangeKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { Workspace } from "../analysis/index.ts";
import { complete } from "../features/completion/index.ts";
import { hover } from "../features/hover/index.ts";
import { definitionPlaces } from "../features/navigation/definition.ts";
import { foldingRanges } from "../features/navigation/folding.ts";
import { outline } from "../features/navigation/outline.ts";
import { type FeatureContext, featureContext } from "../features/shared/context.ts";
import { parameterText } from "../features/shared/parameter-text.ts";
import { catalogueEntry } from "../parameters/index.ts";
import { version } from "../version.ts";
import { type ClientFeatures, clientFeatures } from "./client-features.ts";
import { codeActions, fixAllKind } from "./code-actions.ts";
import { Conversion } from "./conversion.ts";
import { Diagnostics } from "./diagnostics.ts";
import { type Document, Documents } from "./documents.ts";
import { plan } from "./plan.ts";
import { type PlanParams, planRequest } from "./protocol.ts";
import { Reports } from "./reports.ts";
import type { Runtime, ServerReader } from "./runtime.ts";
import { SettingsKeeper } from "./settings-keeper.ts";
import { Status } from "./status.ts";
import { Uris } from "./uris.ts";
import { Watching } from "./watching.ts";

/** One client from its `initialize` to its `shutdown`: what it opened, what it wants, and what it is told. */
export class Session {
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly uris = new Uris();
  private readonly reader: ServerReader;
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly conversion: Conversion;
  private readonly reports: Reports;
  private readonly settings: SettingsKeeper;
  private readonly diagnostics: Diagnostics;
  private readonly watching: Watching;
  private readonly status: Status | undefined;
  /** After `shutdown` nothing but `exit` is expected. */
  private isClosed = false;

  constructor(connection: Connection, runtime: Runtime, params: InitializeParams) {
    this.connection = connection;
    this.client = clientFeatures(params);
    this.reader = runtime.createReader(connection, this.uris, { fileRead: (path) => this.fileRead(path) });
    this.workspace = new Workspace(this.reader);
    this.documents = new Documents(this.workspace, this.uris, this.client.encoding);
    this.conversion = new Conversion(this.documents, this.client);
    this.reports = new Reports(this.workspace, this.conversion);
    this.watching = new Watching(connection, this.documents, this.reports, this.client);
    this.status = this.client.isOwn ? new Status(connection, this.documents, this.reports) : undefined;
    this.diagnostics = new Diagnostics(connection, this.documents, this.reports, this.client, {
      reported: (report) => {
        this.status?.update(report, this.workspace.settings.release.name);
        this.watching.update();
      },
      failed: (error) => this.log("diagnostics", error),
      ready: () => this.settings.ready,
    });
    this.settings = new SettingsKeeper(connection, this.client, params.initializationOptions, (settings) => {
      this.workspace.settings = settings;
      this.diagnostics.allChanged();
    });
    this.listen();
  }

  initializeResult(): InitializeResult {
    const { client } = this;
    const ownKinds = client.isOwn ? [CodeActionKind.Empty] : [];
    return {
      serverInfo: { name: "jailconf", version },
      capabilities: {
        positionEncoding: client.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [".", "$", "{", '"', " ", "|", "/"], resolveProvider: true },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        definitionProvider: true,
        ...(client.codeActionLiterals
          ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...ownKinds] } }
          : {}),
        ...(client.pullsDiagnostics
          ? {
              diagnosticProvider: {
                identifier: "jailconf",
                interFileDependencies: true,
                workspaceDiagnostics: false,
              },
            }
          : {}),
      },
    };
  }

  start(): void {
    this.settings.start();
    this.watching.start();
  }

  close(): void {
    this.isClosed = true;
    this.diagnostics.close();
    this.watching.close();
  }

  private listen(): void {
    this.listenToDocuments();
    const { connection } = this;
    connection.onHover(
      this.answer("hover", null, ({ textDocument, position }) =>
        this.withFeature(textDocument.uri, (context, { lines }) => {
          const found = hover(context, lines.offset(position));
          if (!found) return null;
          const contents = { kind: MarkupKind.Markdown, value: found.markdown };
          return { contents, range: lines.range(found.start, found.end) };
        }),
      ),
    );
    connection.onCompletion(
      this.answer("completion", null, ({ textDocument, position, context: asked }) =>
        this.withFeature(textDocument.uri, (context, { lines }) => {
          const cursor = lines.offset(position);
          const list = complete(context, cursor, asked?.triggerCharacter);
          return list ? this.conversion.completions(list, lines, cursor) : null;
        }),
      ),
    );
    connection.onCompletionResolve((item) => {
      if (this.isClosed) return refusal();
      const name = (item.data as { parameter?: unknown } | undefined)?.parameter;
      const parameter = typeof name === "string" ? catalogueEntry(name) : undefined;
      if (!parameter) return item;
      const value = parameterText(parameter, this.workspace.settings.release);
      return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
    });
    connection.onDocumentSymbol(
      this.answer("documentSymbol", null, ({ textDocument: { uri } }) =>
        this.withFeature(uri, (context, { lines }) => this.conversion.symbols(outline(context), lines, uri)),
      ),
    );
    connection.onFoldingRanges(
      this.answer("foldingRange", null, ({ textDocument }) =>
        this.withFeature(textDocument.uri, (context) =>
          foldingRanges(context).map(({ startLine, endLine, kind }) =>
            kind === "comment" ? { startLine, endLine, kind: FoldingRangeKind.Comment } : { startLine, endLine },
          ),
        ),
      ),
    );
    connection.onDefinition(
      this.answer("definition", null, ({ textDocument, position }) =>
        this.withFeature(textDocument.uri, (context, { lines }) =>
          definitionPlaces(context, lines.offset(position)).flatMap(({ path, start, end }) => {
            const range = this.conversion.rangeIn(path, start, end);
            return range ? [{ uri: this.documents.uriOf(path), range }] : [];
          }),
        ),
      ),
    );
    const actions = { workspace: this.workspace, conversion: this.conversion, client: this.client };
    connection.onCodeAction(
      this.answer("codeAction", null, (params) =>
        this.withFeature(params.textDocument.uri, (_, document) => codeActions(actions, document, params)),
      ),
    );
    connection.onRequest(
      planRequest,
      this.answer("plan", null, (params: PlanParams) => plan(this.workspace, this.documents, this.conversion, params)),
    );
    if (!this.client.pullsDiagnostics) return;
    connection.languages.diagnostics.on(
      this.answer("diagnostic", { kind: "full", items: [] }, ({ textDocument, previousResultId }) =>
        this.diagnostics.pull(textDocument.uri, previousResultId),
      ),
    );
  }

  private listenToDocuments(): void {
    const { connection, documents, diagnostics } = this;
    connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
      if (!this.client.watching) this.workspace.refresh();
      diagnostics.edited(documents.open(uri, number, text));
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
      const document = documents.change(uri, number, contentChanges);
      if (document) diagnostics.edited(document);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const document = documents.close(uri);
      if (!document) return;
      this.reader.invalidate?.(document.path);
      this.status?.forget(uri);
      diagnostics.closed(document);
    });
    connection.onDidSaveTextDocument(() => {
      // Where nothing is watched, this is when files may be expected to have changed.
      if (this.client.watching) return;
      this.workspace.refresh();
      diagnostics.filesChanged();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) {
        const path = this.uris.pathOf(uri);
        this.reader.invalidate?.(path);
        this.workspace.fileChanged(path);
      }
      diagnostics.filesChanged();
    });
    connection.onDidChangeConfiguration(({ settings }) => this.settings.changed(settings));
  }

  private fileRead(path: string): void {
    this.workspace.fileChanged(path);
    this.diagnostics.filesChanged();
  }

  private withFeature<Result>(
    uri: string,
    ask: (context: FeatureContext, document: Document) => Result,
  ): Result | null {
    const document = this.documents.get(uri);
    const context = document && featureContext(this.workspace, document.path);
    return context ? ask(context, document) : null;
  }

  /**
   * A handler that never fails: an error is written to the log, and the editor gets `fallback`. It lets the messages that
   * have come in meanwhile pass, so that a request which the editor has given up costs nothing.
   */
  private answer<Params, Result>(
    name: string,
    fallback: Result,
    handle: (params: Params) => Result,
  ): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
    return async (params, token) => {
      if (this.isClosed) return refusal();
      try {
        await this.settings.ready;
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
        return handle(params);
      } catch (error) {
        this.log(name, error);
        return fallback;
      }
    };
  }

  private log(name: string, error: unknown): void {
    this.connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

/** The answer to a request after `shutdown`, as the protocol wants it. */
const refusal = (): ResponseError<never> => new ResponseError(ErrorCodes.InvalidRequest, "the server is shut down");
