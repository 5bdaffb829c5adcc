import { CancellationError } from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * A question for diagnostics that was given up has no answer. vscode-languageclient converts diagnostics some milliseconds at a time, stops
 * when it is to ask again meanwhile, and would show those that it has got, for good where the server answers that nothing changed.
 */
export const keepingDiagnosticsWhole: Pick<Middleware, "provideDiagnostics"> = {
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token);
    if (token.isCancellationRequested) throw new CancellationError();
    return report;
  },
};
