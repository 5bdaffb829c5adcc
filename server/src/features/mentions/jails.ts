import {
  type EffectiveJail,
  type EffectiveParameter,
  type FileRange,
  sourceRange,
  writtenRange,
} from "../../config/index.ts";
import { effectsOf } from "../../lifecycle/index.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import { commandsAtSite, flatCommands, programName, type Word } from "../../shell/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import { Mentions } from "./mention.ts";

/** A place in which a jail names another one, or itself, letter by letter. */
export interface NamedJail {
  readonly name: string;
  readonly range: FileRange;
}

/** The blocks of jails, and all places that name them: `depend`, and words of commands such as `jexec web`. */
export function jailMentions(context: FeatureContext, names: ReadonlySet<string>): Mentions {
  const mentions = new Mentions();
  const isWanted = (value: string): boolean => [...names].some((name) => value.includes(name));
  for (const jail of allJails(context)) {
    if (names.has(jail.name)) mentions.add(placeOfBlock(jail), "write", true);
    for (const { name, range } of namedJails(context, jail, isWanted)) if (names.has(name)) mentions.add(range, "read");
  }
  return mentions;
}

/** @param isWanted whether a value can hold what is looked for: the others are not read */
export function* namedJails(
  context: FeatureContext,
  jail: EffectiveJail,
  isWanted: (value: string) => boolean = () => true,
): Generator<NamedJail> {
  for (const parameter of jail.parameters()) {
    const isCommand = parameter.spelling.startsWith("exec.") || parameter.spelling === "command";
    if (!isCommand && parameter.spelling !== "depend") continue;
    for (const [index, value] of parameter.values.entries()) {
      if (!isWanted(value)) continue;
      const found = isCommand ? inCommand(jail, parameter, index, value) : inDepend(parameter, index, value);
      for (const each of found) if (isSpelled(context, each)) yield each;
    }
  }
}

function* inDepend(parameter: EffectiveParameter, index: number, value: string): Generator<NamedJail> {
  const written = parameter.elements[index]?.written;
  const range = sourceRange(parameter, index, 0, value.length) ?? (written && writtenRange(written));
  if (range !== undefined) yield { name: value, range };
}

function* inCommand(
  jail: EffectiveJail,
  parameter: EffectiveParameter,
  index: number,
  value: string,
): Generator<NamedJail> {
  for (const command of commandsAtSite(flatCommands(value), jail.site.commands)) {
    const words = effectsOf(command, "host").flatMap(({ jail: word }) => word ?? []);
    for (const word of [...words, ...operandsThatName(command.words)]) {
      if (word.text === undefined) continue;
      const range = sourceRange(parameter, index, word.start, word.end);
      if (range !== undefined) yield { name: word.text, range };
    }
  }
}

/** Programs whose words may be names of jails, beside those that do something in one. */
const namers: ReadonlySet<string> = new Set("jail jls pgrep pkill killall ps sockstat netstat".split(" "));

/** `jail -r web`, `service jail stop web`: whether a word is one is seen by comparing it with the jails that there are. */
export function operandsThatName(words: readonly Word[]): readonly Word[] {
  const program = programName(words[0]?.text ?? "");
  if (program === "service") return words[1]?.text === "jail" ? words.slice(3) : [];
  return namers.has(program) ? words.slice(1) : [];
}

/** `$name` comes to the name of a jail and is none. */
function isSpelled({ workspace, tree, path }: FeatureContext, { name, range }: NamedJail): boolean {
  const text = range.path === path ? tree.text : workspace.tree(range.path)?.text;
  return text?.slice(range.start, range.end).replace(/^["']|["']$/g, "") === name;
}
