import type { EffectiveJail } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { valueItem } from "./text.ts";

/** Jails that can be named after `depend`: none that needs this one, because a loop would leave all of it unstarted. */
export function completeJails(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const jails = allJails(context);
  const own = place.block ? jailsAround(context, place.block) : [];
  const excluded = neededBy(jails, own);
  const written = context.tree.text.slice(place.start, place.end);
  for (const jail of own) {
    // What the list has already, but for the name that is being changed.
    for (const name of jail.get("depend")?.values ?? []) if (name !== written) excluded.add(name);
  }
  const items = new Map<string, CompletionItem>();
  for (const { name } of jails) {
    // A block whose name is missing can be named by nothing.
    if (name !== "" && !excluded.has(name) && !items.has(name))
      items.set(name, valueItem(name, "jail", say`jail of this file`, place, 0));
  }
  return [...items.values()];
}

/** The names of jails and of all that need one of them, directly or not. A jail needs what it names and its parent. */
function neededBy(jails: readonly EffectiveJail[], own: readonly EffectiveJail[]): Set<string> {
  const dependents = new Map<string, string[]>();
  const add = (needed: string, name: string): void => {
    const known = dependents.get(needed);
    if (known) known.push(name);
    else dependents.set(needed, [name]);
  };
  for (const jail of jails) {
    for (const needed of jail.get("depend")?.values ?? []) add(needed, jail.name);
    const dot = jail.name.lastIndexOf(".");
    if (dot > 0) add(jail.name.slice(0, dot), jail.name);
  }
  const found = new Set(own.map(({ name }) => name));
  for (const name of found) for (const dependent of dependents.get(name) ?? []) found.add(dependent);
  return found;
}
