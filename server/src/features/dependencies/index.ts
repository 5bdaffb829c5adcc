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

/** The jails that a jail needs: jail(8) starts them before it (LANGUAGE.md §5.1), or any one of those that have one name. */
export function neededBy(context: FeatureContext, name: string): Dependency[] {
  const found = new Map<string, FileRange[]>();
  const jails = allJails(context);
  for (const jail of jails) {
    if (jail.name !== name) continue;
    for (const [needed, range] of needsOf(jail)) {
      const places = found.get(needed);
      if (places) places.push(range);
      else found.set(needed, [range]);
    }
  }
  return eachBlockOnce(jails, (jail) => found.get(jail.name));
}

/** The jails that need a jail: jail(8) stops them before it. */
export function thatNeed(context: FeatureContext, name: string): Dependency[] {
  return eachBlockOnce(allJails(context), (jail) =>
    needsOf(jail).flatMap(([needed, range]) => (needed === name ? [range] : [])),
  );
}

function needsOf(jail: EffectiveJail): (readonly [name: string, place: FileRange])[] {
  const parameter = jail.get("depend");
  if (parameter === undefined) return [];
  return parameter.values.map((needed, index) => [
    needed,
    sourceRange(parameter, index, 0, needed.length) ?? writtenRange(parameter.elements[index].written),
  ]);
}

/** A file that several roots include has its jails once for each. */
function eachBlockOnce(
  jails: readonly EffectiveJail[],
  placesOf: (jail: EffectiveJail) => readonly FileRange[] | undefined,
): Dependency[] {
  const seen = new Set<string>();
  return jails.flatMap((jail) => {
    const places = placesOf(jail) ?? [];
    const [block] = places.length > 0 ? placeOfJail(jail) : [];
    const key = block && `${block.start} ${block.path}`;
    if (key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ jail: block, places }];
  });
}

function placeOfJail(jail: EffectiveJail): JailPlace[] {
  const range = placeOfBlock(jail);
  // Lists show names, and find jails again by them.
  return range && jail.name !== "" ? [{ ...range, name: jail.name }] : [];
}
