import type { Configuration, EffectiveJail, FileRange } from "../../config/index.ts";
import { checkValues, type Release } from "../../parameters/index.ts";
import type { Placeholder } from "./placeholders.ts";
import { mendingRange } from "./source-text.ts";

/**
 * The places of a template that were forgotten when it was filled in: jail(8) refuses the value of one jail over them, while another
 * jail has a real value there. A configuration in which nobody has filled that in is a template still.
 */
export function leftIn(
  { jails }: Configuration,
  places: readonly Placeholder[],
  release: Release,
): ReadonlySet<Placeholder> {
  const texts = [...new Set(places.map(({ text }) => text))];
  const refused = new Map<Placeholder, string>();
  for (const jail of jails) {
    for (const parameter of jail.parameters()) {
      const { spelling, values, bad } = parameter;
      if (bad || !values.some((value) => texts.some((text) => value.includes(text)))) continue;
      for (const { valueIndex, start, end } of checkValues(spelling, values, release)) {
        const range = mendingRange(jail, parameter, valueIndex, start, end);
        const place = range && places.find((other) => overlaps(other, range));
        if (place !== undefined) refused.set(place, spelling);
      }
    }
  }
  const filledIn = new Set([...new Set(refused.values())].filter((name) => jails.some(isFilledIn(name, release))));
  return new Set([...refused].flatMap(([place, name]) => (filledIn.has(name) ? [place] : [])));
}

const isFilledIn =
  (name: string, release: Release) =>
  (jail: EffectiveJail): boolean => {
    const parameter = jail.get(name);
    if (parameter === undefined || parameter.bad || parameter.values.length === 0) return false;
    return checkValues(name, parameter.values, release).length === 0;
  };

const overlaps = (place: FileRange, { path, start, end }: FileRange): boolean =>
  place.path === path && place.start < end && place.end > start;
