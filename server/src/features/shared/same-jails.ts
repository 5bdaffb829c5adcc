import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { say } from "../../words/index.ts";

/**
 * The first jail that another configuration makes something else, or "the file" where jails come or go; undefined when each keeps
 * every value. Parameters may stand in another order: jail(8) gives them to the kernel all at once, and runs what it runs in the order
 * of its phases (LANGUAGE.md §6).
 *
 * @param mayReorder whether the jails may stand in another order, too
 */
export function firstChange(before: Configuration, after: Configuration, mayReorder = false): string | undefined {
  if (before.jails.length !== after.jails.length) return say`the file`;
  const changed = before.jails.find((jail, index) => !isSameJail(jail, after.jails[index]));
  if (!mayReorder || changed === undefined) return changed?.name;
  // Of several jails that are alike, each needs one of its own.
  const left = new Map<string, number>();
  for (const jail of after.jails) left.set(comesTo(jail), (left.get(comesTo(jail)) ?? 0) + 1);
  return before.jails.find((jail) => {
    const text = comesTo(jail);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count === 0;
  })?.name;
}

/** Whether names, parameters and values of two jails are the same. Most are so in their order, which is cheap to see. */
export const isSameJail = (a: EffectiveJail, b: EffectiveJail): boolean =>
  a === b || a.fingerprint() === b.fingerprint() || comesTo(a) === comesTo(b);

/** A text that is the same for two jails when their names, parameters and values are, in whatever order these are set. */
function comesTo(jail: EffectiveJail): string {
  const parameters = jail.parameters().map(({ spelling, values }) => JSON.stringify([spelling, ...values]));
  return JSON.stringify([jail.failed, jail.name, ...parameters.sort()]);
}
