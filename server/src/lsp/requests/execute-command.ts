import { ExecuteCommandRequest } from "vscode-languageserver";
import { serveRequest } from "../shared/request.ts";

/** Command of the server that a code action names: it opens the page about a rule in the editor. */
export const explainRuleCommand = "jailconf.explainRule";

export const executeCommandRequest = serveRequest({
  type: ExecuteCommandRequest.type,
  capabilities: ({ explainsByCommand }) =>
    explainsByCommand ? { executeCommandProvider: { commands: [explainRuleCommand] } } : undefined,
  handle({ pages, showDocument }, { command, arguments: given }) {
    const [rule] = (given ?? []) as unknown[];
    const page = command === explainRuleCommand && typeof rule === "string" ? pages.fileOf(rule) : undefined;
    if (page !== undefined) showDocument(page);
    return null;
  },
  fallback: () => null,
});
