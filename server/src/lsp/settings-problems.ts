import type { Connection, Diagnostic } from "vscode-languageserver";
import type { SettingsFile, Workspace } from "../analysis/index.ts";
import type { ClientFeatures } from "./shared/client-features.ts";
import type { Documents } from "./shared/documents.ts";
import { settingsDiagnostics } from "./shared/settings-diagnostics.ts";

/**
 * Tells the editor what makes no sense in settings files that it does not have open, or that it takes for no documents of ours: nobody
 * asks for it.
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
    const files = this.workspace.settingsFiles.all;
    for (const file of files) {
      if (this.documents.atPath(file.path) === undefined) this.send(file.path, this.diagnosticsOf(file));
      // What is said of a document takes the place of what was sent, except where the editor asks for it and keeps both.
      else if (this.client.pullsDiagnostics) this.send(file.path, []);
      else this.sent.delete(file.path);
    }
    for (const path of this.sent.keys()) if (!files.some((file) => file.path === path)) this.send(path, []);
  }

  private diagnosticsOf(file: SettingsFile): Diagnostic[] {
    const lines = this.documents.linesAt(file.path);
    return lines ? settingsDiagnostics(file, lines, this.client) : [];
  }

  private send(path: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if ((this.sent.get(path) ?? "[]") === text) return;
    this.sent.set(path, text);
    this.connection.sendDiagnostics({ uri: this.documents.uriOf(path), diagnostics }).catch(() => {});
  }
}
