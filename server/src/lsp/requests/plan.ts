import { RequestType } from "vscode-languageserver";
import { type PlanParams, type PlanResult, planRequest as planMethod, planScheme } from "../../../../protocol/index.ts";
import { linksIn } from "../shared/made-document.ts";
import { ofJails } from "../shared/parameters.ts";
import { makeText, serveRequest } from "../shared/request.ts";

export const planRequest = serveRequest({
  type: new RequestType<PlanParams, PlanResult | null, void>(planMethod),
  parameters: ofJails,
  capabilities: () => ({}),
  handle(context, params): PlanResult | null {
    const made = makeText(context, { scheme: planScheme, params });
    if (!made) return null;
    const { text, folds = [], jails, failingLine } = made;
    const result = { text, links: linksIn(made, context.documents), folds: [...folds], jails: [...jails] };
    return failingLine === undefined ? result : { ...result, failingLine };
  },
  fallback: () => null,
});
