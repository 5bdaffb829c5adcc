import type { EffectiveJail } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import { freeAddresses } from "../shared/free-addresses.ts";
import { nextNumber } from "../shared/free-numbers.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { wholeValue } from "./text.ts";

/** What the other jails of the file have suggests what this one will have. */

/** Other jails that are looked at. */
const mostJails = 2000;
/** Shapes of values in other jails that are taken as a pattern. */
const mostPatterns = 3;

function others(context: FeatureContext, place: ValuePlace): EffectiveJail[] {
  const own = new Set(place.block ? jailsAround(context, place.block) : []);
  return allJails(context)
    .filter((jail) => !own.has(jail))
    .slice(0, mostJails);
}

/** `/jails/$name` where other jails have their name in the value, the one that most have first. */
export function completeLikeOthers(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const counts = new Map<string, number>();
  for (const jail of others(context, place)) {
    const value = jail.get(place.parameter)?.values[0];
    // A name of one letter stands in many values by chance.
    if (value === undefined || jail.name.length < 2 || !value.includes(jail.name)) continue;
    const pattern = value.replaceAll(jail.name, "${name}").replace(/\$\{name\}(?!\w)/g, () => "$name");
    if (/^[\w./:${}-]+$/.test(pattern)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const patterns = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostPatterns);
  return patterns.map(([pattern, count], rank) =>
    wholeValue(pattern, place, { label: pattern, detail: asIn(count), rank, kind: "value" }),
  );
}

/** The next number or address for a variable that other jails have as well. */
export function completeVariableValue(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const name = place.parameter.replace(/^\$\{?|\}$/g, "");
  const jails = others(context, place).filter((jail) => jail.variable(name)?.isVariable);
  const values = jails.flatMap((jail) => jail.variable(name)?.values[0] ?? []);
  if (values.length === 0) return [];
  const number = nextNumber(jails, name);
  if (number !== undefined) {
    const next = String(number);
    return [wholeValue(next, place, { label: next, detail: say`the next number`, rank: 0, kind: "value" })];
  }
  const family = values.every((value) => /^[\d.]+\/\d+$/.test(value)) ? 4 : 6;
  if (family === 6 && !values.every((value) => /^[\da-fA-F:]+\/\d+$/.test(value))) return [];
  return freeAddresses(allJails(context), family, { like: values, except: place.whole.text }).map(
    ({ address, prefix }, rank) => {
      const label = `${address}/${prefix}`;
      return wholeValue(label, place, { label, detail: say`the next free address`, rank, kind: "value" });
    },
  );
}

/** How many other jails have something like it. */
export function asIn(count: number): string {
  return count === 1 ? say`as in another jail` : say`as in ${count} other jails`;
}
