import type { Connection, Diagnostic } from "vscode-languageserver";
import type { Documents } from "./documents.ts";

/** What an editor is told unasked about files that are no documents of ours: each time it is something else than before. */
export class PushedDiagnostics {
  private readonly connection: Connection;
  private readonly documents: Documents;
  /** By path, what was sent last, as a text; nothing is the same as an empty list. */
  private readonly sent = new Map<string, string>();

  constructor(connection: Connection, documents: Documents) {
    this.connection = connection;
    this.documents = documents;
  }

  /** The files about which the editor was told something. */
  get paths(): readonly string[] {
    return [...this.sent.keys()];
  }

  send(path: string, diagnostics: readonly Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if ((this.sent.get(path) ?? "[]") === text) return;
    if (diagnostics.length > 0) this.sent.set(path, text);
    else this.sent.delete(path);
    const uri = this.documents.uriOf(path);
    // A message that cannot be sent any more is no reason to end.
    this.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }).catch(() => {});
  }

  /** The editor has been told otherwise, as with a document. */
  forget(path: string): void {
    this.sent.delete(path);
  }
}
