/**
 * What a string that jail(8) runs consists of, whoever reads it. Offsets are UTF-16 offsets in the string; nothing here knows
 * files.
 */

/** One word of a command, and the part of the string that spells it. */
export interface Word {
  /** The word as the program receives it; undefined when only the shell will know (variables, `$(…)`, globs). */
  readonly text: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface Redirect {
  /** As written: `>`, `>>`, `<`, `>&`, `<<`, … One that bash reads as `&>` or `&>>` begins behind its `&`, which sh(1) reads by itself. */
  readonly operator: string;
  /** The file, or the delimiter of a here-document; undefined where it is missing. */
  readonly target: Word | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a command runs, given how the ones before it in the string end: `after-success` stands right of `&&`,
 * `after-failure` right of `||`, and `maybe` depends on something that is not known (a branch, a loop, a test).
 */
export type Runs = "always" | "after-success" | "after-failure" | "maybe";

export interface SimpleCommand {
  /** The program and its arguments; empty for a bare assignment or redirection. */
  readonly words: readonly Word[];
  /** `NAME=value` in front of the program. */
  readonly assignments: readonly Word[];
  readonly redirects: readonly Redirect[];
  readonly start: number;
  readonly end: number;
  readonly runs: Runs;
  /** It may not run at all: `runs` is not `always`. */
  readonly conditional: boolean;
  /** Its failure alone does not end the string with a status other than 0, though what stands right of its `&&` is left out. */
  readonly guarded: boolean;
  /** It is not waited for. */
  readonly background: boolean;
  /** It stands in `$(…)` or backticks: its output becomes part of another command. */
  readonly substituted: boolean;
  /** What it prints there, where that is known: the name of what `ifconfig epair create` makes (`unknownNumber`). */
  readonly output?: string;
}

/** Where a mistake in a script begins: the quote without an end, the `if` without `fi`, the word that does not belong. */
export interface ShellSyntaxError {
  /**
   * `unclosed` lacks its end, `without` lacks a word that belongs to it, and nothing follows what is `nothing-after`.
   * `unsure`: the parser refuses it, which is no proof that FreeBSD's sh does.
   */
  readonly kind: "unclosed" | "without" | "nothing-after" | "unexpected" | "unsure";
  /** What stands there: a quote, a bracket, a keyword, an operator. */
  readonly found: string;
  /** What is missing: `fi`, `)`, … or `name` and `file` for any word of that sort. */
  readonly wanted: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface CommandLine {
  /** `empty` is skipped, `direct` is executed without a shell, `shell` is given to `/bin/sh -c`. */
  readonly kind: "empty" | "direct" | "shell";
  /** jail(8) itself took the trailing `&` away and does not wait for the command. */
  readonly background: boolean;
  /** As jail(8) executes it; `["/bin/sh", "-c", STRING]` for a shell. */
  readonly argv: readonly string[];
  /** In the order in which they stand, those inside `$(…)` in front of the command that holds them. */
  readonly commands: readonly SimpleCommand[];
  /** Why nothing is known of what is in it: it is longer, or deeper, than anything that a person writes. */
  readonly unread?: "too-long" | "too-deep";
  /** Where the shell gives up. The commands are then what could be made out. */
  readonly syntaxError?: ShellSyntaxError;
}
