import {
  type ChosenSettings,
  noChoice,
  readFormatSettings,
  readRelease,
  readRules,
  sameFormat,
  type TellProblem,
} from "../analysis/index.ts";
import { say } from "../words/index.ts";

/** Reads the settings `freebsdRelease`, `rules` and `format`, as editors and initializationOptions have them; the rest stays in force. */
export function readSettings(raw: unknown, tell: TellProblem): ChosenSettings {
  if (!isRecord(raw)) return noChoice;
  const format = readFormatSettings("jailconf.format", raw.format, (problem) => tell(say`${problem}.`));
  return { release: releaseOf(raw.freebsdRelease, tell), rules: rulesOf(raw.rules, tell), format };
}

/** What stands for no choice: a settings file decides then, and without one the newest release counts. */
const noRelease = "default";

function releaseOf(value: unknown, tell: TellProblem): ChosenSettings["release"] {
  if (value === undefined || value === null || value === "" || value === noRelease) return undefined;
  const refuse: TellProblem = (problem) => tell(say`${problem}; it is not used.`);
  return readRelease("jailconf.freebsdRelease", value, refuse, (note) => tell(say`${note}.`));
}

function rulesOf(value: unknown, tell: TellProblem): ChosenSettings["rules"] {
  if (value === undefined || value === null) return noChoice.rules;
  if (isRecord(value)) return readRules("jailconf.rules", Object.entries(value), (problem) => tell(say`${problem}.`));
  tell(say`jailconf.rules: not an object of rule ids and severities; it is not used.`);
  return noChoice.rules;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function sameChoice(a: ChosenSettings, b: ChosenSettings): boolean {
  if (a.release !== b.release || a.rules.size !== b.rules.size) return false;
  if (!sameFormat(a.format, b.format)) return false;
  return [...a.rules].every(([id, severity]) => b.rules.get(id) === severity);
}
