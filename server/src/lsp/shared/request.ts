import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type RequestHandler,
  type RequestType,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import { isVirtualUri, type VirtualRequest } from "../../../../protocol/index.ts";
import type { Workspace } from "../../analysis/index.ts";
import { type FeatureContext, featureContext } from "../../features/shared/context.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Conversion } from "./conversion.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { Document, Documents } from "./documents.ts";
import type { EditorSettings } from "./editor-settings.ts";
import type { IncomingMessages } from "./incoming-messages.ts";
import { type MadeDocument, madeDocument } from "./made-document.ts";
import { type Shape, wrongParameter } from "./parameters.ts";
import type { RulePages } from "./rule-pages.ts";
import type { TextLines } from "./text-lines.ts";
import type { VirtualDocuments } from "./virtual-documents.ts";
import type { WorkspaceReports } from "./workspace-reports.ts";

/** From what the requests of one client are answered. */
export interface RequestContext {
  readonly client: ClientFeatures;
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly conversion: Conversion;
  readonly diagnostics: Diagnostics;
  readonly pages: RulePages;
  readonly workspaceReports: WorkspaceReports;
  /** As they are now. */
  editorSettings(): EditorSettings;
  readonly virtual: VirtualDocuments;
  /** What takes long lets them go first between its parts. */
  readonly messages: IncomingMessages;
  /** Fulfilled when all files have come that are being fetched from the client just now; undefined where none is. */
  arrival(): Promise<void> | undefined;
  /** How many have come up to now. */
  arrived(): number;
  /** Forgets all files that were read, for an answer that must not depend on whether the editor has told of a change. */
  readAfresh(): void;
  /** Tells what makes no sense in the settings files that were read for an answer. */
  tellSettingsProblems(): void;
  /** Asks the editor to open a document. */
  showDocument(uri: string): void;
}

/** How one request is served. */
interface RequestDefinition<Params, Result> {
  /** Its method, with the types of its parameters and of its result. */
  readonly type: RequestType<Params, Result, unknown>;
  /** What they have to be like before they are handled. */
  readonly parameters: Shape;
  /** What the answer to `initialize` says about it; undefined for a client that must not be served it. */
  capabilities(client: ClientFeatures): ServerCapabilities | undefined;
  /** `token` is for what takes long and looks up now and then: what was given up before it began is not even handled. */
  handle(context: RequestContext, params: Params, token: CancellationToken): Result | Promise<Result>;
  /** What is answered when handling it fails. */
  fallback(params: Params): Result;
}

/** Makes an answer of what handles a request: never too early, and never a failure. */
export type Answer = <Params, Result>(
  name: string,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  fallback: (params: Params) => Result,
) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

/** A request that the server knows how to answer, whatever its parameters are. */
export interface ServedRequest {
  readonly method: string;
  capabilities(client: ClientFeatures): ServerCapabilities | undefined;
  listen(connection: Connection, context: RequestContext, answer: Answer): void;
}

/** Makes of a request what the session runs over: its parameters are checked, and what it answers fits its type. */
export function serveRequest<Params, Result>(definition: RequestDefinition<Params, Result>): ServedRequest {
  const { type, handle, fallback } = definition;
  const { method } = type;
  return {
    method,
    capabilities: (client) => definition.capabilities(client),
    listen(connection, context, answer) {
      const name = method.slice(method.lastIndexOf("/") + 1);
      const checked = (params: Params, token: CancellationToken): Result | Promise<Result> => {
        const wrong = wrongParameter(params, definition.parameters);
        if (wrong !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${wrong}`);
        return handle(context, params, token);
      };
      const handler = answer(name, checked, fallback);
      // The library's type depends on whether a result can be null, which is not known of any result.
      connection.onRequest(type, handler as RequestHandler<Params, Result, unknown>);
    },
  };
}

/** Asks a feature about a document that is open; null for one that is not, or is none of ours. */
export function askAbout<Result>(
  { documents, workspace }: RequestContext,
  { uri }: { readonly uri: string },
  ask: (feature: FeatureContext, document: Document) => Result,
): Result | null {
  const document = documents.get(uri);
  const feature = document && featureContext(workspace, document.path);
  return feature ? ask(feature, document) : null;
}

/** A text about a file, which need not be open for it; undefined for one that is not there, or is none of ours. */
export function makeText({ workspace, documents }: RequestContext, request: VirtualRequest): MadeDocument | undefined {
  const { textDocument, position } = request.params;
  const path = documents.pathOf(textDocument.uri);
  const feature = featureContext(workspace, path);
  const offset = position && documents.linesAt(path)?.offset(position);
  return feature && madeDocument(feature, request, offset);
}

/** As `askAbout`, also about an effective configuration that the server made and the editor shows: it is a jail.conf of its own. */
export function askAboutText<Result>(
  context: RequestContext,
  textDocument: { readonly uri: string },
  ask: (feature: FeatureContext, document: { readonly uri: string; readonly lines: TextLines }) => Result,
): Result | null {
  const { uri } = textDocument;
  if (!isVirtualUri(uri)) return askAbout(context, textDocument, ask);
  const found = context.virtual.featureOf(uri);
  return found ? ask(found.feature, found.document) : null;
}
