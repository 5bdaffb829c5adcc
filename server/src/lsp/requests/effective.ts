import { RequestType } from "vscode-languageserver";
import {
  type EffectiveParams,
  type EffectiveResult,
  effectiveRequest as effectiveMethod,
  effectiveScheme,
} from "../../../../protocol/index.ts";
import { placesOf } from "../shared/made-document.ts";
import { makeText, serveRequest } from "../shared/request.ts";

export const effectiveRequest = serveRequest({
  type: new RequestType<EffectiveParams, EffectiveResult | null, void>(effectiveMethod),
  capabilities: () => ({}),
  handle(context, params): EffectiveResult | null {
    const made = makeText(context, { scheme: effectiveScheme, params });
    return made ? { text: made.text, links: placesOf(made, context.documents), jails: [...made.jails] } : null;
  },
  fallback: () => null,
});
