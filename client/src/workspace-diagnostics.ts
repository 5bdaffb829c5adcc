import { type CancellationToken, type Uri, workspace } from "vscode";
import type { ProvideWorkspaceDiagnosticSignature, vsdiag } from "vscode-languageclient";

const setting = "jailconf.diagnostics.scope";

/** Whether the user wants to hear of files that are not open. */
export const tellsOfWholeWorkspace = (): boolean => workspace.getConfiguration().get(setting) === "workspace";

/** Files of which something is shown that nobody has opened. */
const shown = new Map<string, Uri>();

/**
 * Asks for the diagnostics of files that are not open only while the user wants them: vscode-languageclient would ask every two
 * seconds. When they are not wanted any more, those that are shown are taken back.
 */
export async function provideWorkspaceDiagnostics(
  resultIds: vsdiag.PreviousResultId[],
  token: CancellationToken,
  reporter: vsdiag.ResultReporter,
  next: ProvideWorkspaceDiagnosticSignature,
): Promise<vsdiag.WorkspaceDiagnosticReport> {
  if (!tellsOfWholeWorkspace()) {
    // A word, and not the library's name for it, because the library is loaded later than this file.
    const kind = "full" as vsdiag.DocumentDiagnosticReportKind.full;
    reporter({ items: [...shown.values()].map((uri) => ({ kind, uri, version: null, items: [] })) });
    shown.clear();
    await untilWanted(token);
    if (token.isCancellationRequested) return { items: [] };
  }
  const noting: vsdiag.ResultReporter = (chunk) => {
    for (const { uri } of chunk?.items ?? []) shown.set(uri.toString(), uri);
    reporter(chunk);
  };
  return (await next(resultIds, token, noting)) ?? { items: [] };
}

function untilWanted(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const listeners = [
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting) && tellsOfWholeWorkspace()) end();
      }),
      token.onCancellationRequested(() => end()),
    ];
    const end = (): void => {
      for (const listener of listeners) listener.dispose();
      resolve();
    };
    if (token.isCancellationRequested) end();
  });
}
