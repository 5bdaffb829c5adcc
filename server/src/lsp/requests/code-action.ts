import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from "vscode-languageserver";
import { type FailingCommandArgument, showFailingCommand } from "../../../../protocol/index.ts";
import { findingsToExplain, fixAllEdits, quickFixes } from "../../features/code-actions/index.ts";
import { failingCommandAt } from "../../features/plan/index.ts";
import type { FeatureContext } from "../../features/shared/context.ts";
import { say } from "../../words/index.ts";
import type { Document } from "../shared/documents.ts";
import { aListOf, anObject, aRange, aText, ofStretch, orNothing } from "../shared/parameters.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";
import { schemeOf } from "../shared/uris.ts";
import { effectiveActions } from "./effective.ts";
import { explainRuleCommand } from "./execute-command.ts";
import { fixRuleActions } from "./fix-rule-actions.ts";
import { refactoringActions } from "./refactoring-actions.ts";
import { settingsActions } from "./settings-actions.ts";

const fixAllKind = `${CodeActionKind.SourceFixAll}.jailconf`;

export const codeActionRequest = serveRequest({
  type: CodeActionRequest.type,
  parameters: {
    ...ofStretch,
    context: orNothing(
      anObject({ diagnostics: orNothing(aListOf(anObject({ range: aRange }))), only: orNothing(aListOf(aText)) }),
    ),
  },
  capabilities({ codeActionLiterals, resolvesEdits, isOwn }) {
    if (!codeActionLiterals) return {};
    const ownKinds = isOwn ? [CodeActionKind.Empty] : [];
    const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind, ...ownKinds];
    return { codeActionProvider: { codeActionKinds, ...(resolvesEdits ? { resolveProvider: true } : {}) } };
  },
  handle: async (context, { textDocument, range, context: asked }, token) => {
    await context.diagnostics.judged(textDocument.uri, token);
    const opened = context.documents.get(textDocument.uri);
    const inSettings = opened && settingsActions(context, opened, range);
    if (inSettings) return wants(asked?.only, CodeActionKind.QuickFix) ? inSettings : [];
    return askAbout(context, textDocument, (feature, document) => {
      const { only, diagnostics, triggerKind } = asked ?? {};
      const actions: CodeAction[] = [];
      if (wants(only, CodeActionKind.QuickFix)) {
        actions.push(...quickFixActions(context, feature, document, range, diagnostics ?? []));
        if (context.client.explainsByCommand) actions.push(...explainActions(context, feature, document, range));
      }
      // Menus that ask for no kind in particular are about the place; fix-all is for those who ask for it.
      if (only !== undefined && wants(only, fixAllKind)) actions.push(...fixAllActions(context, feature));
      // A light bulb at every place would say nothing, so these are for those who open the menu.
      const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
      if (isAsked && wants(only, CodeActionKind.QuickFix)) {
        actions.push(...fixRuleActions(context, feature, document, range));
      }
      if (isAsked) {
        const offered = refactoringActions(context, feature, document, range, (kind) => wants(only, kind));
        // What mends something comes before what has it ignored.
        actions.unshift(...offered.filter(({ diagnostics }) => diagnostics));
        actions.push(...offered.filter(({ diagnostics }) => !diagnostics));
      }
      if (isAsked && context.client.isOwn && wants(only, CodeActionKind.Empty)) {
        actions.push(...whatIfActions(feature, document, range), ...effectiveActions(feature, document, range));
      }
      return actions;
    });
  },
  fallback: () => null,
});

/** A kind stands for all that begin with it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixActions(
  { conversion, client, documents }: RequestContext,
  feature: FeatureContext,
  { lines }: Document,
  range: Range,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const actions: CodeAction[] = [];
  const writing = {
    canWrite: (path: string) => !client.readOnlySchemes.has(schemeOf(documents.uriOf(path))),
    canCreate: client.createsFiles && client.documentChanges,
  };
  for (const { title, finding, edits, creates, preferred } of quickFixes(feature, offsetsOf(lines, range), writing)) {
    const edit = creates === undefined ? conversion.workspaceEdit(edits) : conversion.newFile(creates, edits);
    if (!edit) continue;
    const own = conversion.diagnostic(finding, lines);
    const action: CodeAction = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [shown.find((diagnostic) => isSame(diagnostic, own)) ?? own],
      edit,
    };
    if (preferred && client.preferredActions) action.isPreferred = true;
    actions.push(action);
  }
  return actions;
}

/** Opens the page about a rule, in an editor in which the id of a diagnostic is no link. */
function explainActions(
  { conversion, pages }: RequestContext,
  feature: FeatureContext,
  { lines }: Document,
  range: Range,
): CodeAction[] {
  return findingsToExplain(feature, offsetsOf(lines, range)).flatMap((finding) => {
    const { rule } = finding;
    if (pages.fileOf(rule) === undefined) return [];
    const title = say`Explain ${rule}`;
    const command = { title, command: explainRuleCommand, arguments: [rule] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [conversion.diagnostic(finding, lines)], command }];
  });
}

function offsetsOf(lines: Document["lines"], { start, end }: Range): { start: number; end: number } {
  return { start: lines.offset(start), end: lines.offset(end) };
}

/** Whether an editor's copy of a diagnostic is about what ours is. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && isSamePosition(a.range.start, b.range.start) && isSamePosition(a.range.end, b.range.end);
}

function isSamePosition(a: Range["start"], b: Range["start"]): boolean {
  return a.line === b.line && a.character === b.character;
}

/** Shows what a failure of the command at the cursor means, in an editor that has our command for it. */
function whatIfActions(feature: FeatureContext, { uri, lines }: Document, range: Range): CodeAction[] {
  const found = failingCommandAt(feature, lines.offset(range.start));
  if (!found) return [];
  const title = say`What if this command fails?`;
  const argument: FailingCommandArgument = { uri, ...found };
  return [
    { title, kind: CodeActionKind.Empty, command: { title, command: showFailingCommand, arguments: [argument] } },
  ];
}

function fixAllActions({ conversion }: RequestContext, feature: FeatureContext): CodeAction[] {
  const edits = fixAllEdits(feature);
  if (edits.length === 0) return [];
  const edit = conversion.workspaceEdit(edits);
  return edit ? [{ title: say`Fix everything that is safe to fix (jail.conf)`, kind: fixAllKind, edit }] : [];
}
