import { CompletionResolveRequest, MarkupKind } from "vscode-languageserver";
import { completionDocumentation } from "../../features/completion/index.ts";
import { serveRequest } from "../shared/request.ts";

/** The long text of an item, for the one that somebody looks at. */
export const completionResolveRequest = serveRequest({
  type: CompletionResolveRequest.type,
  // Completion tells of it: it is a property of the same provider.
  capabilities: () => ({}),
  handle({ workspace }, item) {
    const name = (item.data as { parameter?: unknown } | undefined)?.parameter;
    const value = typeof name === "string" ? completionDocumentation(name, workspace.settings.release) : undefined;
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  },
  fallback: (item) => item,
});
