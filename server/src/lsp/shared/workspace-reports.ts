import type { Diagnostic, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import { checkFiles, type Workspace } from "../../analysis/index.ts";
import type { Conversion } from "./conversion.ts";
import type { Documents } from "./documents.ts";
import type { IncomingMessages } from "./incoming-messages.ts";
import { judgeInParts } from "./judge-in-parts.ts";
import type { Reports } from "./reports.ts";

interface KnownReport {
  readonly resultId: string;
  readonly fingerprint: string;
}

/**
 * What is found in all files of the folders that are open, and in what they include, for an editor that asks for more than its
 * documents. Only files that are called like a jail.conf(5) are looked for.
 */
export class WorkspaceReports {
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly reports: Reports;
  private readonly conversion: Conversion;
  private readonly messages: IncomingMessages;
  private readonly known = new Map<string, KnownReport>();
  private nextId = 1;

  constructor(
    workspace: Workspace,
    documents: Documents,
    reports: Reports,
    conversion: Conversion,
    messages: IncomingMessages,
  ) {
    this.messages = messages;
    this.workspace = workspace;
    this.documents = documents;
    this.reports = reports;
    this.conversion = conversion;
  }

  /**
   * One report a file: those without findings too, so that an editor forgets what it was told before. `previous` are the results
   * that the editor has, by URI.
   */
  async make(previous: ReadonlyMap<string, string>, isCancelled: () => boolean): Promise<WorkspaceDiagnosticReport> {
    const paths = this.workspace.filesInFolders();
    if (!(await judgeInParts(this.workspace, paths, this.messages, isCancelled)) || isCancelled()) return { items: [] };
    const found = this.diagnosticsOf(paths);
    // What was told of files that are gone; documents that lie elsewhere have a request of their own.
    for (const uri of previous.keys()) if (!found.has(uri) && !this.documents.get(uri)) found.set(uri, []);
    return { items: [...found].map(([uri, diagnostics]) => this.report(uri, diagnostics, previous.get(uri))) };
  }

  private diagnosticsOf(paths: readonly string[]): Map<string, Diagnostic[]> {
    const found = new Map<string, Diagnostic[]>();
    const { findings, judged } = checkFiles(this.workspace, paths);
    for (const path of judged) {
      const document = this.documents.atPath(path);
      if (document) found.set(document.uri, [...this.reports.make(document).diagnostics]);
      else if (this.documents.linesAt(path)) found.set(this.documents.uriOf(path), []);
    }
    const pushed = this.pushedFiles();
    for (const finding of findings) {
      if (this.documents.atPath(finding.path) || pushed.has(finding.path)) continue;
      const lines = this.documents.linesAt(finding.path);
      if (!lines) continue;
      const uri = this.documents.uriOf(finding.path);
      const diagnostics = found.get(uri);
      const diagnostic = this.conversion.diagnostic(finding, lines);
      if (diagnostics) diagnostics.push(diagnostic);
      else found.set(uri, [diagnostic]);
    }
    return found;
  }

  /** Other files of hosts that are told unasked (host-file-diagnostics.ts): an editor would show these twice. */
  private pushedFiles(): Set<string> {
    const pushed = new Set<string>();
    for (const { analysis, isWhole } of this.reports.all) {
      if (!isWhole) continue;
      for (const { filesOfHost } of analysis.roots) for (const path of filesOfHost.keys()) pushed.add(path);
    }
    return pushed;
  }

  private report(uri: string, items: Diagnostic[], previous: string | undefined): WorkspaceDocumentDiagnosticReport {
    const document = this.documents.get(uri);
    const version = document?.version ?? null;
    const resultId = document ? (this.reports.last(uri)?.resultId ?? "") : this.resultIdOf(uri, items);
    return previous === resultId
      ? { kind: "unchanged", uri, version, resultId }
      : { kind: "full", uri, version, resultId, items };
  }

  private resultIdOf(uri: string, items: readonly Diagnostic[]): string {
    const fingerprint = JSON.stringify(items);
    const before = this.known.get(uri);
    if (before?.fingerprint === fingerprint) return before.resultId;
    const resultId = `w${this.nextId++}`;
    this.known.set(uri, { resultId, fingerprint });
    return resultId;
  }
}
