export interface SaidText {
  readonly text: string;
  /** Paths from the root. */
  readonly places: readonly string[];
}
export function readSaidTexts(): Promise<readonly SaidText[]>;
export function messagesIn(
  path: string,
  text: string,
): readonly { readonly text: string; readonly isEarly: boolean; readonly isAscii: boolean }[];
