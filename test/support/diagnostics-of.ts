import type { Diagnostic } from "vscode-languageserver";
import { Workspace } from "../../server/src/analysis/index.ts";
import { clientFeatures } from "../../server/src/lsp/shared/client-features.ts";
import { Conversion } from "../../server/src/lsp/shared/conversion.ts";
import { Documents } from "../../server/src/lsp/shared/documents.ts";
import { Reports } from "../../server/src/lsp/shared/reports.ts";
import { RulePages } from "../../server/src/lsp/shared/rule-pages.ts";
import { Uris } from "../../server/src/lsp/shared/uris.ts";
import { settings } from "./fixture.ts";
import { MemoryReader } from "./memory-reader.ts";

const uri = "file:///etc/jail.conf";

const client = clientFeatures({
  processId: null,
  rootUri: null,
  capabilities: {
    general: { positionEncodings: ["utf-8"] },
    textDocument: {
      diagnostic: {},
      publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    },
  },
});

function newWorkspace(): Workspace {
  const workspace = new Workspace(new MemoryReader(new Map()));
  workspace.choice = settings({});
  return workspace;
}

/** An editor that has one document open, and asks for its diagnostics. */
export class DiagnosticsOf {
  readonly conversion: Conversion;
  readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly reports: Reports;
  private version = 1;

  /** @param workspace one that has judged this text already, which is not done a second time then; a new one when left out */
  constructor(text: string, workspace = newWorkspace()) {
    const uris = new Uris();
    this.workspace = workspace;
    this.documents = new Documents(this.workspace, uris, client.encoding);
    this.conversion = new Conversion(this.documents, client, new RulePages(client, uris, undefined));
    this.reports = new Reports(this.workspace, this.conversion, client);
    this.documents.open(uri, this.version, text);
  }

  edit(text: string): void {
    this.version++;
    this.documents.change(uri, this.version, [{ text }]);
  }

  get shown(): readonly Diagnostic[] {
    const document = this.documents.get(uri);
    return document === undefined ? [] : this.reports.make(document).diagnostics;
  }
}
