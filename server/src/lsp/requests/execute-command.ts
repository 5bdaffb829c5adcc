import { ErrorCodes, ExecuteCommandRequest, ResponseError } from "vscode-languageserver";
import { rules } from "../../rules/registry.generated.ts";
import { aText } from "../shared/parameters.ts";
import { serveRequest } from "../shared/request.ts";

/** Command of the server that a code action names: it opens the page about a rule in the editor. */
export const explainRuleCommand = "jailconf.explainRule";

export const executeCommandRequest = serveRequest({
  type: ExecuteCommandRequest.type,
  parameters: { command: aText },
  capabilities: ({ explainsByCommand }) =>
    explainsByCommand ? { executeCommandProvider: { commands: [explainRuleCommand] } } : undefined,
  handle({ pages, showDocument }, { command, arguments: given }) {
    if (command !== explainRuleCommand) throw new ResponseError(ErrorCodes.InvalidParams, "there is no such command");
    // Anything may stand here; only the id of a rule is made a path.
    const rule: unknown = Array.isArray(given) ? given[0] : undefined;
    const known = rules.find(({ id }) => id === rule);
    const page = known && pages.fileOf(known.id);
    if (page !== undefined) showDocument(page);
    return null;
  },
  fallback: () => null,
});
