import type { FileRange } from "../../config/index.ts";
import { simpleStatementAt } from "../../syntax/index.ts";
import { effectiveDefinitions, mentionsOf, subjectAt } from "../mentions/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { includesOf } from "../shared/includes.ts";

/** Places that one definition leads to. */
const mostPlaces = 100;

/**
 * Where the thing at an offset comes from: a variable or parameter is set, an included file begins, a jail has its block, an
 * interface or dataset is made.
 */
export function definitionPlaces(context: FeatureContext, offset: number): FileRange[] {
  const included = includedFiles(context, offset);
  if (included) return included;
  const found = subjectAt(context, offset);
  if (!found) return [];
  const definitions = effectiveDefinitions(found.subject);
  if (definitions) return definitions;
  const places = mentionsOf(context, found.subject).filter(({ isDeclaration }) => isDeclaration);
  return places.slice(0, mostPlaces).map(({ path, start, end }) => ({ path, start, end }));
}

function includedFiles(context: FeatureContext, offset: number): FileRange[] | undefined {
  const statement = simpleStatementAt(context.tree, offset);
  if (statement?.kind !== "include") return undefined;
  const value = statement.values().find(({ start, end }) => start <= offset && offset <= end);
  if (!value) return undefined;
  const targets = new Set(includesOf(context, value).flatMap((edge) => edge.targets));
  return [...targets].map((path) => ({ path, start: 0, end: 0 }));
}
