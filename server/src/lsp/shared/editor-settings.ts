import type { LensParts } from "../../features/code-lens/index.ts";
import type { HintParts } from "../../features/inlay-hints/index.ts";

/** What the user of an editor wants to see of what is shown unasked. It changes no analysis, so that no file speaks of it. */
export interface EditorSettings {
  readonly codeLens: LensParts;
  readonly inlayHints: HintParts;
}

/**
 * Reads the settings `codeLens.*` and `inlayHints.*`; what makes no sense leaves things on. `codeLens: false` is for editors that have
 * one switch.
 */
export function readEditorSettings(raw: unknown): EditorSettings {
  const { codeLens, inlayHints } = record(raw);
  const all = codeLens !== false;
  const { variables, lists, defaults } = record(inlayHints);
  const anyHint = inlayHints !== false;
  const { jails, wildcards, globals } = record(codeLens);
  return {
    codeLens: {
      jails: all && jails !== false,
      wildcards: all && wildcards !== false,
      globals: all && globals !== false,
    },
    inlayHints: {
      variables: anyHint && variables !== false,
      lists: anyHint && lists !== false,
      defaults: anyHint && defaults !== false,
    },
  };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

export function sameEditorSettings(a: EditorSettings, b: EditorSettings): boolean {
  // Both hold switches only, always in the same order.
  return JSON.stringify(a) === JSON.stringify(b);
}
