import { defaultRelease, type Release } from "../../parameters/index.ts";
import type { RuleSetting } from "../../rules/rule/finding.ts";

/** What a user chooses; editor and command line share it. */
export interface Settings {
  readonly release: Release;
  /** Severity by rule id where it is not the rule's own. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

export const defaultSettings: Settings = { release: defaultRelease, rules: new Map() };
