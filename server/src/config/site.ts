/** What holds at one site, and no manual page tells of: whoever runs it has written it down. */
export interface Site {
  /** Parameters that modules of this site bring, as jail(8) takes them. */
  readonly parameters: ReadonlySet<string>;
  readonly commands: readonly LocalCommand[];
}

/** A command that somebody has written for the site, and what it is to be taken for. */
export interface LocalCommand {
  /** Its words: the program, and those after it that have to be there. */
  readonly words: readonly string[];
  /** The words of the command that it stands for, to which its further words are added; `opaque` where nothing is known of it. */
  readonly standsFor: readonly string[] | "opaque";
}

export const noSite: Site = { parameters: new Set(), commands: [] };
