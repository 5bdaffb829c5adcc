import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from "vscode-languageserver";
import { canBeIgnored, fixAll, ignoreComment, type Workspace } from "../analysis/index.ts";
import { failingCommandAt } from "../features/plan/failing.ts";
import { featureContext } from "../features/shared/context.ts";
import { changesBetween } from "../features/shared/text-changes.ts";
import type { Finding } from "../rules/rule/finding.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Conversion } from "./conversion.ts";
import type { Document } from "./documents.ts";
import { type FailingCommandArgument, showFailingCommand } from "./protocol.ts";

export const fixAllKind = `${CodeActionKind.SourceFixAll}.jailconf`;

/** A selection over a whole fleet is not mended by a menu of thousands of entries. */
const mostFindings = 100;

export interface CodeActionContext {
  readonly workspace: Workspace;
  readonly conversion: Conversion;
  readonly client: ClientFeatures;
}

/** What can be done at a range. The findings are those of now, so a fix is offered only while its finding stands. */
export function codeActions(context: CodeActionContext, document: Document, params: CodeActionParams): CodeAction[] {
  const { only, diagnostics } = params.context;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(context, document, params.range, diagnostics));
  // Menus that ask for no kind in particular are about the place; fix-all is for those who ask for it.
  if (only !== undefined && wants(only, fixAllKind)) actions.push(...fixAllAction(context, document));
  // A light bulb at every command would say nothing, so this is for those who open the menu.
  const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
  if (isAsked && wants(only, CodeActionKind.Empty)) actions.push(...whatIfAction(context, document, params.range));
  return actions;
}

/** A kind stands for all that begin with it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(
  context: CodeActionContext,
  { path, lines }: Document,
  range: Range,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const { workspace, conversion, client } = context;
  const from = lines.offset(range.start);
  const to = lines.offset(range.end);
  const { findings, tree } = workspace.analyze(path);
  const there = findings.filter(({ start, end }) => start <= to && end >= from).slice(0, mostFindings);
  const fixes: CodeAction[] = [];
  const ignores: CodeAction[] = [];
  const ignored = new Set<string>();
  for (const finding of there) {
    const diagnostic =
      shownDiagnostic(finding, shown, lines.range(finding.start, finding.end)) ?? conversion.diagnostic(finding, lines);
    for (const fix of finding.fixes()) {
      const edit = conversion.workspaceEdit(fix.edits);
      if (!edit) continue;
      const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit };
      if (fix.preferred && client.preferredActions) action.isPreferred = true;
      fixes.push(action);
    }
    if (!tree || !canBeIgnored(finding)) continue;
    const { offset, text } = ignoreComment(tree, finding.rule, finding.start);
    const key = `${finding.rule} ${offset}`;
    if (ignored.has(key)) continue;
    ignored.add(key);
    const edit = conversion.workspaceEdit([{ path, start: offset, end: offset, text }]);
    const title = `Ignore ${finding.rule} on this line`;
    if (edit) ignores.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit });
  }
  return [...fixes, ...ignores];
}

/** The editor's own copy of a finding, where it has one. */
function shownDiagnostic({ rule }: Finding, shown: readonly Diagnostic[], range: Range): Diagnostic | undefined {
  return shown.find(
    (diagnostic) =>
      diagnostic.code === rule &&
      diagnostic.range.start.line === range.start.line &&
      diagnostic.range.start.character === range.start.character &&
      diagnostic.range.end.line === range.end.line &&
      diagnostic.range.end.character === range.end.character,
  );
}

/** Shows what a failure of the command at the cursor means, in an editor that has our command for it. */
function whatIfAction(
  { workspace, client }: CodeActionContext,
  { uri, path, lines }: Document,
  range: Range,
): CodeAction[] {
  const context = client.isOwn ? featureContext(workspace, path) : undefined;
  const found = context && failingCommandAt(context, lines.offset(range.start));
  if (!found) return [];
  const title = "What if this command fails?";
  const argument: FailingCommandArgument = { uri, ...found };
  return [
    { title, kind: CodeActionKind.Empty, command: { title, command: showFailingCommand, arguments: [argument] } },
  ];
}

/** All rounds of fix-all as one edit of this document; other files are not touched by something that may run on saving. */
function fixAllAction({ workspace, conversion }: CodeActionContext, { path, lines }: Document): CodeAction[] {
  const { texts } = fixAll(workspace, [path], { mayChange: (changed) => changed === path });
  const text = texts.get(path);
  if (text === undefined) return [];
  const edit = conversion.workspaceEdit(changesBetween(lines.text, text).map((change) => ({ path, ...change })));
  return edit ? [{ title: "Fix everything that is safe to fix (jail.conf)", kind: fixAllKind, edit }] : [];
}
