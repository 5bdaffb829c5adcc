import type { Form } from "./form.ts";

/** What is known of the words of a program: the one description that completion, hover and signature help read. */
export interface ProgramWords {
  readonly name: string;
  /** Where FreeBSD has it. */
  readonly path: string;
  /** The page that tells the rest: `ifconfig(8)`; undefined for a script that has none. */
  readonly manual: string | undefined;
  /** What the program is for, as a clause. */
  readonly summary: string;
  /** The ways to call it, those that people write most often first. */
  readonly forms: readonly Form[];
  /** What each word that is written as it is, and each option, does: a clause. */
  readonly words: Readonly<Record<string, string>>;
  /** Options of one letter may stand together, as getopt(3) reads them. */
  readonly hasClusters: boolean;
  /** The options that say which form it is: `-c` and `-r` of jail(8). A form that has none of its name is not meant. */
  readonly modes: ReadonlySet<string>;
  /** After the first word come several requests, one after the other, each in one of the forms: `ifconfig e0 ether … up`. */
  readonly isChained: boolean;
}

type Described = Pick<ProgramWords, "name" | "path" | "summary" | "forms" | "words"> &
  Partial<Pick<ProgramWords, "manual" | "hasClusters" | "isChained">>;

export const program = (described: Described): ProgramWords => ({
  manual: `${described.name}(8)`,
  hasClusters: true,
  isChained: false,
  modes: new Set(described.forms.flatMap(modesOf)),
  ...described,
});

const modesOf = ({ elements }: Form): string[] =>
  elements.flatMap(({ isOptional, alternatives: [[{ text }]] }) => (!isOptional && text.startsWith("-") ? text : []));
