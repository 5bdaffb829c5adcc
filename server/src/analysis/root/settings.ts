import type { Site } from "../../config/index.ts";
import { defaultRelease, type Release } from "../../parameters/index.ts";
import type { RuleSetting } from "../../rules/rule/finding.ts";
import type { FormatSettings } from "./format-settings.ts";

/** What a root is judged by, wherever it was chosen. */
export interface Settings {
  readonly release: Release;
  /** Severity by rule id where it is not the rule's own. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** What holds where the jails run, as far as somebody has written it down. */
  readonly site?: Site;
  /** How its files are written where that is not left to their habits. */
  readonly format?: FormatSettings;
}

/** What is chosen in one place: in the settings of an editor, on the command line, or in a file. */
export interface ChosenSettings {
  readonly release?: Release;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly format?: FormatSettings;
}

export const noChoice: ChosenSettings = { rules: new Map() };

export const defaultSettings: Settings = { release: defaultRelease, rules: new Map() };
