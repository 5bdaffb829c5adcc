import type { AppliedFix } from "../analysis/index.ts";
import { groupBy } from "../group-by.ts";
import { printable } from "../text/index.ts";
import { say } from "../words/index.ts";
import { displayPath, displayPlace } from "./check-text.ts";
import type { Trees } from "./formats/index.ts";

/** Of one kind of fix so many places are named, and so many kinds. */
const mostPlaces = 5;
/** Kinds of fixes that are named. */
const mostTitles = 20;

/**
 * "3 fixes applied: Insert `;` (jail.conf:2:20, web.conf:7:3); Quote the name (jail.conf:9:1)". Those that `--fix` alone would not
 * have applied are called unsafe. Places are those in the new texts.
 */
export function appliedAsText(fixes: readonly AppliedFix[], trees: Trees, cwd: string): string {
  const byTitle = groupBy(fixes, ({ safe, title }) => (safe ? title : say`${title}, unsafe`));
  const groups = [...byTitle].slice(0, mostTitles).map(([title, alike]) => {
    const places = alike.slice(0, mostPlaces).map((fix) => placeOf(fix, trees, cwd));
    return `${printable(title)} (${listed(places, alike.length)})`;
  });
  const left = byTitle.size - groups.length;
  if (left > 0) groups.push(say`${left} more kinds`);
  const kinds = groups.join("; ");
  const text = fixes.length === 1 ? say`1 fix applied: ${kinds}` : say`${fixes.length} fixes applied: ${kinds}`;
  return `${text}\n`;
}

function placeOf({ path, start }: AppliedFix, trees: Trees, cwd: string): string {
  return trees.tree(path) ? displayPlace({ path, start, end: start }, trees, cwd) : displayPath(path, cwd);
}

const listed = (places: readonly string[], all: number): string =>
  all > places.length ? say`${places.join(", ")} and ${all - places.length} more` : places.join(", ");
