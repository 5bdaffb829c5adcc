import type { Configuration } from "../../config/index.ts";
import { parentName } from "../../lifecycle/index.ts";
import { remembered } from "./remembered.ts";

/** Jails that are looked at on the way from one to another. */
const mostOnTheWay = 1000;

/** What each jail waits for: those that it depends on, and the jail that it is a child of. */
const needs = remembered((configuration: Configuration): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const jail of configuration.jails) {
    const parent = parentName(jail);
    const names = [...(jail.get("depend")?.values ?? []), ...(parent === undefined ? [] : [parent])];
    if (names.length > 0) found.set(jail.name, [...(found.get(jail.name) ?? []), ...names]);
  }
  return found;
});

/** Whether a jail starts only when another one has, directly or by way of others. */
export function waitsFor(configuration: Configuration, name: string, other: string): boolean {
  const reached = new Set([name]);
  // The set grows while it is walked.
  for (const each of reached) {
    for (const needed of needs(configuration).get(each) ?? []) {
      if (needed === other) return true;
      if (reached.size < mostOnTheWay) reached.add(needed);
    }
  }
  return false;
}
