import type { LensParts } from "../../features/code-lens/index.ts";

/** What the user of an editor wants to see of what is shown unasked. It changes no analysis, so that no file speaks of it. */
export interface EditorSettings {
  readonly codeLens: LensParts;
}

/** Reads the settings `codeLens.*`; what makes no sense leaves things on. `codeLens: false` is for editors that have one switch. */
export function readEditorSettings(raw: unknown): EditorSettings {
  const { codeLens } = record(raw);
  const all = codeLens !== false;
  const { jails, wildcards, globals } = record(codeLens);
  return {
    codeLens: {
      jails: all && jails !== false,
      wildcards: all && wildcards !== false,
      globals: all && globals !== false,
    },
  };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

export function sameEditorSettings({ codeLens: a }: EditorSettings, { codeLens: b }: EditorSettings): boolean {
  return a.jails === b.jails && a.wildcards === b.wildcards && a.globals === b.globals;
}
