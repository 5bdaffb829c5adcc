import { isJailConfName } from "../../analysis/index.ts";
import type { Mention } from "../mentions/index.ts";
import { inOtherRoots, mentionsOf, subjectAt } from "../mentions/index.ts";
import { type FeatureContext, seenWidely } from "../shared/context.ts";
import { wildcardAt } from "./wildcard.ts";

/**
 * All places that speak of what stands at an offset, in all files of the roots that hold the file, and of those that read the file in
 * which a variable is set; of a wildcard those are the blocks of the jails that it matches.
 */
export function references(context: FeatureContext, offset: number, includeDeclarations: boolean): Mention[] {
  const isVariable = subjectAt(context, offset)?.subject.kind === "variable";
  const places = isVariable
    ? inOtherRoots(fromRoots(context), offset, ({ isDeclaration }) => isDeclaration)
    : [{ context, offset }];
  const found = places.flatMap((place) => allMentions(place.context, place.offset));
  const mentions = [...new Map(found.map((mention) => [`${mention.start} ${mention.path}`, mention])).values()];
  return includeDeclarations ? mentions : mentions.filter(({ isDeclaration }) => !isDeclaration);
}

/** What is called like a jail.conf is a root itself: only others are looked for in roots that lie far from them. */
const fromRoots = (context: FeatureContext): FeatureContext =>
  isJailConfName(context.path) ? context : seenWidely(context);

/** The same, of this file alone. */
export function highlights(context: FeatureContext, offset: number): Mention[] {
  return allMentions(context, offset).filter(({ path }) => path === context.path);
}

function allMentions(context: FeatureContext, offset: number): Mention[] {
  const found = subjectAt(context, offset);
  if (found) return mentionsOf(context, found.subject);
  const wildcard = wildcardAt(context, offset);
  if (!wildcard) return [];
  return [
    ...wildcard.own.map((range): Mention => ({ ...range, access: "write", isDeclaration: true })),
    ...wildcard.jails.map((range): Mention => ({ ...range, access: "read", isDeclaration: false })),
  ];
}
