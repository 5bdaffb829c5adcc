import type { FileRange } from "../../config/index.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import { jailAt } from "../../syntax/index.ts";
import { type FeatureContext, jailsOfSections, sectionsOf } from "../shared/context.ts";

/** A wildcard whose name stands at an offset: `own` is that name, `jails` are the names of the blocks that it matches. */
export interface WildcardAt {
  readonly own: FileRange[];
  readonly jails: FileRange[];
}

/** Undefined where no name of a wildcard stands. */
export function wildcardAt(context: FeatureContext, offset: number): WildcardAt | undefined {
  const block = jailAt(context.tree, offset);
  if (!block || offset < block.nameStart || offset > block.nameEnd) return undefined;
  const sections = sectionsOf(context, block.index).filter(({ isWildcard }) => isWildcard);
  if (sections.length === 0) return undefined;
  const own = [{ path: context.path, start: block.nameStart, end: block.nameEnd }];
  const jails = jailsOfSections(context, sections).flatMap((jail) => placeOfBlock(jail) ?? []);
  return { own, jails };
}
