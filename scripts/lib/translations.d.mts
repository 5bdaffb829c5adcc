import type { SaidText } from "./said-texts.d.mts";

export function readLanguages(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>>;
export function compareLanguage(
  messages: Readonly<Record<string, string>>,
  texts: readonly SaidText[],
): {
  readonly missing: readonly SaidText[];
  readonly unused: readonly string[];
  readonly malformed: readonly { readonly text: string; readonly why: string }[];
};
export function whyMalformed(text: string, translation: string): string | undefined;
