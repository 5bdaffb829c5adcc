import type { Connection, Diagnostic } from "vscode-languageserver";
import { type RootAnalysis, whatRootsSayOfHost } from "../../analysis/index.ts";
import type { Conversion } from "./conversion.ts";
import type { Documents } from "./documents.ts";
import { PushedDiagnostics } from "./pushed-diagnostics.ts";
import type { Reports } from "./reports.ts";

/**
 * Shows what the open configurations say about other files of their hosts, such as rc.conf: nobody asks for these, since no
 * editor takes them for jail.conf(5), so that they are always pushed.
 */
export class HostFileDiagnostics {
  private readonly documents: Documents;
  private readonly reports: Reports;
  private readonly conversion: Conversion;
  private readonly pushed: PushedDiagnostics;

  constructor(connection: Connection, documents: Documents, reports: Reports, conversion: Conversion) {
    this.documents = documents;
    this.reports = reports;
    this.conversion = conversion;
    this.pushed = new PushedDiagnostics(connection, documents);
  }

  /** Something else may have to be said than before. */
  update(): void {
    // What is not judged yet says nothing before it is, and what it said before stays.
    for (const { isWhole } of this.reports.all) if (!isWhole) return;
    const said = this.said();
    for (const path of this.pushed.paths) if (!said.has(path)) this.pushed.send(path, []);
    for (const [path, diagnostics] of said) this.pushed.send(path, diagnostics);
  }

  private said(): Map<string, Diagnostic[]> {
    const roots = new Map<string, RootAnalysis>();
    for (const { analysis } of this.reports.all) for (const root of analysis.roots) roots.set(root.root, root);
    const said = new Map<string, Diagnostic[]>();
    for (const finding of whatRootsSayOfHost(roots.values())) {
      const lines = this.documents.linesAt(finding.path);
      // What is open is told with the document itself.
      if (!lines || this.documents.atPath(finding.path)) continue;
      const diagnostic = this.conversion.diagnostic(finding, lines);
      const list = said.get(finding.path);
      if (list) list.push(diagnostic);
      else said.set(finding.path, [diagnostic]);
    }
    return said;
  }
}
