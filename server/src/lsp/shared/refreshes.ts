import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import type { ClientFeatures } from "./client-features.ts";
import type { Documents } from "./documents.ts";

/** What is shown unasked can wait until somebody has stopped typing (milliseconds). */
const quietTime = 300;

/** Has an editor ask again for what it shows unasked, when other files than the one that it is about have become others. */
export class Refreshes {
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly documents: Documents;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, documents: Documents, client: ClientFeatures) {
    this.connection = connection;
    this.client = client;
    this.documents = documents;
  }

  later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), quietTime);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private now(): void {
    // Before a document is open, there is nothing to ask for again.
    if ([...this.documents.all].length === 0) return;
    // An editor that cannot be reached any more has nothing to show.
    const { refreshesCodeLenses, refreshesSemanticTokens, refreshesInlayHints } = this.client;
    if (refreshesCodeLenses) this.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    if (refreshesSemanticTokens) this.connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => {});
    if (refreshesInlayHints) this.connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
  }
}
