import { defaultSettings, readRelease, readRules, type Settings, type TellProblem } from "../analysis/index.ts";

/** Reads the settings `freebsdRelease` and `rules`, as editors and initializationOptions have them; the rest stays in force. */
export function readSettings(raw: unknown, tell: TellProblem): Settings {
  if (!isRecord(raw)) return defaultSettings;
  return { release: releaseOf(raw.freebsdRelease, tell), rules: rulesOf(raw.rules, tell) };
}

function releaseOf(value: unknown, tell: TellProblem): Settings["release"] {
  if (value === undefined || value === null || value === "") return defaultSettings.release;
  const refuse: TellProblem = (problem) => tell(`${problem}; "current" is used.`);
  const release = readRelease("jailconf.freebsdRelease", value, refuse, (note) => tell(`${note}.`));
  return release ?? defaultSettings.release;
}

function rulesOf(value: unknown, tell: TellProblem): Settings["rules"] {
  if (value === undefined || value === null) return defaultSettings.rules;
  if (isRecord(value)) return readRules("jailconf.rules", Object.entries(value), (problem) => tell(`${problem}.`));
  tell("jailconf.rules: not an object of rule ids and severities; it is not used.");
  return defaultSettings.rules;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function sameSettings(a: Settings, b: Settings): boolean {
  if (a.release !== b.release || a.rules.size !== b.rules.size) return false;
  return [...a.rules].every(([id, severity]) => b.rules.get(id) === severity);
}
