import {
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver";
import type { Afresh } from "../../../../protocol/index.ts";
import { aListOf, anObject, aText, orNothing } from "../shared/parameters.ts";
import { serveRequest } from "../shared/request.ts";
import { untilFetched } from "../shared/until-fetched.ts";

/** Diagnostics of all files in the folders that are open, for an editor that asks for them. */
export const workspaceDiagnosticRequest = serveRequest({
  type: WorkspaceDiagnosticRequest.type,
  parameters: { previousResultIds: orNothing(aListOf(anObject({ uri: aText, value: aText }))) },
  // The request for one document tells of it: it is a property of the same provider.
  capabilities: ({ pullsDiagnostics }) => (pullsDiagnostics ? {} : undefined),
  async handle(context, params: WorkspaceDiagnosticParams & Afresh, token): Promise<WorkspaceDiagnosticReport> {
    const { previousResultIds, isAfresh } = params;
    const { client, workspace, workspaceReports } = context;
    // Where nothing is watched, files may have changed since.
    if (isAfresh === true) context.readAfresh();
    else if (!client.watching) workspace.refresh();
    const previous = new Map((previousResultIds ?? []).map(({ uri, value }) => [uri, value]));
    const make = () => workspaceReports.make(previous, () => token.isCancellationRequested);
    const report = await untilFetched(context, make, () => !token.isCancellationRequested);
    context.tellSettingsProblems();
    return report;
  },
  fallback: () => ({ items: [] }),
});
