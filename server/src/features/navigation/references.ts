import type { Mention } from "../mentions/index.ts";
import { mentionsOf, subjectAt } from "../mentions/index.ts";
import type { FeatureContext } from "../shared/context.ts";

/** All places that speak of what stands at an offset, in all files of the roots that hold the file. */
export function references(context: FeatureContext, offset: number, includeDeclarations: boolean): Mention[] {
  const found = subjectAt(context, offset);
  if (!found) return [];
  const mentions = mentionsOf(context, found.subject);
  return includeDeclarations ? mentions : mentions.filter(({ isDeclaration }) => !isDeclaration);
}

/** The same, of this file alone. */
export function highlights(context: FeatureContext, offset: number): Mention[] {
  return references(context, offset, true).filter(({ path }) => path === context.path);
}
