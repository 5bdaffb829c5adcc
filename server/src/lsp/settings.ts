import { defaultSettings, type Settings } from "../analysis/index.ts";
import { parseRelease, releases } from "../parameters/index.ts";
import { rules } from "../rules/registry.generated.ts";
import { type RuleSetting, severities } from "../rules/rule/finding.ts";

/** What an editor has to say about a setting that it cannot have meant; everything else stays in force. */
export type Complain = (message: string) => void;

/** Reads the settings `freebsdRelease` and `rules`, as editors and initializationOptions have them. */
export function readSettings(raw: unknown, complain: Complain): Settings {
  if (!isRecord(raw)) return defaultSettings;
  return { release: readRelease(raw.freebsdRelease, complain), rules: readRules(raw.rules, complain) };
}

function readRelease(value: unknown, complain: Complain): Settings["release"] {
  if (value === undefined || value === null || value === "") return defaultSettings.release;
  const release = parseRelease(String(value));
  if (release) return release;
  const known = `${releases[0].name} to ${releases[releases.length - 2].name}, or "current"`;
  complain(
    `jailconf.freebsdRelease: ${JSON.stringify(value)} is no release that is known (${known}); "current" is used.`,
  );
  return defaultSettings.release;
}

function readRules(value: unknown, complain: Complain): Settings["rules"] {
  const settings = new Map<string, RuleSetting>();
  if (value === undefined || value === null) return settings;
  if (!isRecord(value)) {
    complain("jailconf.rules: not an object of rule ids and severities; it is not used.");
    return settings;
  }
  for (const [id, severity] of Object.entries(value)) {
    if (!rules.some((rule) => rule.id === id)) complain(`jailconf.rules: there is no rule ${JSON.stringify(id)}.`);
    else if (isRuleSetting(severity)) settings.set(id, severity);
    else complain(`jailconf.rules: ${id} is ${JSON.stringify(severity)}, not one of ${severities.join(", ")} or off.`);
  }
  return settings;
}

function isRuleSetting(value: unknown): value is RuleSetting {
  return value === "off" || severities.includes(value as (typeof severities)[number]);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function sameSettings(a: Settings, b: Settings): boolean {
  if (a.release !== b.release || a.rules.size !== b.rules.size) return false;
  return [...a.rules].every(([id, severity]) => b.rules.get(id) === severity);
}
