import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { sourceRange, writtenRange } from "../../config/index.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import { subjectAt } from "../mentions/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";

/** A jail that another one needs, or that needs it, and where `depend` says so. */
export interface Dependency {
  readonly jail: JailPlace;
  readonly places: readonly FileRange[];
}

/** A jail and the name of its block. */
export interface JailPlace extends FileRange {
  readonly name: string;
}

/** The jail that is named at an offset: at its block, in `depend`, or by a command. */
export function jailNamedAt(context: FeatureContext, offset: number): JailPlace[] {
  const found = subjectAt(context, offset);
  if (found?.subject.kind !== "jail") return [];
  const { names } = found.subject;
  return allJails(context).flatMap((jail) => (names.has(jail.name) ? placeOfJail(jail) : []));
}

/** The jails that a jail needs: jail(8) starts them before it (LANGUAGE.md §5.1). */
export function neededBy(context: FeatureContext, name: string): Dependency[] {
  const found = new Map<string, FileRange[]>();
  for (const jail of allJails(context)) if (jail.name === name) collect(jail, undefined, (to) => to, found);
  return withPlaces(context, found);
}

/** The jails that need a jail: jail(8) stops them before it. */
export function thatNeed(context: FeatureContext, name: string): Dependency[] {
  const found = new Map<string, FileRange[]>();
  for (const jail of allJails(context)) collect(jail, name, () => jail.name, found);
  return withPlaces(context, found);
}

function collect(
  jail: EffectiveJail,
  wanted: string | undefined,
  keyOf: (needed: string) => string,
  found: Map<string, FileRange[]>,
): void {
  const parameter = jail.get("depend");
  for (const [index, needed] of parameter?.values.entries() ?? []) {
    if (parameter === undefined || (wanted !== undefined && needed !== wanted)) continue;
    const range = sourceRange(parameter, index, 0, needed.length) ?? writtenRange(parameter.elements[index].written);
    const places = found.get(keyOf(needed));
    if (places) places.push(range);
    else found.set(keyOf(needed), [range]);
  }
}

function withPlaces(context: FeatureContext, found: ReadonlyMap<string, readonly FileRange[]>): Dependency[] {
  const seen = new Set<string>();
  return allJails(context).flatMap((jail) => {
    const places = found.get(jail.name);
    const [place] = placeOfJail(jail);
    if (places === undefined || place === undefined || seen.has(jail.name)) return [];
    seen.add(jail.name);
    return [{ jail: place, places }];
  });
}

function placeOfJail(jail: EffectiveJail): JailPlace[] {
  const range = placeOfBlock(jail);
  // Lists show names, and find jails again by them.
  return range && jail.name !== "" ? [{ ...range, name: jail.name }] : [];
}
