import { CompletionResolveRequest } from "vscode-languageserver";
import { completionDocumentation } from "../../features/completion/index.ts";
import { parseRelease } from "../../parameters/index.ts";
import { aText } from "../shared/parameters.ts";
import { serveRequest } from "../shared/request.ts";
import { type DocumentedItem, documented } from "./completion.ts";

/** The long text of an item, for the one that somebody looks at. */
export const completionResolveRequest = serveRequest({
  type: CompletionResolveRequest.type,
  parameters: { label: aText },
  // Completion tells of it: it is a property of the same provider.
  capabilities: () => ({}),
  handle({ client }, item) {
    const { parameter, release: name } = (item.data ?? {}) as Partial<DocumentedItem>;
    const release = typeof name === "string" ? parseRelease(name) : undefined;
    const value = typeof parameter === "string" && release ? completionDocumentation(parameter, release) : undefined;
    return value === undefined ? item : { ...item, documentation: documented(client, value) };
  },
  fallback: (item) => item,
});
