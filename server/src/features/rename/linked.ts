import { isJailConfName } from "../../analysis/index.ts";
import { subjectAt } from "../mentions/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { openStringWith } from "./open-strings.ts";
import { placesOfVariable } from "./variable.ts";

/** An editor changes all of them with each key. */
const mostLinked = 200;

/**
 * The names that change together while somebody types in the name of a variable: exactly the places that renaming it would change.
 * Undefined where some of them stand in another file, since typing changes only this one, or may stand in one that is not known:
 * what includes a fragment may use its variables. Renaming is for those. Also where there is only one place, or where escapes in
 * braces spell it in another way.
 */
export function linkedRanges(context: FeatureContext, offset: number): Range[] | undefined {
  const { analysis, tree, path } = context;
  const found = subjectAt(context, offset);
  if (found?.subject.kind !== "variable" || analysis.state === "fragment" || mayBeIncluded(context)) return undefined;
  const { subject } = found;
  if (openStringWith(context, subject) !== undefined) return undefined;
  const places = placesOfVariable(context, subject);
  if (places.length < 2 || places.length > mostLinked) return undefined;
  const isSame = places.every(
    ({ path: file, start, end }) => file === path && tree.text.slice(start, end) === subject.name,
  );
  const isHere = places.some(({ start, end }) => start <= offset && offset <= end);
  return isSame && isHere ? places.map(({ start, end }) => ({ start, end })) : undefined;
}

/** Whether a root may include the file that lies too far from it to be looked at with each key. */
const mayBeIncluded = ({ workspace, analysis, path }: FeatureContext): boolean =>
  analysis.state === "active" && !isJailConfName(path) && workspace.filesThatInclude().length > 0;
