/** What somebody with a broken jail has to know about a parameter: whole sentences of Markdown, no headings. */
export interface ParameterRecord {
  /** What it does, and what is easily misread about it. */
  readonly what: string;
  /** What may be written, and what holds when nothing is; for a boolean it follows from the catalogue. */
  readonly values?: string;
  /** Who reads it, on the host or in the jail, and when. */
  readonly where: string;
  /** What must be there for it to be accepted or to have an effect. */
  readonly needs: string;
  /** Lines as they stand in a block of jail.conf; whole blocks where it is about more than one. */
  readonly example: string;
  /** What goes wrong with it in real files; absent where nothing is known to. */
  readonly trap?: string;
}

export type ParameterFamily = Readonly<Record<string, ParameterRecord>>;

/** Something of the language itself that is no parameter. */
export interface Topic {
  /** What `jailconf explain` is asked for. */
  readonly id: string;
  /** Other words for it. */
  readonly aliases: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly what: string;
  /** Where it may be written and when jail(8) acts on it. */
  readonly where: string;
  /** Which releases read it in which way; absent where all read it alike. */
  readonly since?: string;
  /** Single facts, one a line of a list. */
  readonly details: readonly string[];
  /** A whole file. */
  readonly example: string;
  readonly trap: string;
}

/** For parameters that need nothing but the jail itself. */
export const nothingElse = "Nothing else.";
