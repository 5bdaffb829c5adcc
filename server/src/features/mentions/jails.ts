import type { EffectiveJail, EffectiveParameter, FileRange } from "../../config/index.ts";
import { effectsOf, innerCommands } from "../../lifecycle/index.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import { commandsAtSite, programName, type Word } from "../../shell/index.ts";
import { allJails, type FeatureContext, writtenAt } from "../shared/context.ts";
import { Mentions } from "./mention.ts";
import { placesOfWord } from "./places.ts";

/** A place in which a jail names another one, or itself. */
export interface NamedJail {
  readonly name: string;
  readonly range: FileRange;
}

/** A word of an effective value that names a jail, or may. */
export interface NamingWord {
  readonly parameter: EffectiveParameter;
  /** Which of its values. */
  readonly index: number;
  /** Where it stands in that. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

type IsWanted = (value: string) => boolean;

/** Whether a value can have one of the names in it: the others are not read. */
export const mayHave =
  (names: ReadonlySet<string>): IsWanted =>
  (value) => {
    for (const name of names) if (value.includes(name)) return true;
    return false;
  };

/** The blocks of jails, and all places that name them: `depend`, and words of commands such as `jexec web`. */
export function jailMentions(context: FeatureContext, names: ReadonlySet<string>): Mentions {
  const mentions = new Mentions();
  for (const jail of allJails(context)) {
    if (names.has(jail.name)) mentions.add(placeOfBlock(jail), "write", true);
    for (const { name, range } of namedJails(context, jail, mayHave(names)))
      if (names.has(name)) mentions.add(range, "read");
  }
  return mentions;
}

/** Also where a variable has the name; `$name` is none, since it is another name in each jail. */
export function* namedJails(context: FeatureContext, jail: EffectiveJail, isWanted?: IsWanted): Generator<NamedJail> {
  for (const word of namingWords(jail, isWanted)) {
    const { parameter, index, name } = word;
    for (const { range } of placesOfWord(jail, parameter, index, word, name))
      if (!hasOwnName(writtenAt(context, range))) yield { name, range };
  }
}

/** Whether a text follows the name of the jail that reads it. */
export const hasOwnName = (text: string): boolean => /\$(?:name\b|\{name\})/.test(text);

export function* namingWords(jail: EffectiveJail, isWanted: IsWanted = () => true): Generator<NamingWord> {
  for (const parameter of jail.parameters()) {
    const isCommand = parameter.spelling.startsWith("exec.") || parameter.spelling === "command";
    if (!isCommand && parameter.spelling !== "depend") continue;
    for (const [index, value] of parameter.values.entries()) {
      if (!isWanted(value)) continue;
      if (!isCommand) yield { parameter, index, start: 0, end: value.length, name: value };
      else for (const word of inCommand(jail, value)) yield { ...word, parameter, index };
    }
  }
}

function* inCommand(jail: EffectiveJail, value: string): Generator<Pick<NamingWord, "start" | "end" | "name">> {
  for (const command of commandsAtSite(innerCommands(value), jail.site.commands)) {
    const words = effectsOf(command, "host").flatMap(({ jail: word }) => word ?? []);
    for (const { text, start, end } of [...words, ...operandsThatName(command.words)])
      if (text !== undefined) yield { start, end, name: text };
    yield* partsThatName(command.words);
  }
}

/** The name within `jail:web:maxproc:deny=9` of rctl(8), and within `name=web` of jail(8). */
function* partsThatName(words: readonly Word[]): Generator<Pick<NamingWord, "start" | "end" | "name">> {
  const program = programName(words[0]?.text ?? "");
  const pattern = program === "rctl" ? /^(jail:)([^:]+)/ : program === "jail" ? /^(name=)(.+)$/ : undefined;
  if (pattern === undefined) return;
  for (const { text, start, end } of words) {
    const [, before, name] = (text !== undefined && pattern.exec(text)) || [];
    // In quotes, or with a backslash in it, a word is longer than what it says.
    if (name === undefined || end - start !== text?.length) continue;
    yield { start: start + before.length, end: start + before.length + name.length, name };
  }
}

/** Programs whose words may be names of jails, beside those that do something in one. */
const namers: ReadonlySet<string> = new Set("jail jls pgrep pkill killall ps sockstat netstat".split(" "));

/** Those that are told a jail by `-j`, and are asked about here alone. */
const withJail: ReadonlySet<string> = new Set(["ifconfig", "sysrc", "cpuset"]);

/** `jail -r web`, `service jail stop web`, `sysrc -j web`: whether a word is one is seen by comparing it with the jails that there are. */
export function operandsThatName(words: readonly Word[]): readonly Word[] {
  const program = programName(words[0]?.text ?? "");
  if (program === "service") return words[1]?.text === "jail" ? words.slice(3) : [];
  if (withJail.has(program)) return words.filter((_, at) => words[at - 1]?.text === "-j");
  return namers.has(program) ? words.slice(1) : [];
}
