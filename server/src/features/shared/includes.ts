import type { IncludeEdge } from "../../config/index.ts";
import type { FeatureContext, Range } from "./context.ts";

/** The includes, as they were followed, whose value lies in a stretch of the file. */
export function includesOf({ analysis, path }: FeatureContext, range: Range): IncludeEdge[] {
  return analysis.roots.flatMap(({ configuration }) =>
    configuration.includes.filter(({ from, start, end }) => from === path && start >= range.start && end <= range.end),
  );
}
