import type { Workspace } from "../analysis/index.ts";
import { planDocument } from "../features/plan/document.ts";
import { featureContext } from "../features/shared/context.ts";
import type { Conversion } from "./conversion.ts";
import type { Documents } from "./documents.ts";
import type { PlanParams, PlanResult } from "./protocol.ts";

const operations: ReadonlySet<string> = new Set(["start", "stop", "restart", "both"]);

/** Answers `jailconf/plan`; null for a file that is not there, or none of ours. */
export function plan(
  workspace: Workspace,
  documents: Documents,
  conversion: Conversion,
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
