import { nearestKnown, parseRelease, type Release, releases } from "../../parameters/index.ts";
import { rules } from "../../rules/registry.generated.ts";
import { type RuleSetting, severities } from "../../rules/rule/finding.ts";

/** Reads what a user has chosen, wherever it is written; `name` is what the setting is called there, for messages. */

/** Is told, as a sentence without its full stop, what cannot have been meant. */
export type TellProblem = (problem: string) => void;

/**
 * The release that a value names; undefined, and told, where there is none of that name. That it is newer than all that are known,
 * and what it is read as then, is noted.
 */
export function readRelease(name: string, value: unknown, tell: TellProblem, note: TellProblem): Release | undefined {
  const release = parseRelease(String(value));
  if (release) {
    const nearest = nearestKnown(release);
    if (nearest) note(`${name}: this version does not know ${release.name} and reads it as ${nearest.name}`);
    return release;
  }
  const known = `${releases[0].name} to ${releases[releases.length - 2].name}, a bare major, or "current"`;
  tell(`${name}: ${JSON.stringify(value)} is no release that is known (${known})`);
  return undefined;
}

/** Severities by rule. Rules that are not there, and what is no severity, are told and left out. */
export function readRules(
  name: string,
  chosen: Iterable<readonly [id: string, severity: unknown]>,
  tell: TellProblem,
): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, severity] of chosen) {
    if (!rules.some((rule) => rule.id === id)) tell(`${name}: there is no rule ${JSON.stringify(id)}`);
    else if (isRuleSetting(severity)) settings.set(id, severity);
    else tell(`${name}: ${id} is ${JSON.stringify(severity)}, not one of ${severities.join(", ")} or off`);
  }
  return settings;
}

function isRuleSetting(value: unknown): value is RuleSetting {
  return value === "off" || severities.some((severity) => severity === value);
}
