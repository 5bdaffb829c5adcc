import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionKind,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { diskRuntime } from "../../server/src/lsp/node-server.ts";
import { startServer } from "../../server/src/lsp/server.ts";
import { wholeRules } from "../support/fixture.ts";

const pages = resolve(import.meta.dirname, "../../docs/rules");

export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
  workspace: { diagnostics: { refreshSupport: true } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The language of the editor, as it names it. */
  readonly locale?: string;
  /** The directory of the client is a folder that it has open, or that of the URI. */
  readonly opensFolder?: boolean | string;
  /** What the section "jailconf" holds; the client can be asked for it when this is given. A promise answers late. */
  configuration?: unknown;
}

/** The documents of the tests are excerpts, and nobody asks them for what a whole configuration ought to have. */
const isAdvice = ({ code }: Diagnostic): boolean => wholeRules.some((rule) => rule === code);
const withoutAdvice = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((diagnostic) => !isAdvice(diagnostic));

/**
 * An editor, and at the other end of its connection a server in this process: each message is bytes on the way. A server in a process of
 * its own has `ProcessClient`; to start one takes longer than most tests.
 */
export class Client {
  readonly connection: ProtocolConnection;
  /** A directory of its own for files on the disk. */
  readonly directory: string;
  initialized!: InitializeResult;
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly notifications: { method: string; params: unknown }[] = [];
  readonly registrations: { id: string; method: string; registerOptions?: unknown }[] = [];
  readonly unregistered: string[] = [];
  refreshes = 0;
  private readonly options: ClientOptions;
  private readonly versions = new Map<string, number>();

  protected constructor(fromServer: Readable, toServer: Writable, options: ClientOptions) {
    this.options = options;
    this.directory = realpathSync.native(mkdtempSync(join(tmpdir(), "jailconf-lsp-")));
    this.connection = createProtocolConnection(new StreamMessageReader(fromServer), new StreamMessageWriter(toServer));
    this.listen();
  }

  /** A client that has said nothing yet, not even `initialize`. */
  static connect(options: ClientOptions = {}): Client {
    const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(fromServer));
    startServer(server, diskRuntime(pages));
    return new Client(fromServer, toServer, options);
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = Client.connect(options);
    await client.initialize(null);
    return client;
  }

  /** @param processId with which the server is to end */
  protected async initialize(processId: number | null): Promise<void> {
    const { configuration, initializationOptions, locale, opensFolder } = this.options;
    const capabilities: ClientCapabilities = structuredClone(this.options.capabilities ?? {});
    if (configuration !== undefined) capabilities.workspace = { ...capabilities.workspace, configuration: true };
    this.initialized = await this.connection.sendRequest("initialize", {
      processId,
      rootUri: opensFolder ? (opensFolder === true ? pathToFileURL(this.directory).toString() : opensFolder) : null,
      capabilities,
      ...(locale === undefined ? {} : { locale }),
      initializationOptions,
    });
    await this.connection.sendNotification("initialized", {});
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.pushed.push(params);
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    // Whatever no other handler takes; the protocol's own type knows no such handler.
    (connection as unknown as MessageConnection).onNotification((method, params) => {
      this.notifications.push({ method, params });
    });
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest("workspace/configuration", async () => [await this.options.configuration]);
    connection.onRequest("client/registerCapability", ({ registrations }) => {
      this.registrations.push(...registrations);
      return null;
    });
    connection.onRequest("client/unregisterCapability", ({ unregisterations }) => {
      this.unregistered.push(...unregisterations.map(({ id }: { id: string }) => id));
      return null;
    });
    connection.listen();
  }

  /** Ends the session as an editor does. */
  async stop(): Promise<unknown> {
    try {
      return await this.connection.sendRequest("shutdown");
    } finally {
      this.release();
    }
  }

  protected release(): void {
    this.connection.dispose();
    rmSync(this.directory, { recursive: true, force: true });
  }

  uri(name: string): string {
    return pathToFileURL(join(this.directory, name)).toString();
  }

  /** Writes a file to the disk without telling the server. */
  write(name: string, text: string): void {
    const path = join(this.directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Opens a document, which need not be on the disk; `name` may be a whole URI. */
  async open(name: string, text: string): Promise<string> {
    const uri = name.includes(":") ? name : this.uri(name);
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId: "jailconf", version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
    return uri;
  }

  /** Replaces the text of a document, or changes parts of it. */
  async change(uri: string, changes: string | TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    const contentChanges = typeof changes === "string" ? [{ text: changes }] : changes;
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  async pullItems(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === "full" ? withoutAdvice(report.items) : [];
  }

  /** The diagnostics that were pushed for a version of a document, once they are there. */
  async pushedFor(uri: string, version?: number): Promise<Diagnostic[]> {
    const find = (): PublishDiagnosticsParams | undefined =>
      this.pushed.findLast((params) => params.uri === uri && (version === undefined || params.version === version));
    await eventually(() => find() !== undefined);
    return withoutAdvice(find()?.diagnostics ?? []);
  }

  hover(uri: string, position: Position): Promise<{ contents: { value: string }; range: Range } | null> {
    return this.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  }

  complete(uri: string, position: Position): Promise<CompletionList | null> {
    return this.connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
  }

  async codeActions(
    uri: string,
    range: Range,
    only?: CodeActionKind[],
    diagnostics: Diagnostic[] = [],
  ): Promise<CodeAction[]> {
    const context = only ? { diagnostics, only } : { diagnostics };
    const actions: CodeAction[] | null = await this.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context,
    });
    return (actions ?? []).filter((action) => !action.diagnostics?.some(isAdvice));
  }

  /** Waits until all that was sent before has been worked through. */
  async settle(): Promise<void> {
    await this.connection.sendRequest("textDocument/foldingRange", { textDocument: { uri: "untitled:none" } });
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export async function eventually(isSo: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`still not so: ${isSo}`);
    await pause(10);
  }
}

export const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

/** Rule ids with their lines, one-based, in the order of the places. */
export function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, range }) => `${code}:${range.start.line + 1}`);
}

/** The edits of a document in a workspace edit of either form. */
export function editsFor(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  if (edit?.changes) return edit.changes[uri] ?? [];
  return (edit?.documentChanges ?? []).flatMap((change) =>
    "textDocument" in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
}

/** Applies edits with UTF-16 positions to a text whose lines end in LF. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1)) starts.push(found + 1);
  const offset = ({ line, character }: Position): number =>
    Math.min((starts[line] ?? text.length) + character, text.length);
  const sorted = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  let result = text;
  for (const { range, newText } of sorted) {
    result = result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end));
  }
  return result;
}
