import type { Configuration, EffectiveJail } from "../../config/index.ts";
import type { IsConsequence, Rule } from "../../rules/rule/rule.ts";

/**
 * What only follows from what the rules tell about a configuration, or about one of its jails. Undefined where nothing does.
 *
 * @param rules those whose findings are told
 */
export function consequencesIn(
  rules: readonly Rule[],
  configuration: Configuration,
  jail?: EffectiveJail,
  neighbours: () => readonly Configuration[] = () => [],
): IsConsequence | undefined {
  const found: { readonly cause: Rule; readonly isConsequence: IsConsequence }[] = [];
  const asked = new Set<Rule["consequences"]>();
  for (const cause of rules) {
    // Several rules may know the same.
    if (cause.consequences === undefined || asked.has(cause.consequences)) continue;
    asked.add(cause.consequences);
    const isConsequence = cause.consequences(configuration, jail, neighbours);
    if (isConsequence) found.push({ cause, isConsequence });
  }
  if (found.length === 0) return undefined;
  return (rule, report) => found.some(({ cause, isConsequence }) => cause !== rule && isConsequence(rule, report));
}
