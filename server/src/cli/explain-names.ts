import { editDistance, nearestName, type Release } from "../parameters/index.ts";

/** Names that are suggested for one that is unknown. */
const mostNames = 5;

/** The names that may have been meant by one that is unknown, best first. */
export function namesLike(name: string, known: readonly string[], release: Release): string[] {
  const lower = name.toLowerCase();
  const nearest = nearestName(name, release);
  const limit = lower.length < 4 ? 1 : Math.floor(lower.length / 3);
  const bySpelling = known
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
  const containing = lower.length < 3 ? [] : known.filter((candidate) => candidate.includes(lower));
  const names = [...(nearest === undefined ? [] : [nearest]), ...bySpelling, ...containing];
  return [...new Set(names)].slice(0, mostNames);
}
