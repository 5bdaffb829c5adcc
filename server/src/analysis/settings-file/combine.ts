import { isBelow } from "../../text/index.ts";
import { type ChosenSettings, defaultSettings, type Settings } from "../root/settings.ts";
import type { SettingsFile } from "./settings-file.ts";

/** A folder that an editor has open. */
export interface WorkspaceFolder {
  readonly path: string;
  /** What its user has chosen for it. */
  readonly choice: ChosenSettings;
}

/** The folder that a path belongs to: where one lies in another, the inner one. */
export function innermost(folders: readonly WorkspaceFolder[], path: string): WorkspaceFolder | undefined {
  const around = folders.filter((folder) => isBelow(path, folder.path));
  return around.sort((a, b) => b.path.length - a.path.length)[0];
}

/** Settings, and from what they were made. */
export interface KnownSettings {
  readonly file: SettingsFile | undefined;
  readonly choice: ChosenSettings;
  readonly settings: Settings;
}

/** What comes of a settings file and of what was chosen outside of it, which wins: the release, rule by rule, and so for formatting. */
export function combine(file: SettingsFile | undefined, { release, rules, format }: ChosenSettings): Settings {
  return {
    release: release ?? file?.choice.release ?? defaultSettings.release,
    rules: file === undefined ? rules : new Map([...file.choice.rules, ...rules]),
    site: file?.site,
    format: { ...file?.choice.format, ...format },
  };
}
