import { CancellationError, type Uri, workspace } from "vscode";
import type { Middleware, vsdiag } from "vscode-languageclient";
import { isTakenBack, noteToldAnew } from "./taken-back.ts";

/**
 * Whether there is any use in telling what is wrong with a document: it can be changed, or it is of the workspace. An older state of a
 * file, such as a diff shows beside it, would be told the same as the file, and nobody could mend it.
 */
export function isJudged({ scheme }: Uri): boolean {
  if (scheme === "untitled" || workspace.fs.isWritableFileSystem(scheme)) return true;
  return workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) ?? false;
}

/** A word, and not the library's name for it, because the library is loaded later than this file. */
const unchanged = "unChanged" as vsdiag.DocumentDiagnosticReportKind.unChanged;

/**
 * A question for diagnostics that was given up has no answer. vscode-languageclient converts diagnostics some milliseconds at a time, stops
 * when it is to ask again meanwhile, and would show those that it has got, for good where the server answers that nothing changed. Nor has
 * one that nothing changed any use where what was told was taken back: the file was closed, and is open again before the answer came.
 */
export const keepingDiagnosticsWhole: Pick<Middleware, "provideDiagnostics"> = {
  async provideDiagnostics(document, previousResultId, token, next) {
    const uri = "uri" in document ? document.uri : document;
    if (!isJudged(uri)) {
      // A word, and not the library's name for it, because the library is loaded later than this file.
      return { kind: "full" as vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    }
    let report = await next(document, previousResultId, token);
    if (report?.kind === unchanged && isTakenBack(uri)) report = await next(document, undefined, token);
    if (token.isCancellationRequested) throw new CancellationError();
    noteToldAnew(uri);
    return report;
  },
};
