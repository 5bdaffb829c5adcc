import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { SettingsFile, Workspace } from "../analysis/index.ts";
import type { ClientFeatures } from "./shared/client-features.ts";
import type { Documents } from "./shared/documents.ts";

/**
 * Tells the editor what makes no sense in settings files. They are no documents of ours, so that nobody asks for it. What the schema
 * says is left to an editor that has it from us.
 */
export class SettingsProblems {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly client: ClientFeatures;
  /** What was sent of each file, as text. */
  private readonly sent = new Map<string, string>();

  constructor(connection: Connection, workspace: Workspace, documents: Documents, client: ClientFeatures) {
    this.connection = connection;
    this.workspace = workspace;
    this.documents = documents;
    this.client = client;
  }

  /** Something may be known about settings files that was not known before. */
  update(): void {
    const files = this.workspace.knownSettingsFiles;
    for (const file of files) this.send(file.path, this.diagnosticsOf(file));
    for (const path of this.sent.keys()) if (!files.some((file) => file.path === path)) this.send(path, []);
  }

  private diagnosticsOf({ path, problems }: SettingsFile): Diagnostic[] {
    return problems
      .filter(({ isInSchema }) => !isInSchema || !this.client.isOwn)
      .flatMap(({ start, end, message }) => {
        const range = this.documents.linesAt(path)?.range(start, end);
        return range ? [{ range, severity: DiagnosticSeverity.Error, source: "jailconf", message }] : [];
      });
  }

  private send(path: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if ((this.sent.get(path) ?? "[]") === text) return;
    this.sent.set(path, text);
    this.connection.sendDiagnostics({ uri: this.documents.uriOf(path), diagnostics }).catch(() => {});
  }
}
