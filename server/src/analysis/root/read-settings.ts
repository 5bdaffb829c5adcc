import { namesBranch, nearestKnown, parseRelease, type Release, releases } from "../../parameters/index.ts";
import { rules, ruleTopics } from "../../rules/registry.generated.ts";
import { type RuleSetting, severities } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import { isRuleOrTopic, nearestRule } from "./rule-names.ts";

/** Reads what a user has chosen, wherever it is written; `name` is what the setting is called there, for messages. */

/** Is told, as a sentence without its full stop, what cannot have been meant. */
export type TellProblem = (problem: string) => void;

/** The releases that can be chosen, in words. */
export const knownReleases = (): string =>
  say`${releases[0].name} to ${releases[releases.length - 2].name}, a bare major, "current", or what uname -r prints`;

/**
 * The release that a value names; undefined, and told, where there is none of that name. That it is read as
 * another one is noted.
 */
export function readRelease(name: string, value: unknown, tell: TellProblem, note: TellProblem): Release | undefined {
  const release = parseRelease(String(value));
  if (release) {
    const told = noteOnRelease(String(value), release);
    if (told !== undefined) note(`${name}: ${told}`);
    return release;
  }
  tell(say`${name}: ${JSON.stringify(value)} is no release that is known (${knownReleases()})`);
  return undefined;
}

/** Says, as a sentence without its full stop, what a release is read as, where that is not what is written. */
export function noteOnRelease(written: string, release: Release): string | undefined {
  const nearest = nearestKnown(release);
  if (nearest) return say`this version does not know ${release.name} and reads it as ${nearest.name}`;
  return namesBranch(written) ? say`${written.trim()} is read as ${release.name}` : undefined;
}

/** Severities by rule. Rules that are not there, and what is no severity, are told and left out. */
export function readRules(
  name: string,
  chosen: Iterable<readonly [id: string, severity: unknown]>,
  tell: TellProblem,
): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, severity] of chosen) {
    if (!isRuleOrTopic(id)) tell(`${name}: ${noSuchRule(id)}`);
    else if (isRuleSetting(severity)) settings.set(id, severity);
    else tell(say`${name}: ${id} is ${JSON.stringify(severity)}, not one of ${severities.join(", ")} or off`);
  }
  return byRule(settings);
}

/**
 * Severities by rule where they were chosen by the ids of rules and by topics: what is said of a rule itself counts, wherever it
 * stands. A topic turns on no rule that is off by default: such a rule is asked for by its name.
 */
export function byRule(chosen: ReadonlyMap<string, RuleSetting>): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [topic, severity] of chosen) {
    for (const id of ruleTopics.get(topic) ?? []) if (!isOffByDefault(id)) settings.set(id, severity);
  }
  for (const [id, severity] of chosen) if (!ruleTopics.has(id)) settings.set(id, severity);
  return settings;
}

const isOffByDefault = (id: string): boolean => rules.some((rule) => rule.id === id && rule.isOffByDefault);

/** Says that there is no such rule or topic, and which one was meant where one is near. */
export function noSuchRule(name: string): string {
  const near = nearestRule(name);
  const there = say`there is no rule or topic ${JSON.stringify(name)}`;
  return near === undefined ? there : say`${there}; did you mean ${JSON.stringify(near)}?`;
}

export function isRuleSetting(value: unknown): value is RuleSetting {
  return value === "off" || severities.some((severity) => severity === value);
}
