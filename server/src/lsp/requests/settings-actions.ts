import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver";
import type { Document } from "../shared/documents.ts";
import type { RequestContext } from "../shared/request.ts";

/** What was meant at a place of a settings file; undefined for any other document. */
export function settingsActions(
  { workspace, conversion }: RequestContext,
  { path, lines }: Document,
  range: Range,
): CodeAction[] | undefined {
  const [from, to] = [lines.offset(range.start), lines.offset(range.end)];
  return workspace.settingsFiles.at(path)?.problems.flatMap(({ start, end, fix }) => {
    if (!fix || start > to || end < from) return [];
    const edit = conversion.workspaceEdit([{ path, start, end, text: fix.text }]);
    return edit ? [{ title: fix.title, kind: CodeActionKind.QuickFix, edit }] : [];
  });
}
