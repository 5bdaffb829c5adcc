import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { isSettingsFile, type Workspace } from "../../analysis/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Document, Documents } from "./documents.ts";
import type { IncomingMessages } from "./incoming-messages.ts";
import { judgeInParts } from "./judge-in-parts.ts";
import type { DocumentReport, Reports } from "./reports.ts";

/** How long more typing is waited for before diagnostics are pushed. */
const pushDelay = 15;
/** How long other documents that a change may affect can wait: the one that is being edited comes first. */
const otherDelay = 60;

export interface DiagnosticsEvents {
  /** Something was found out about a document. */
  reported(report: DocumentReport): void;
  /** Nothing is said about a document any more: it is closed. */
  forgotten(): void;
  /** Files on which other open documents depend are others now. */
  othersChanged(): void;
  failed(error: unknown): void;
  /** Fulfilled when the settings are known. */
  ready(): Promise<void>;
}

/** To whom diagnostics are brought. */
interface DiagnosticsClient {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly messages: IncomingMessages;
}

/**
 * Brings diagnostics to the editor: when it asks for them, or unasked where it cannot ask. Never both, since the editor would
 * show them twice.
 */
export class Diagnostics {
  private readonly connection: Connection;
  private readonly documents: Documents;
  private readonly reports: Reports;
  private readonly workspace: Workspace;
  private readonly client: ClientFeatures;
  private readonly messages: IncomingMessages;
  private readonly events: DiagnosticsEvents;
  private readonly changedPaths = new Set<string>();
  private anyMayChange = false;
  /** Of documents that are being judged in parts, the result that the editor was told of last meanwhile. */
  private readonly toldMeanwhile = new Map<string, string | undefined>();
  private readonly toPush = new Set<string>();
  private pushTimer: ReturnType<typeof setTimeout> | undefined;
  private otherTimer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;

  constructor(
    { connection, client, messages }: DiagnosticsClient,
    documents: Documents,
    reports: Reports,
    workspace: Workspace,
    events: DiagnosticsEvents,
  ) {
    this.connection = connection;
    this.documents = documents;
    this.reports = reports;
    this.workspace = workspace;
    this.client = client;
    this.messages = messages;
    this.events = events;
  }

  /**
   * Answers an editor that asks: of a document that takes long with the first part, if that editor can be told to ask for the rest, or
   * else when all is judged.
   */
  async pull(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const asked = this.documents.get(uri);
    if (asked && this.mustBeWaitedFor(asked)) await this.judged(uri, token);
    const document = this.documents.get(uri);
    if (!document) return { kind: "full", items: [] };
    const { diagnostics, resultId } = this.report(document);
    return previousResultId === resultId
      ? { kind: "unchanged", resultId }
      : { kind: "full", resultId, items: diagnostics };
  }

  /**
   * Fulfilled when all that is found in a document is known, others are answered meanwhile; at once for one that takes no time to speak of.
   *
   * @throws a refusal when the editor gives its question up
   */
  async judged(uri: string, token: CancellationToken): Promise<void> {
    const document = this.documents.get(uri);
    if (!document || !this.reports.takesLong(document)) return;
    const isGivenUp = () => this.isClosed || token.isCancellationRequested || this.documents.get(uri) === undefined;
    await judgeInParts(this.workspace, [document.path], this.messages, isGivenUp);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  }

  /** A document was opened or edited. */
  edited({ path, uri }: Document): void {
    if (!this.client.pullsDiagnostics) this.push(uri);
    this.fileChanged(path);
  }

  /** A file, open or not, is another now. */
  fileChanged(path: string): void {
    this.changedPaths.add(path);
    // It may say something of any other.
    if (isSettingsFile(path)) this.anyMayChange = true;
    this.updateLater();
  }

  /** Files came or went, so that any document may have got, or lost, a file that includes it. */
  filesChanged(): void {
    this.anyMayChange = true;
    this.updateLater();
  }

  private updateLater(): void {
    this.otherTimer ??= this.later(otherDelay, () => {
      this.otherTimer = undefined;
      return this.updateOthers();
    });
  }

  closed({ uri, path }: Document): void {
    this.reports.forget(uri);
    this.events.forgotten();
    this.toPush.delete(uri);
    if (!this.client.pullsDiagnostics) this.send(this.connection.sendDiagnostics({ uri, diagnostics: [] }));
    this.fileChanged(path);
  }

  /** Everything has to be said anew: the settings are others. */
  allChanged(): void {
    if (this.client.pullsDiagnostics) this.refresh();
    else for (const { uri } of this.documents.all) this.push(uri);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.pushTimer);
    clearTimeout(this.otherTimer);
  }

  private report(document: Document): DocumentReport {
    const report = this.reports.make(document);
    this.events.reported(report);
    if (!report.isWhole) this.tellWhenJudged(document, report.resultId);
    return report;
  }

  /**
   * Judges a document in parts, however often it is edited meanwhile, and lets the editor hear of it then.
   *
   * @param told the result that the editor was told of meanwhile, if any
   */
  private tellWhenJudged({ uri, path }: Document, told: string | undefined): void {
    const isOnItsWay = this.toldMeanwhile.has(uri);
    this.toldMeanwhile.set(uri, told);
    if (!isOnItsWay) this.tellAfterJudging(uri, path).catch((error) => this.events.failed(error));
  }

  private async tellAfterJudging(uri: string, path: string): Promise<void> {
    let told: string | undefined;
    try {
      const isGivenUp = () => this.isClosed || this.documents.get(uri) === undefined;
      await judgeInParts(this.workspace, [path], this.messages, isGivenUp);
    } finally {
      told = this.toldMeanwhile.get(uri);
      this.toldMeanwhile.delete(uri);
    }
    const document = this.documents.get(uri);
    if (this.isClosed || document === undefined) return;
    const report = this.report(document);
    if (report.resultId === told) return;
    if (this.client.pullsDiagnostics) this.refresh();
    else this.publish(report);
  }

  private push(uri: string): void {
    this.toPush.add(uri);
    clearTimeout(this.pushTimer);
    this.pushTimer = this.later(pushDelay, () => this.pushAll());
  }

  private pushAll(): void {
    const uris = [...this.toPush];
    this.toPush.clear();
    for (const uri of uris) {
      const document = this.documents.get(uri);
      if (!document) continue;
      if (this.mustBeWaitedFor(document)) this.tellWhenJudged(document, undefined);
      else this.publish(this.report(document));
    }
  }

  /** Whether others are to be answered while all that is to be said of a document is worked out, and nothing is said before. */
  private mustBeWaitedFor(document: Document): boolean {
    return this.reports.takesLong(document) && !this.reports.isTellingPart(document);
  }

  private publish({ document: { uri, version }, diagnostics }: DocumentReport): void {
    this.send(this.connection.sendDiagnostics({ uri, version, diagnostics }));
  }

  /** Documents that depend on what has changed: looked at here, so that the editor is bothered only if it matters. */
  private async updateOthers(): Promise<void> {
    let matters = false;
    const edited = new Set(this.changedPaths);
    const affected = this.affected();
    if ([...affected].some((uri) => !edited.has(this.documents.get(uri)?.path ?? ""))) this.events.othersChanged();
    for (const uri of affected) {
      const judged = this.documents.get(uri);
      if (judged && this.mustBeWaitedFor(judged))
        await judgeInParts(this.workspace, [judged.path], this.messages, () => this.isClosed);
      const document = this.documents.get(uri);
      const before = this.reports.last(uri);
      if (!document || !before || this.toPush.has(uri)) continue;
      const report = this.report(document);
      if (report.resultId === before.resultId) continue;
      matters = true;
      if (!this.client.pullsDiagnostics) this.publish(report);
    }
    if (matters && this.client.pullsDiagnostics) this.refresh();
  }

  private affected(): Set<string> {
    const paths = [...this.changedPaths];
    const any = this.anyMayChange;
    this.changedPaths.clear();
    this.anyMayChange = false;
    const documents = any
      ? [...this.reports.all].map(({ document }) => document)
      : paths.flatMap((path) => this.reports.affectedBy(path));
    return new Set(documents.map(({ uri }) => uri));
  }

  private refresh(): void {
    // Before it has asked for the first time, there is nothing to ask for again.
    if (!this.reports.isEmpty && this.client.refreshesDiagnostics)
      this.send(this.connection.languages.diagnostics.refresh());
  }

  private later(delay: number, run: () => unknown): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      const runIfOpen = (): unknown => (this.isClosed ? undefined : run());
      this.events
        .ready()
        .then(runIfOpen)
        .catch((error) => this.events.failed(error));
    }, delay);
  }

  /** A message that cannot be sent any more is no reason to end. */
  private send(sent: Promise<void>): void {
    sent.catch(() => {});
  }
}
