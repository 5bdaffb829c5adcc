import { parseScript } from "./script.ts";

/**
 * What jail(8) makes of one exec.* or command string (LANGUAGE.md §5.5): how it is run, and which simple commands are
 * in it. Offsets are UTF-16 offsets in the string; nothing here knows files.
 */

/** One word of a command, and the part of the string that spells it. */
export interface Word {
  /** The word as the program receives it; undefined when only the shell will know (variables, `$(…)`, globs). */
  readonly text: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface Redirect {
  /** As written: `>`, `>>`, `<`, `>&`, `<<`, … */
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
  /** Its failure alone neither ends the string with a status other than 0 nor keeps later commands from running. */
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
   * `unclosed` lacks its end, `without` lacks a word that belongs to it, and nothing follows what is `nothing-behind`.
   * `unsure`: the parser refuses it, which is no proof that FreeBSD's sh does.
   */
  readonly kind: "unclosed" | "without" | "nothing-behind" | "unexpected" | "unsure";
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

const BLANK = 1;
const METACHARACTER = 2;
const AMPERSAND = 0x26;

/** What a character means to jail(8) when it decides between execvp(3) and `/bin/sh -c`. */
const characterClass = new Uint8Array(128);
for (const character of " \t\f\v\r\n") characterClass[character.charCodeAt(0)] = BLANK;
for (const character of "!\"$&'()*;<>?[\\]`{|}~") characterClass[character.charCodeAt(0)] = METACHARACTER;

const nothing: readonly never[] = [];

const emptyCommandLine: CommandLine = { kind: "empty", background: false, argv: nothing, commands: nothing };

/**
 * Reads one effective value of an exec.* parameter or of `command` as jail(8) does (LANGUAGE.md §5.5, probe 177).
 * Never throws. Most strings hold no metacharacter, so they are split in the same pass that looks for one.
 */
export function parseCommandLine(value: string): CommandLine {
  const length = value.length;
  const words: PlainWord[] = [];
  let background = false;
  for (let at = 0; at < length; ) {
    const code = value.charCodeAt(at);
    const kind = code < 128 ? characterClass[code] : 0;
    if (kind === BLANK) {
      at++;
    } else if (kind === METACHARACTER) {
      if (code !== AMPERSAND || at !== length - 1) return shellCommandLine(value);
      background = true;
      at++;
    } else {
      const start = at;
      // A metacharacter ends the word here; the next turn of the outer loop decides what it means.
      do at++;
      while (at < length && !isSpecial(value.charCodeAt(at)));
      words.push({ text: value.slice(start, at), start, end: at });
    }
  }
  // "&" alone and blanks leave nothing to execute; jail(8) goes on to the next string.
  if (words.length === 0) return emptyCommandLine;
  return new DirectCommandLine(words, background);
}

interface PlainWord extends Word {
  readonly text: string;
}

/** One command that is its own words. A fleet has hundreds of thousands of them, so nothing is kept twice. */
class DirectCommandLine implements CommandLine {
  readonly kind = "direct";
  readonly background: boolean;
  readonly commands: readonly SimpleCommand[];
  private readonly words: readonly PlainWord[];

  constructor(words: readonly PlainWord[], background: boolean) {
    this.words = words;
    this.background = background;
    const command: SimpleCommand = {
      words,
      assignments: nothing,
      redirects: nothing,
      start: words[0].start,
      end: words[words.length - 1].end,
      runs: "always",
      conditional: false,
      guarded: background,
      background,
      substituted: false,
    };
    this.commands = [command];
  }

  get argv(): readonly string[] {
    return this.words.map(({ text }) => text);
  }
}

function isSpecial(code: number): boolean {
  return code < 128 && characterClass[code] !== 0;
}

function shellCommandLine(value: string): CommandLine {
  const { commands, syntaxError, unread } = parseScript(value);
  const line: CommandLine = { kind: "shell", background: false, argv: ["/bin/sh", "-c", value], commands };
  if (unread !== undefined) return { ...line, unread, syntaxError };
  return syntaxError === undefined ? line : { ...line, syntaxError };
}

/** The last component of a program's path: `/sbin/ifconfig` and `ifconfig` are the same program to a model. */
export function programName(program: string): string {
  return program.slice(program.lastIndexOf("/") + 1);
}
