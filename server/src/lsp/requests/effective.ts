import { RequestType } from "vscode-languageserver";
import {
  type EffectiveParams,
  type EffectiveResult,
  effectiveRequest as effectiveMethod,
} from "../../../../protocol/index.ts";
import { effectiveDocument } from "../../features/effective/index.ts";
import { featureContext } from "../../features/shared/context.ts";
import { type RequestContext, serveRequest } from "../shared/request.ts";

export const effectiveRequest = serveRequest({
  type: new RequestType<EffectiveParams, EffectiveResult | null, void>(effectiveMethod),
  capabilities: () => ({}),
  handle: effective,
  fallback: () => null,
});

/** Null for a file that is not there, or none of ours. A file need not be open for it. */
function effective(
  { workspace, documents, conversion }: RequestContext,
  { textDocument, jails, position, isCompared }: EffectiveParams,
): EffectiveResult | null {
  const path = documents.pathOf(textDocument.uri);
  const context = featureContext(workspace, path);
  if (!context) return null;
  const offset = position && documents.linesAt(path)?.offset(position);
  const made = effectiveDocument(context, { jails, offset, isCompared });
  const text = made.lines.map((line) => `${line.text}\n`).join("");
  const own = documents.linesOf(text);
  const links: EffectiveResult["links"] = [];
  let lineStart = 0;
  for (const line of made.lines) {
    for (const { start, end, target } of line.links) {
      const range = conversion.rangeIn(target.path, target.start, target.end);
      if (!range) continue;
      links.push({
        range: own.range(lineStart + start, lineStart + end),
        target: { uri: documents.uriOf(target.path), range },
      });
    }
    lineStart += line.text.length + 1;
  }
  return { text, links, jails: [...made.jails] };
}
