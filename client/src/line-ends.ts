import { EndOfLine, TextEdit, type WorkspaceEdit, workspace } from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * VS Code keeps the line ends of a document apart from its text, so that an edit which writes LF for CR LF changes nothing in it. What
 * the server sends as many of these becomes the one that VS Code has for it.
 */
export const changingLineEnds: Pick<Middleware, "provideCodeActions" | "resolveCodeAction"> = {
  async provideCodeActions(document, range, context, token, next) {
    const actions = await next(document, range, context, token);
    for (const action of actions ?? []) if ("edit" in action) changeLineEnds(action.edit);
    return actions;
  },
  async resolveCodeAction(item, token, next) {
    const action = await next(item, token);
    changeLineEnds(action?.edit);
    return action;
  },
};

/** What the server writes otherwise into a file with CR LF has CR LF, too. */
const writesLineFeed = ({ newText }: TextEdit): boolean => newText === "\n";

function changeLineEnds(edit: WorkspaceEdit | undefined): void {
  for (const [uri, edits] of edit?.entries() ?? []) {
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (document?.eol !== EndOfLine.CRLF || !edits.some(writesLineFeed)) continue;
    edit?.set(uri, [...edits.filter((each) => !writesLineFeed(each)), TextEdit.setEndOfLine(EndOfLine.LF)]);
  }
}
