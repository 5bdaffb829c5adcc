import type { Connection, Diagnostic } from "vscode-languageserver";
import type { SettingsFile, Workspace } from "../analysis/index.ts";
import type { ClientFeatures } from "./shared/client-features.ts";
import type { Documents } from "./shared/documents.ts";
import { PushedDiagnostics } from "./shared/pushed-diagnostics.ts";
import { allSettingsDiagnostics } from "./shared/settings-diagnostics.ts";

/**
 * Tells the editor what makes no sense in settings files that it does not have open, or that it takes for no documents of ours: nobody
 * asks for it.
 */
export class SettingsProblems {
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly client: ClientFeatures;
  private readonly pushed: PushedDiagnostics;

  constructor(connection: Connection, workspace: Workspace, documents: Documents, client: ClientFeatures) {
    this.workspace = workspace;
    this.documents = documents;
    this.client = client;
    this.pushed = new PushedDiagnostics(connection, documents);
  }

  /** Something may be known about settings files that was not known before. */
  update(): void {
    const files = this.workspace.settingsFiles.all;
    for (const file of files) {
      if (this.documents.atPath(file.path) === undefined) this.pushed.send(file.path, this.diagnosticsOf(file));
      // What is said of a document takes the place of what was sent, except where the editor asks for it and keeps both.
      else if (this.client.pullsDiagnostics) this.pushed.send(file.path, []);
      else this.pushed.forget(file.path);
    }
    for (const path of this.pushed.paths) if (!files.some((file) => file.path === path)) this.pushed.send(path, []);
  }

  private diagnosticsOf(file: SettingsFile): Diagnostic[] {
    const lines = this.documents.linesAt(file.path);
    return lines ? allSettingsDiagnostics(file, lines) : [];
  }
}
