import { type CodeAction, CodeActionKind, type Range, RequestType } from "vscode-languageserver";
import {
  type EffectiveParams,
  type EffectiveResult,
  effectiveRequest as effectiveMethod,
  effectiveScheme,
  type ShowEffectiveArgument,
  showEffectiveCommand,
} from "../../../../protocol/index.ts";
import type { FeatureContext } from "../../features/shared/context.ts";
import { namesAt } from "../../features/shared/shown-jails.ts";
import { say } from "../../words/index.ts";
import type { Document } from "../shared/documents.ts";
import { linksIn } from "../shared/made-document.ts";
import { ofJails } from "../shared/parameters.ts";
import { makeText, serveRequest } from "../shared/request.ts";

export const effectiveRequest = serveRequest({
  type: new RequestType<EffectiveParams, EffectiveResult | null, void>(effectiveMethod),
  parameters: ofJails,
  capabilities: () => ({}),
  handle(context, params): EffectiveResult | null {
    const made = makeText(context, { scheme: effectiveScheme, params });
    return made ? { text: made.text, links: linksIn(made, context.documents), jails: [...made.jails] } : null;
  },
  fallback: () => null,
});

/** Shows what the jail, or the jails of the wildcard, around a place end up with, in an editor that has our command for it. */
export function effectiveActions(feature: FeatureContext, { uri, lines }: Document, { start }: Range): CodeAction[] {
  const jails = [...namesAt(feature, lines.offset(start))];
  if (jails.length === 0) return [];
  const title =
    jails.length === 1
      ? say`Show the effective configuration of ${jails[0]}`
      : say`Show the effective configuration of these ${jails.length} jails`;
  const argument: ShowEffectiveArgument = { uri, jails };
  return [
    { title, kind: CodeActionKind.Empty, command: { title, command: showEffectiveCommand, arguments: [argument] } },
  ];
}
