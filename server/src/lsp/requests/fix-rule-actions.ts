import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver";
import { editsForRule, type FixForRule, fixesForRules } from "../../features/code-actions/index.ts";
import { type FeatureContext, featureContext } from "../../features/shared/context.ts";
import type { Document } from "../shared/documents.ts";
import type { RequestContext } from "../shared/request.ts";

/** What an action is made of when somebody chooses it. */
interface FixRuleData extends Pick<FixForRule, "rule" | "scope"> {
  readonly fixRuleIn: string;
}

/** Mending all that a rule finds, where something that it finds is pointed at. */
export function fixRuleActions(
  context: RequestContext,
  feature: FeatureContext,
  { uri, lines }: Document,
  range: Range,
): CodeAction[] {
  const offsets = { start: lines.offset(range.start), end: lines.offset(range.end) };
  return fixesForRules(feature, offsets).flatMap(({ rule, scope, title }) => {
    const action: CodeAction = { title, kind: CodeActionKind.QuickFix };
    const data: FixRuleData = { fixRuleIn: uri, rule, scope };
    if (context.client.resolvesEdits) return [{ ...action, data }];
    // An editor that cannot come back gets what is about the file it shows.
    if (scope !== "file") return [];
    const completed = withEdit(context, feature, action, data);
    return completed.edit ? [completed] : [];
  });
}

/** The action with its edits; undefined for one of another kind. */
export function resolveFixRule(context: RequestContext, action: CodeAction): CodeAction | undefined {
  const { fixRuleIn: uri, rule, scope } = (action.data ?? {}) as Partial<FixRuleData>;
  if (uri === undefined || rule === undefined || scope === undefined) return undefined;
  const document = context.documents.get(uri);
  const feature = document && featureContext(context.workspace, document.path);
  return feature ? withEdit(context, feature, action, { rule, scope }) : action;
}

function withEdit(
  { conversion, client, documents }: RequestContext,
  feature: FeatureContext,
  action: CodeAction,
  fix: Pick<FixForRule, "rule" | "scope">,
): CodeAction {
  const mayChange = (path: string): boolean => {
    const uri = documents.uriOf(path);
    return !client.readOnlySchemes.has(uri.slice(0, uri.indexOf(":")));
  };
  const edits = editsForRule(feature, fix, mayChange);
  const edit = edits.length > 0 ? conversion.workspaceEdit(edits) : undefined;
  return edit ? { ...action, edit } : action;
}
