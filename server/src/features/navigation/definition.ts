import type { FileRange } from "../../config/index.ts";
import { jailAt } from "../../syntax/index.ts";
import { effectiveDefinitions, mentionsOf, subjectAt } from "../mentions/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { includedFiles } from "./include-files.ts";
import { fileLinks } from "./links.ts";
import { wildcardAt } from "./wildcard.ts";

/** Places that one question leads to. */
export const mostPlaces = 100;

/**
 * Where the thing at an offset comes from: a variable or parameter is set, an included file begins, a jail or wildcard has its
 * block, an interface or dataset is made, a file that a value names begins. Of what is set several times it is what is in force.
 */
export function definitionPlaces(context: FeatureContext, offset: number): FileRange[] {
  const included = includedFiles(context, offset);
  if (included) return included;
  const found = subjectAt(context, offset);
  if (!found) return wildcardAt(context, offset)?.own ?? namedFile(context, offset);
  const inForce = effectiveDefinitions(found.subject);
  if (inForce !== undefined && inForce.length > 0) return inForce;
  // In a file without jails nothing is in force, and of an interface or a jail there is only where it is made.
  const places = mentionsOf(context, found.subject).filter(({ isDeclaration }) => isDeclaration);
  return places.slice(0, mostPlaces).map(({ path, start, end }) => ({ path, start, end }));
}

/** Not every editor shows links. */
const namedFile = (context: FeatureContext, offset: number): FileRange[] =>
  fileLinks(context, jailAt(context.tree, offset))
    .filter(({ start, end }) => start <= offset && offset <= end)
    .map(({ target }) => ({ path: target, start: 0, end: 0 }));
