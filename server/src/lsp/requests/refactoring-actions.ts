import {
  type CodeAction,
  CodeActionResolveRequest,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from "vscode-languageserver";
import { type RenameAtArgument, renameAtCommand, tellRefusalCommand } from "../../../../protocol/index.ts";
import { applyEdits } from "../../analysis/index.ts";
import { type Rewrite, refactor, refactoringsAt } from "../../features/refactorings/index.ts";
import { type FeatureContext, featureContext } from "../../features/shared/context.ts";
import { fileName } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Document } from "../shared/documents.ts";
import { aText } from "../shared/parameters.ts";
import { type RequestContext, serveRequest } from "../shared/request.ts";
import { TextLines } from "../shared/text-lines.ts";
import { untilFetched } from "../shared/until-fetched.ts";
import { schemeOf } from "../shared/uris.ts";
import { resolveFixRule } from "./fix-rule-actions.ts";

/** What an action is made of when somebody chooses it. */
interface RefactoringData {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** What can be done with a selection, mostly although nothing is wrong there. */
export function refactoringActions(
  context: RequestContext,
  feature: FeatureContext,
  { uri, version, lines }: Document,
  range: Range,
  wants: (kind: string) => boolean,
): CodeAction[] {
  const selection = { start: lines.offset(range.start), end: lines.offset(range.end) };
  return refactoringsAt(feature, selection, wants, makesFiles(context, uri)).flatMap(({ id, kind, title, mends }) => {
    const diagnostics = mends && [context.conversion.diagnostic(mends, lines)];
    if (context.client.resolvesEdits) {
      const data: RefactoringData = { uri, version, ...selection, id };
      return [{ title, kind, diagnostics, data }];
    }
    // An editor that cannot come back gets what it can do at once; what is refused is not shown.
    const rewrite = refactor(feature, selection, { id, title });
    return rewrite === undefined || "refused" in rewrite
      ? []
      : completed(context, { title, kind, diagnostics }, rewrite);
  });
}

export const codeActionResolveRequest = serveRequest({
  type: CodeActionResolveRequest.type,
  parameters: { title: aText },
  // The code actions tell of it: it is a property of the same provider.
  capabilities: ({ resolvesEdits }) => (resolvesEdits ? {} : undefined),
  async handle(context, action): Promise<CodeAction> {
    const fixed = resolveFixRule(context, action);
    if (fixed) return fixed;
    const { uri, version, start, end, id } = (action.data ?? {}) as Partial<RefactoringData>;
    if (uri === undefined || id === undefined || start === undefined || end === undefined) return action;
    const attempt = () => {
      const document = context.documents.get(uri);
      if (document === undefined || document.version !== version)
        throw new ResponseError(LSPErrorCodes.ContentModified, say`the file has changed`);
      const feature = featureContext(context.workspace, document.path);
      return feature && refactor(feature, { start, end }, { id, title: action.title });
    };
    // A file that it looks at may still be on its way from the client.
    const rewrite = await untilFetched(context, attempt, (made) => made !== undefined);
    if (rewrite === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, say`the file has changed`);
    if ("refused" in rewrite) return refusal(context, action, rewrite.refused);
    const locked = lockedFile(context, rewrite);
    if (locked !== undefined) return refusal(context, action, say`${fileName(locked)} cannot be changed here.`);
    return completed(context, action, rewrite)[0] ?? action;
  },
  fallback: (action) => action,
});

/** Whether files can be made beside a document, by an editor that comes back for what it chooses: that takes its time. */
function makesFiles({ client }: RequestContext, uri: string): boolean {
  const { createsFiles, documentChanges, resolvesEdits, readOnlySchemes } = client;
  const scheme = schemeOf(uri);
  return createsFiles && documentChanges && resolvesEdits && scheme !== "untitled" && !readOnlySchemes.has(scheme);
}

/** Our own client says why; others are answered with an error, which editors show in their own way. */
function refusal({ client }: RequestContext, action: CodeAction, reason: string): CodeAction {
  if (!client.isOwn) throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
  return { ...action, command: { title: action.title, command: tellRefusalCommand, arguments: [reason] } };
}

/** The path of a file that would have to be changed, and lies where nothing can be written. */
const lockedFile = ({ client, documents }: RequestContext, { edits }: Rewrite): string | undefined =>
  edits.find(({ path }) => client.readOnlySchemes.has(schemeOf(documents.uriOf(path))))?.path;

/** The action with its edit; none when one of the files cannot be read any more, or not be written. */
function completed(context: RequestContext, action: CodeAction, rewrite: Rewrite): CodeAction[] {
  const { client, conversion } = context;
  const { creates, deletes, edits, holes } = rewrite;
  const inPlace = holes ? conversion.snippetEdit(rewrite, holes) : conversion.workspaceEdit(edits);
  const edit = creates || deletes ? conversion.filesEdit(rewrite) : inPlace;
  if (edit === undefined || lockedFile(context, rewrite) !== undefined) return [];
  const renaming = client.isOwn ? renameAt(context, rewrite) : undefined;
  if (renaming === undefined) return [{ ...action, edit }];
  return [{ ...action, edit, command: { title: action.title, command: renameAtCommand, arguments: [renaming] } }];
}

/** Where the new name stands once the edits are made. */
function renameAt({ client, documents }: RequestContext, { edits, named }: Rewrite): RenameAtArgument | undefined {
  const text = named && documents.linesAt(named.path)?.text;
  if (named === undefined || text === undefined) return undefined;
  const own = edits.filter(({ path }) => path === named.path);
  const lines = new TextLines(applyEdits(text, own), client.encoding);
  return { uri: documents.uriOf(named.path), position: lines.position(named.offset) };
}
