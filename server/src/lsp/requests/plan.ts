import { RequestType } from "vscode-languageserver";
import { type PlanParams, type PlanResult, planRequest as planMethod } from "../../../../protocol/index.ts";
import { planDocument } from "../../features/plan/index.ts";
import { featureContext } from "../../features/shared/context.ts";
import { type RequestContext, serveRequest } from "../shared/request.ts";

const operations: ReadonlySet<string> = new Set(["start", "stop", "restart", "both"]);

export const planRequest = serveRequest({
  type: new RequestType<PlanParams, PlanResult | null, void>(planMethod),
  capabilities: () => ({}),
  handle: plan,
  fallback: () => null,
});

/** Null for a file that is not there, or none of ours. A file need not be open for it. */
function plan(
  { workspace, documents, conversion }: RequestContext,
  { textDocument, operation, jails, position, failAt }: PlanParams,
): PlanResult | null {
  if (!operations.has(operation)) return null;
  const path = documents.pathOf(textDocument.uri);
  const context = featureContext(workspace, path);
  if (!context) return null;
  const offset = position && documents.linesAt(path)?.offset(position);
  const made = planDocument(context, { operation, jails, offset, failAt });
  const text = `${made.lines.join("\n")}\n`;
  const lines = documents.linesOf(text);
  const starts = startsOf(made.lines);
  return {
    text,
    links: made.links.flatMap(({ line, start, end, target }) => {
      const range = conversion.rangeIn(target.path, target.start, target.end);
      if (!range) return [];
      const own = lines.range(starts[line] + start, starts[line] + end);
      return [{ range: own, target: { uri: documents.uriOf(target.path), range } }];
    }),
    folds: [...made.folds],
    jails: [...made.jails],
    ...(made.failingLine === undefined ? {} : { failingLine: made.failingLine }),
  };
}

function startsOf(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map(({ length }) => {
    const start = offset;
    offset += length + 1;
    return start;
  });
}
