import { type WorkspaceDiagnosticReport, WorkspaceDiagnosticRequest } from "vscode-languageserver";
import { serveRequest } from "../shared/request.ts";

/** Diagnostics of all files in the folders that are open, for an editor that asks for them. */
export const workspaceDiagnosticRequest = serveRequest({
  type: WorkspaceDiagnosticRequest.type,
  // The request for one document tells of it: it is a property of the same provider.
  capabilities: ({ pullsDiagnostics }) => (pullsDiagnostics ? {} : undefined),
  async handle(
    { client, workspace, workspaceReports, arrival },
    { previousResultIds },
    token,
  ): Promise<WorkspaceDiagnosticReport> {
    // Where nothing is watched, files may have changed since.
    if (!client.watching) workspace.refresh();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const make = () => workspaceReports.make(previous, () => token.isCancellationRequested);
    let report = await make();
    for (let round = 0; round < mostRounds && !token.isCancellationRequested; round++) {
      // Folders, files and what they include are on their way from the client: who asks once has to hear of all of them.
      const arriving = arrival();
      if (arriving === undefined) break;
      await arriving;
      report = await make();
    }
    return report;
  },
  fallback: () => ({ items: [] }),
});

/** How often files are waited for that become known one after the other: a folder inside of another, an include of an include. */
const mostRounds = 50;
