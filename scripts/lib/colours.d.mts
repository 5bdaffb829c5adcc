/** A row of the table. */
export interface Colour {
  readonly id: string;
  readonly what: string;
  readonly example: string;
  /** A name of `Meaning`, and of `Trait`. */
  readonly meaning?: string;
  readonly trait?: string;
  readonly scopes?: readonly string[];
  readonly grammar?: readonly string[];
  readonly like?: string;
  readonly vim?: string;
  readonly emacs?: string;
  readonly kate?: string;
}
export const colours: readonly Colour[];
/** Meanings that share the row of another, by their names. */
export const sharedMeanings: Readonly<Record<string, string>>;
/** The row of a scope of the grammar; undefined for punctuation that belongs to what is around it. */
export function colourOfScope(scope: string): Colour | undefined;
export function vimGroup(colour: Colour): string;
export function emacsFace(colour: Colour): string;
