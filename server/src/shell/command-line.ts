import { fileName } from "../text/index.ts";
import type { CommandLine, SimpleCommand, Word } from "./command.ts";
import { parseScript } from "./script.ts";

/**
 * What jail(8) makes of one exec.* or command string (LANGUAGE.md §5.5): how it is run, and which simple commands are
 * in it. Offsets are UTF-16 offsets in the string; nothing here knows files.
 */

const blankClass = 1;
const metacharacterClass = 2;
const codeOfAmpersand = 0x26;

/** What a character means to jail(8) when it decides between execvp(3) and `/bin/sh -c`. */
const characterClass = new Uint8Array(128);
for (const character of " \t\f\v\r\n") characterClass[character.charCodeAt(0)] = blankClass;
for (const character of "!\"$&'()*;<>?[\\]`{|}~") characterClass[character.charCodeAt(0)] = metacharacterClass;

const nothing: readonly never[] = [];

const emptyCommandLine: CommandLine = { kind: "empty", background: false, argv: nothing, commands: nothing };

/** What a string was read as: each jail's are asked for by the model and by dozens of rules. */
export interface ReadString {
  readonly line: CommandLine;
  /** Its commands, those of `sh -c '…'` in the place of the shell, once somebody has asked for them. */
  flat: readonly SimpleCommand[] | undefined;
}

let readBefore = new Map<string, ReadString>();
let scriptsReadBefore = new Map<string, ReadString>();

/** Strings that are not read again: those of the jails of a group, which is how many are looked at before the next rule looks. */
const mostReadBefore = 300;

/** UTF-16 units of such a string. */
const longestReadBefore = 500;

/** Scripts that are longer, and not read again: those of one jail, of which each may hold thousands of commands. */
const mostScriptsReadBefore = 16;

/** What a string is read as, which nobody may change. */
export function readString(value: string): ReadString {
  const isScript = value.length > longestReadBefore;
  const known = (isScript ? scriptsReadBefore : readBefore).get(value);
  if (known !== undefined) return known;
  // A new map where one is full, since one that is cleared leads from its old room to its new one: where the old has become old to the
  // collector, all that ever comes into the new outlives this, too.
  if (readBefore.size >= mostReadBefore) readBefore = new Map();
  if (scriptsReadBefore.size >= mostScriptsReadBefore) scriptsReadBefore = new Map();
  const read = { line: readLine(value), flat: undefined };
  (isScript ? scriptsReadBefore : readBefore).set(value, read);
  return read;
}

/**
 * Reads one effective value of an exec.* parameter or of `command` as jail(8) does (LANGUAGE.md §5.5, probe 177).
 * Never throws.
 */
export function parseCommandLine(value: string): CommandLine {
  return readString(value).line;
}

/** Most strings hold no metacharacter, so they are split in the same pass that looks for one. */
function readLine(value: string): CommandLine {
  const length = value.length;
  const words: PlainWord[] = [];
  let background = false;
  for (let at = 0; at < length; ) {
    const code = value.charCodeAt(at);
    const kind = code < 128 ? characterClass[code] : 0;
    if (kind === blankClass) {
      at++;
    } else if (kind === metacharacterClass) {
      if (code !== codeOfAmpersand || at !== length - 1) return shellCommandLine(value);
      background = true;
      at++;
    } else {
      const start = at;
      // A metacharacter ends the word here; the next turn of the outer loop decides what it means.
      // Written out: this is where each character of a fleet passes.
      for (at++; at < length; at++) {
        const next = value.charCodeAt(at);
        if (next < 128 && characterClass[next] !== 0) break;
      }
      words.push({ text: value.slice(start, at), start, end: at });
    }
  }
  // "&" alone and blanks leave nothing to execute; jail(8) goes on to the next string.
  if (words.length === 0) return emptyCommandLine;
  return new DirectCommandLine(words, background);
}

/** What jail(8) does with a string, without what is in it: goes on to the next one, runs it and waits, or runs it and does not wait. */
export type Manner = "nothing" | "foreground" | "background";

/** The same as `parseCommandLine` says, for those who look at thousands of strings and at nothing in them. */
export function mannerOf(value: string): Manner {
  // Most begin with a word and do not end with `&`.
  if (!value.endsWith("&") && value !== "" && !isSpecial(value.charCodeAt(0))) return "foreground";
  let otherwise: Manner = "nothing";
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    const kind = code < 128 ? characterClass[code] : 0;
    if (kind === blankClass) continue;
    if (kind !== metacharacterClass) otherwise = "foreground";
    else if (code !== codeOfAmpersand || at !== value.length - 1) return "foreground";
    else return otherwise === "nothing" ? "nothing" : "background";
  }
  return otherwise;
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
  return fileName(program);
}

/** The same of the word that calls it; nothing where there is none, or where the shell alone knows it. */
export function programOf(word: Word | undefined): string {
  return programName(word?.text ?? "");
}
