import { editDistance } from "../../parameters/index.ts";
import { rules, ruleTopics } from "../../rules/registry.generated.ts";

/** The names by which people choose rules, in settings and in comments: the id of a rule, or a topic for all of its rules. */

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const topics: ReadonlyMap<string, string> = new Map(
  [...ruleTopics].flatMap(([topic, ids]) => ids.map((id) => [id, topic])),
);

/** Whether findings can be chosen by the name: as those of a rule, or of all rules of a topic. */
export const isRuleOrTopic = (name: string): boolean => ruleTopics.has(name) || ruleIds.has(name);

/** Whether a name stands for a rule: it is its id, or its topic. */
export const namesRule = (name: string, rule: string): boolean => name === rule || name === topics.get(rule);

/** The rule or topic that a name was meant for; undefined where none is near. */
export function nearestRule(name: string): string | undefined {
  let best: string | undefined;
  let bestDistance = mostSlips + 1;
  for (const other of [...ruleIds, ...ruleTopics.keys()]) {
    if (Math.abs(other.length - name.length) > mostSlips) continue;
    const distance = editDistance(name, other);
    if (distance >= bestDistance) continue;
    best = other;
    bestDistance = distance;
  }
  return best;
}

/** Letters in which a written name may differ from that of the rule it was meant for. */
const mostSlips = 3;
