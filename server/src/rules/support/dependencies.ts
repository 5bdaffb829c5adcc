import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { NamesNeeded, type Needs, orderOfStart } from "../../lifecycle/index.ts";
import { remembered } from "./remembered.ts";

/** Jails that are looked at on the way from one to another. */
const mostOnTheWay = 1000;

/** The names that jail(8) looks up to find out what each jail waits for; one that fails anyway has those that are written. */
export const neededNames = remembered(({ jails }: Configuration): ReadonlyMap<EffectiveJail, Needs> => {
  const needed = new NamesNeeded();
  const found = new Map<EffectiveJail, Needs>();
  for (const jail of jails) found.set(jail, jail.failed ? new NamesNeeded().ifGood(jail) : needed.of(jail));
  return found;
});

/** The jail because of which jail(8) takes another one for its own parent (NamesNeeded). */
export const misleads = ({ jails }: Configuration, { name }: EffectiveJail): EffectiveJail | undefined =>
  jails.find((jail) => !jail.failed && jail.name.lastIndexOf(".") >= name.length);

const order = remembered(
  ({ jails }: Configuration) => new Map(orderOfStart(jails).map((jail, index) => [jail.name, index])),
);

/** Whether jail(8) starts a jail before its parent, since it takes another name for that one's. */
export function startsBeforeParent(configuration: Configuration, jail: EffectiveJail, parent: string): boolean {
  if (jail.failed || neededNames(configuration).get(jail)?.parent === parent) return false;
  const starts = order(configuration);
  return (starts.get(jail.name) ?? Infinity) < (starts.get(parent) ?? -1);
}

/** What each jail waits for: those that it depends on, and the jail that it is a child of. */
const needs = remembered((configuration: Configuration): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [{ name }, { depend, parent }] of neededNames(configuration)) {
    const names = [...depend, ...(parent === undefined ? [] : [parent])];
    if (names.length > 0) found.set(name, [...(found.get(name) ?? []), ...names]);
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
