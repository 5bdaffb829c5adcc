import {
  type Connection,
  type TextDocumentContentChangeEvent,
  TextDocumentContentRefreshRequest,
} from "vscode-languageserver";
import { readVirtualUri, type VirtualRequest } from "../../../../protocol/index.ts";
import { isSettingsFile, Workspace } from "../../analysis/index.ts";
import type { FileReader } from "../../config/index.ts";
import { type FeatureContext, featureContext } from "../../features/shared/context.ts";
import { say } from "../../words/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { applyChanges, type Documents } from "./documents.ts";
import { type MadeDocument, madeDocument } from "./made-document.ts";
import type { TextLines } from "./text-lines.ts";

/** While somebody types, what is shown beside waits (milliseconds). */
const quietTime = 250;

/** Documents that a client has asked for and not opened, so that it does not tell when it is done with them. */
const mostUnopened = 20;

/** A document that the server has made, as it stands in the editor. */
export interface VirtualDocument {
  readonly uri: string;
  readonly lines: TextLines;
  /** What its parts are; undefined while the editor has another text than is made now. */
  readonly made: MadeDocument | undefined;
}

/** One that a client shows, or has asked for. */
interface Shown {
  readonly request: VirtualRequest;
  /** As the editor has it; undefined when it has not opened it. */
  lines: TextLines | undefined;
  /** What was last made, and of which judgements; undefined before it was. */
  made: { readonly document: MadeDocument; readonly of: readonly unknown[] } | undefined;
  /** The text that the client was last given. */
  given: string | undefined;
  /** The text as a jail.conf of its own. */
  own: { readonly workspace: Workspace; readonly root: string; readonly text: string } | undefined;
}

/**
 * Plans and effective configurations as documents that any editor can open by their URIs: made when they are asked for, and asked
 * for again when what they are made of has changed. Nothing is diagnosed in them.
 */
export class VirtualDocuments {
  private readonly shown = new Map<string, Shown>();
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly client: ClientFeatures;
  private readonly ready: () => Promise<void>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;

  constructor(
    connection: Connection,
    workspace: Workspace,
    documents: Documents,
    client: ClientFeatures,
    ready: () => Promise<void>,
  ) {
    this.connection = connection;
    this.workspace = workspace;
    this.documents = documents;
    this.client = client;
    this.ready = ready;
  }

  /** The text for a URI, in whatever state the file is that it is made of. */
  content(uri: string): string {
    const shown = this.find(uri);
    const text = (shown && this.make(shown)?.text) ?? nothing();
    if (shown) shown.given = text;
    return text;
  }

  open(uri: string, text: string): void {
    const shown = this.find(uri);
    if (!shown) return;
    shown.lines = this.documents.linesOf(text);
    // An editor may have restored what it showed before.
    shown.given ??= text;
    this.sourcesChanged();
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    const shown = this.shown.get(uri);
    if (shown?.lines) shown.lines = applyChanges(shown.lines, changes, this.client.encoding);
  }

  forget(uri: string): void {
    this.shown.delete(uri);
  }

  /** Something has changed that documents may be made of. */
  sourcesChanged(): void {
    if (this.shown.size === 0 || !this.client.textDocumentContent) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.ready()
        .then(() => this.refresh())
        .catch((error) => this.connection.console.error(`virtual documents: ${error}`));
    }, quietTime);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  /** A document as it stands in the editor; undefined for a URI that asks for nothing. */
  get(uri: string): VirtualDocument | undefined {
    const shown = this.find(uri);
    if (!shown) return undefined;
    const made = this.make(shown);
    const lines = shown.lines ?? this.documents.linesOf(made?.text ?? nothing());
    return { uri, lines, made: made && isSameText(lines.text, made.text) ? made : undefined };
  }

  /** Whether a file belongs to the configuration that a document shows. */
  isMadeOf(uri: string, path: string): boolean {
    const shown = this.find(uri);
    const source = shown && this.source(shown.request);
    return source?.analysis.roots.some(({ configuration }) => configuration.files.has(path)) ?? false;
  }

  /** The text of an effective configuration as the jail.conf that it is. */
  featureOf(uri: string): { readonly feature: FeatureContext; readonly document: VirtualDocument } | undefined {
    const shown = this.find(uri);
    if (shown?.request.scheme !== "jailconf-effective") return undefined;
    const source = this.source(shown.request);
    const document = this.get(uri);
    if (!source || !document) return undefined;
    const { text } = document.lines;
    const root = source.analysis.roots[0]?.configuration.root ?? source.path;
    if (shown.own?.text !== text || shown.own.root !== root) {
      const workspace = new Workspace(settingsOnly(this.workspace.reader));
      workspace.openFile(root, text);
      shown.own = { workspace, root, text };
    }
    const { workspace } = shown.own;
    if (workspace.choice !== this.workspace.choice) workspace.choice = this.workspace.choice;
    if (workspace.folders !== this.workspace.folders) workspace.folders = this.workspace.folders;
    const feature = featureContext(workspace, root);
    return feature && { feature, document };
  }

  private find(uri: string): Shown | undefined {
    const known = this.shown.get(uri);
    if (known) return known;
    const request = readVirtualUri(uri);
    if (!request) return undefined;
    const shown: Shown = { request, lines: undefined, made: undefined, given: undefined, own: undefined };
    this.shown.set(uri, shown);
    this.forgetOldest();
    return shown;
  }

  private source({ params }: VirtualRequest): FeatureContext | undefined {
    return featureContext(this.workspace, this.documents.pathOf(params.textDocument.uri));
  }

  /** Made anew when what it is made of has changed. A file that cannot be read just now leaves what was there. */
  private make(shown: Shown): MadeDocument | undefined {
    const { request } = shown;
    const context = this.source(request);
    if (!context) return shown.made?.document;
    const of = [context.tree, context.settings, ...context.analysis.roots.map(({ configuration }) => configuration)];
    const known = shown.made;
    if (known && known.of.length === of.length && known.of.every((one, index) => one === of[index]))
      return known.document;
    const { position } = request.params;
    const offset = position && this.documents.linesAt(context.path)?.offset(position);
    const document = madeDocument(context, request, offset, known?.document, this.client.isOwn);
    if (document) shown.made = { document, of };
    return document;
  }

  private refresh(): void {
    for (const [uri, shown] of [...this.shown]) {
      if (this.isClosed || shown.given === undefined) continue;
      const text = this.make(shown)?.text ?? nothing();
      if (text === shown.given && (shown.lines === undefined || isSameText(shown.lines.text, text))) continue;
      shown.given = text;
      this.connection.sendRequest(TextDocumentContentRefreshRequest.type, { uri }).catch(() => {});
    }
  }

  private forgetOldest(): void {
    const unopened = [...this.shown].filter(([, { lines }]) => lines === undefined);
    for (const [uri] of unopened.slice(0, -mostUnopened)) this.shown.delete(uri);
  }
}

/** An editor may give the lines of a text ends of its own. */
const isSameText = (shown: string, made: string): boolean => shown === made || shown.replaceAll("\r\n", "\n") === made;

const nothing = (): string => `# ${say`There is nothing to show: this is no jail.conf(5) that can be read.`}\n`;

/** The text stands for everything that belongs to it; only what it is judged by lies in files. */
function settingsOnly(reader: FileReader): FileReader {
  return { read: (path) => (isSettingsFile(path) ? reader.read(path) : { kind: "missing" }), list: () => undefined };
}
