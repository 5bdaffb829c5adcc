import { newSettings, writeRuleSetting } from "../../analysis/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import type { FeatureContext } from "../shared/context.ts";

/** What an editor can do with settings files. */
export interface SettingsWriting {
  /** Whether a file of this path can be written at all. */
  canWrite(path: string): boolean;
  readonly canCreate: boolean;
}

/** The edits of a settings file after which nothing of a rule is told any more. */
export interface IgnoreInSettings {
  readonly edits: readonly TextEdit[];
  /** The file has to be made first. */
  readonly creates?: string;
}

/**
 * Switches off a rule in the settings file that holds for a file, or in a new one at the root of its folder. Undefined where that would
 * be no use: where there is no such file and no folder is open, where the settings of the editor say otherwise, which win, or
 * where the file is judged from roots that have different ones.
 */
export function ignoreInSettings(
  { workspace, analysis: { roots } }: FeatureContext,
  rule: string,
  writing: SettingsWriting,
): IgnoreInSettings | undefined {
  const paths = roots.map(({ root }) => root);
  if (paths.length === 0 || paths.some((root) => workspace.choiceFor(root).rules.has(rule))) return undefined;
  const files = new Set(paths.map((root) => workspace.settingsFileOf(root)?.path));
  if (files.size > 1) return undefined;
  const [path] = files;
  return path === undefined ? inNewFile() : inFile(path);

  function inFile(path: string): IgnoreInSettings | undefined {
    const content = workspace.reader.read(path);
    if (content.kind !== "file" || !content.valid || !writing.canWrite(path)) return undefined;
    const edits = writeRuleSetting(content.text, rule, "off");
    return edits && { edits: edits.map((edit) => ({ path, ...edit })) };
  }

  function inNewFile(): IgnoreInSettings | undefined {
    const places = new Set(paths.map((root) => workspace.settingsFiles.newFor(root)));
    const [path] = places;
    if (places.size > 1 || path === undefined || !writing.canCreate || !writing.canWrite(path)) return undefined;
    return { edits: [{ path, start: 0, end: 0, text: newSettings(rule, "off") }], creates: path };
  }
}
