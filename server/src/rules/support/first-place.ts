import type { Configuration, FileRange } from "../../config/index.ts";

/**
 * The first of some places as somebody reads a configuration: in the root before what it includes, and from top to bottom. Advice
 * about a whole configuration is told there, once. Undefined where there is none.
 */
export function firstPlace<Place extends FileRange>(
  { root, files }: Configuration,
  places: readonly Place[],
): Place | undefined {
  return inReadingOrder({ root, files }, places)[0];
}

/** All of them in that order, each once. */
export function inReadingOrder<Place extends FileRange>(
  { root, files }: Pick<Configuration, "root" | "files">,
  places: readonly Place[],
): Place[] {
  const order = new Map([root, ...files.keys()].map((path, index) => [path, path === root ? 0 : index]));
  const compare = (a: Place, b: Place): number =>
    (a.path === b.path ? 0 : (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0)) || a.start - b.start || a.end - b.end;
  const sorted = [...places].sort(compare);
  // Of those at one place the one that was seen last.
  return sorted.filter((place, index) => index + 1 === sorted.length || compare(place, sorted[index + 1]) !== 0);
}
