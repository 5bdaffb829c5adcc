import type { FileRange } from "../../config/index.ts";
import { jailAt, simpleStatementAt } from "../../syntax/index.ts";
import { subjectAt } from "../mentions/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";

/** What an editor underlines while it offers to go somewhere from an offset: the thing itself, or the value of an `.include`. */
export function askedStretch(context: FeatureContext, offset: number): Range | undefined {
  const found = subjectAt(context, offset);
  if (found) return { start: found.range.start, end: found.range.end };
  const statement = simpleStatementAt(context.tree, offset);
  const value = statement?.values().find(({ start, end }) => start <= offset && offset <= end);
  if (value) return { start: value.start, end: value.end };
  const block = statement ? undefined : jailAt(context.tree, offset);
  return block && offset <= block.nameEnd ? { start: block.nameStart, end: block.nameEnd } : undefined;
}

/** What an editor shows of a place that something leads to: the statement, or the block whose name it is. */
export function shownStretch({ workspace, tree, path }: FeatureContext, place: FileRange): Range {
  const { start, end } = place;
  const its = place.path === path ? tree : workspace.tree(place.path);
  if (!its || end === 0) return { start, end };
  const around = simpleStatementAt(its, start) ?? jailAt(its, start);
  return around && around.start <= start && end <= around.end
    ? { start: around.start, end: around.end }
    : { start, end };
}
