/**
 * What a command and its options are, as data. Arguments are parsed by it, and `--help`, docs/cli.md, jailconf(1) and the
 * completions of shells are made of it, so that an option is described once and nowhere forgotten. In the texts `backticks` stand
 * around what is typed as it is. A description imports nothing: the command that runs loads its own, and no other.
 */
export interface CommandDescription {
  readonly name: string;
  /** What it is for, in a line; it follows the name in a list of commands. */
  readonly summary: string;
  /** What stands after the name of the command, without the options: one line for each way to call it. */
  readonly synopses: readonly string[];
  /** A few sentences; paragraphs. */
  readonly what: readonly string[];
  /** What its operands are, for the completions. */
  readonly operands: readonly OperandDescription[];
  /** By the name without `--`, in the order in which people read about them. */
  readonly options: OptionDescriptions;
  readonly exits: readonly ExitDescription[];
  readonly examples: readonly Example[];
}

export interface OperandDescription {
  readonly kind: ValueKind;
  /** All that follow are of this kind, too. */
  readonly repeats?: true;
}

export type OptionDescriptions = Readonly<Record<string, OptionDescription>>;

export interface OptionDescription {
  /** What it does, short: a phrase without a full stop. */
  readonly what: string;
  /** What else there is to know, in whole sentences; for the manual page and docs/cli.md. */
  readonly more?: string;
  /** The heading over it, where a command has many; options of one group stand together. */
  readonly group?: string;
  /** A letter that stands for it, with its `-`. */
  readonly short?: string;
  /** An option without a value is a flag. */
  readonly value?: ValueDescription;
  /** It may be given more than once, and each time counts. */
  readonly repeats?: true;
  /** Understood, and told nobody: editors add it by themselves. */
  readonly hidden?: true;
}

export interface ValueDescription {
  /** What stands for the value in a text, in capitals. */
  readonly name: string;
  readonly kind: ValueKind;
  /** The value is one of these words; what each of them means. */
  readonly words?: Readonly<Record<string, string>>;
  /** The word that counts where the option is not given. */
  readonly otherwise?: string;
  /** The option may stand alone; a value is given as `--name=VALUE` only. */
  readonly optional?: true;
}

/** What a value or an operand is, which tells completions what to offer, and `--help` what to add. */
export type ValueKind =
  | "word"
  | "number"
  | "text"
  | "file"
  | "folder"
  | "path"
  | "jail"
  | "release"
  | "operation"
  | "shell"
  | "command"
  | "rule"
  | "rule=severity"
  | "explained";

export interface ExitDescription {
  readonly status: number;
  /** When it ends with this status. */
  readonly when: string;
}

export interface Example {
  /** As it is typed. */
  readonly command: string;
  readonly what: string;
}

/** Options that every command understands. */
export const commonOptions = {
  help: { what: "print what the command does, and its options", short: "-h" },
  version: { what: "print the version" },
  lang: {
    what: "the language that is spoken",
    more: "Without it, what `LC_ALL`, `LC_MESSAGES` or `LANG` names, in this order; English where that is another language.",
    value: { name: "LANG", kind: "word", words: { en: "English", ja: "Japanese" } },
  },
} as const satisfies OptionDescriptions;

/** `--release R`, which most commands have. */
export const releaseOption = {
  what: "the FreeBSD release whose jail(8) reads the file",
  more:
    "A bare major stands for its newest minor; what `uname -r` prints is understood, too. One that is too new to be known is read as " +
    "the newest known of its major, and a branch (`14.3-STABLE`) as the release that will be made of it, which a line on stderr says.",
  value: { name: "R", kind: "release" },
} as const satisfies OptionDescription;

/** How `show` and `plan` print what they have worked out. */
export const printingOptions = {
  format: {
    what: "how it is printed",
    value: {
      name: "FORMAT",
      kind: "word",
      words: { text: "for people", json: "an object for programs" },
      otherwise: "text",
    },
  },
  all: { what: "however long it is; without it, a text of more than 4 MB ends with a line that says so" },
} as const satisfies CommandDescription["options"];
