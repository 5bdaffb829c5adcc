import type { Site } from "../../config/index.ts";
import { fileName } from "../../text/index.ts";
import type { ChosenSettings } from "../root/settings.ts";
import type { PathPatterns } from "./path-patterns.ts";

/** The name under which the settings of a folder, and of all below it, are found. */
export const settingsFileName = "jailconf.json";

export const isSettingsFile = (path: string): boolean => fileName(path) === settingsFileName;

/** A settings file, as far as it makes sense. */
export interface SettingsFile {
  readonly path: string;
  /** The folder in which it lies, to which its paths are relative. */
  readonly folder: string;
  readonly choice: ChosenSettings;
  readonly site: Site;
  /** The files that are not judged. */
  readonly ignored: PathPatterns;
  /** Patterns for the files that jail(8) is given. */
  readonly roots: readonly string[];
  readonly problems: readonly SettingsProblem[];
}

/** Something in a settings file that cannot have been meant, and is left out; or that is taken for something else. Offsets are UTF-16. */
export interface SettingsProblem {
  readonly start: number;
  readonly end: number;
  /** One sentence, and what to do. */
  readonly message: string;
  /** The schema (docs/jailconf.schema.json) says so as well: an editor that knows it would show it twice. */
  readonly isInSchema: boolean;
  /** It is in force, if not as it is written. */
  readonly isNote?: boolean;
  /** What was meant, as far as that can be told. */
  readonly fix?: SettingsFix;
}

/** What is to stand in the place of a problem. */
export interface SettingsFix {
  readonly title: string;
  readonly text: string;
}
