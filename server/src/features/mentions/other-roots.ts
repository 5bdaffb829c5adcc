import { type FeatureContext, featureContext, seenWidely } from "../shared/context.ts";
import { mentionsOf } from "./find.ts";
import type { Mention } from "./mention.ts";
import { subjectAt } from "./subject.ts";

/** A place that names something, seen from all roots of its file. */
export interface PlaceInRoots {
  readonly context: FeatureContext;
  readonly offset: number;
}

/**
 * A place, and one in each further file that names the same and that other roots read as well: what stands in those is not seen from
 * the roots of the first. Only what `leads` is followed.
 */
export function inOtherRoots(
  context: FeatureContext,
  offset: number,
  leads: (mention: Mention) => boolean,
): PlaceInRoots[] {
  const places = [{ context, offset }];
  const files = new Set([context.path]);
  const roots = new Set(context.analysis.roots);
  // It grows while it is gone through.
  for (const place of places) {
    const found = subjectAt(place.context, place.offset);
    for (const mention of found ? mentionsOf(place.context, found.subject) : []) {
      if (files.has(mention.path) || !leads(mention)) continue;
      files.add(mention.path);
      const near = featureContext(context.workspace, mention.path);
      const other = near && seenWidely(near);
      const further = other?.analysis.roots.filter((root) => !roots.has(root)) ?? [];
      if (other === undefined || further.length === 0) continue;
      for (const root of further) roots.add(root);
      places.push({ context: other, offset: mention.start });
    }
  }
  return places;
}
