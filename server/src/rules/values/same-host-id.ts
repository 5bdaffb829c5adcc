import { type EffectiveJail, type FileRange, sourceRange } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { gathered } from "../support/gathered.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "same-host-id",
  severity: "hint",
  checkConfiguration(context) {
    for (const [name, identified] of identities) reportSame(context, name, identified(context.configuration));
  },
};

/** By parameter: the jails that have it. */
const identities = ["host.hostuuid", "host.hostid"].map(
  (name) => [name, gathered((jail) => (jail.get(name) === undefined ? [] : [jail]))] as const,
);

interface Identity extends FileRange {
  readonly jail: string;
  readonly value: string;
}

/** Told once for each of the two, at the second jail that has what the first one has. */
function reportSame({ reportFor }: ConfigurationContext, name: string, jails: readonly EffectiveJail[]): void {
  const first = new Map<string, Identity>();
  for (const each of jails.flatMap((jail) => identityOf(jail, name))) {
    const other = first.get(each.value);
    if (other === undefined) {
      first.set(each.value, each);
      continue;
    }
    reportFor([each.jail], {
      path: each.path,
      start: each.start,
      end: each.end,
      message: say`${shown(other.jail, 24)} has this \`${name}\` too. What tells machines apart by it takes both for one.`,
      related: [{ path: other.path, start: other.start, end: other.end, message: say`that of ${shown(other.jail)}` }],
    });
    return;
  }
}

/** What the block of a jail says itself; what holds for all jails is meant so. */
function identityOf(jail: EffectiveJail, name: string): Identity[] {
  const parameter = jail.get(name);
  const value = parameter?.values.at(-1);
  if (parameter === undefined || parameter.bad || value === undefined || /^[0-]*$/.test(value)) return [];
  if (!parameter.definitions.every((definition) => jail.section.definitions.includes(definition))) return [];
  const range = sourceRange(parameter, parameter.values.length - 1, 0, value.length);
  return range ? [{ ...range, jail: jail.name, value: value.toLowerCase() }] : [];
}
