import type { Site } from "../../config/index.ts";
import { effectsOf, ifconfigKeyword, readIfconfig, readRoute, readService } from "../../lifecycle/index.ts";
import { parseAddress } from "../../parameters/index.ts";
import {
  type CommandLine,
  commandsAtSite,
  nestedScript,
  parseCommandLine,
  programName,
  type SimpleCommand,
  scriptWord,
  type Word,
} from "../../shell/index.ts";
import { verbIndex } from "../command-words/index.ts";
import { operandsThatName } from "../mentions/index.ts";
import { Meaning } from "./token-list.ts";

/** A word that is the name of a jail if there is a jail of that name. */
export const perhapsJail = 250;
/** In a word of which nothing is known, and where no word is. */
const plain = 251;
const nothing = 252;

/** Nobody writes longer commands, and the shell layer reads none. */
const longestCommand = 65_536;
/** `sh -c` within `sh -c` that is looked into. */
const deepest = 8;

type Where = "host" | "jail";

const known = new WeakMap<Site, Record<Where, Map<string, readonly number[]>>>();
/** Commands of one site that are remembered at the same time. */
const mostKnown = 100_000;

/**
 * What the words of a string that jail(8) runs are, and the operators and reserved words of the shell between them: start, end and
 * `Meaning` (or `perhapsJail`) of each, one after the other, in UTF-16 offsets of the string. Nothing is said of other words.
 *
 * @param where the step runs it
 */
export function wordsOfCommand(text: string, where: Where, site: Site): readonly number[] {
  if (text.length > longestCommand) return [];
  let bySite = known.get(site);
  if (!bySite) {
    bySite = { host: new Map(), jail: new Map() };
    known.set(site, bySite);
  }
  const byText = bySite[where];
  let spans = byText.get(text);
  if (!spans) {
    if (byText.size >= mostKnown) byText.clear();
    spans = new CommandPainter(text, where, site).paint();
    byText.set(text, spans);
  }
  return spans;
}

/** Says of each character what it belongs to, the outer first and over it what is within, so that nothing overlaps. */
class CommandPainter {
  private readonly text: string;
  private readonly where: Where;
  private readonly site: Site;
  private readonly meanings: Uint8Array;

  constructor(text: string, where: Where, site: Site) {
    this.text = text;
    this.where = where;
    this.site = site;
    this.meanings = new Uint8Array(text.length).fill(nothing);
  }

  paint(): number[] {
    const { kind, commands, background } = parseCommandLine(this.text);
    this.commands(commands, 0);
    if (kind === "shell" || background) this.betweenWords();
    return this.spans();
  }

  private commands(commands: CommandLine["commands"], depth: number): void {
    const { site, text } = this;
    // Those within `$(…)` stand before the command that holds them.
    for (const command of commandsAtSite(commands, site.commands).toReversed()) {
      for (const part of command.words) this.cover(part, plain);
      for (const part of command.assignments) this.cover(part, plain);
      for (const { start, end, target } of command.redirects) {
        this.cover({ start, end }, plain);
        const length = text.slice(start, target?.start ?? end).trimEnd().length;
        this.cover({ start, end: start + length }, Meaning.ShellOperator);
        if (target !== undefined && isPath(target.text)) this.cover(target, Meaning.Path);
      }
      const programs = this.program(command);
      for (const at of programs) {
        const script = depth < deepest ? scriptWord(command.words, at) : undefined;
        const nested = script && nestedScript(command, script, text);
        if (!script || !nested?.isInPlace || nested.syntaxError) continue;
        this.cover(script, nothing);
        this.commands(nested.commands, depth + 1);
      }
    }
  }

  /** Paints the words of a command; returns where in them programs stand, those that others run among them. */
  private program(command: SimpleCommand): number[] {
    const { words } = command;
    if (words.length === 0) return [];
    const hasPatterns = programsWithPatterns.has(programName(words[0].text ?? ""));
    for (const word of words) {
      const meaning = meaningOfWord(word.text);
      this.cover(word, meaning === Meaning.Path && hasPatterns ? plain : meaning);
    }
    for (const word of operandsThatName(words)) {
      if (word.text !== undefined && !word.text.startsWith("-")) this.cover(word, perhapsJail);
    }
    const effects = effectsOf(command, this.where);
    const programs = [0];
    for (const { verb, resource, word } of effects) {
      if (verb !== "runs" || resource !== "program" || word === undefined) continue;
      const at = words.indexOf(word);
      if (at > 0 && !programs.includes(at)) programs.push(at);
    }
    const scripts = programs.map((at) => scriptWord(words, at));
    for (const at of programs) {
      if (scripts.includes(words[at])) continue;
      this.cover(words[at], Meaning.Command);
      for (const word of subcommands(words, at)) this.cover(word, Meaning.Subcommand);
    }
    const isOwn = (word: Word | undefined): word is Word => word?.text !== undefined && words.includes(word);
    for (const { resource, word, owner, newName, jail } of effects) {
      if (isOwn(jail)) this.cover(jail, Meaning.Jail);
      const isInterface = resource === "interface" || resource === "bridge-member";
      if (isInterface && isOwn(word)) this.cover(word, Meaning.Interface);
      if (resource === "dataset" && isOwn(word)) this.cover(word, Meaning.Dataset);
      if (isInterface && isOwn(newName)) this.cover(newName, Meaning.Interface);
      if ((isInterface || resource === "address") && isOwn(owner)) this.cover(owner, Meaning.Interface);
    }
    return programs;
  }

  private cover({ start, end }: { readonly start: number; readonly end: number }, meaning: number): void {
    this.meanings.fill(meaning, start, end);
  }

  private betweenWords(): void {
    const { text, meanings } = this;
    for (let start = 0; start < text.length; start++) {
      if (meanings[start] !== nothing) continue;
      let end = start + 1;
      while (end < text.length && meanings[end] === nothing) end++;
      for (const { 0: found, index } of text.slice(start, end).matchAll(betweenWords)) {
        const first = found.charCodeAt(0);
        const isLetter = first >= 0x61 && first <= 0x7a;
        const meaning = found.startsWith("#") ? Meaning.Comment : isLetter ? Meaning.Keyword : Meaning.ShellOperator;
        this.cover({ start: start + index, end: start + index + found.length }, meaning);
      }
      start = end;
    }
  }

  private spans(): number[] {
    const { meanings } = this;
    const spans: number[] = [];
    for (let start = 0; start < meanings.length; ) {
      const meaning = meanings[start];
      let end = start + 1;
      while (end < meanings.length && meanings[end] === meaning) end++;
      if (meaning <= perhapsJail) spans.push(start, end, meaning);
      start = end;
    }
    return spans;
  }
}

/** What stands between words: operators, reserved words of sh(1), comments. */
const betweenWords =
  /#[^\n]*|&&|\|\||;;|[;|&()]|(?<![\w-])(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|in)(?![\w-])|(?<!\S)[{}!](?![^\s;])/g;

/** Programs that are given `/expressions/`, which only look like a path. */
const programsWithPatterns: ReadonlySet<string> = new Set([
  "sed",
  "awk",
  "grep",
  "egrep",
  "perl",
  "expr",
  "find",
  "rctl",
]);

const isPath = (text: string | undefined): boolean => text?.startsWith("/") === true && !/[\n;|&()<>"'`]/.test(text);

function meaningOfWord(text: string | undefined): number {
  if (text === undefined) return plain;
  if (text.startsWith("-") && text.length > 1) return Meaning.Option;
  if (isPath(text)) return Meaning.Path;
  if (!/^[\da-fA-F:]/.test(text)) return plain;
  if (/^\d+$/.test(text)) return Meaning.Number;
  const isHardwareAddress = /^(?:[\da-f]{1,2}:){5}[\da-f]{1,2}$/i.test(text);
  return isHardwareAddress || (/[.:]/.test(text) && parseAddress(text) !== undefined) ? Meaning.Address : plain;
}

/** The words by which a program is told what to do, as its reader takes them. */
function* subcommands(words: readonly Word[], at: number): Generator<Word> {
  const name = programName(words[at].text ?? "");
  switch (name) {
    case "ifconfig":
      for (const { word } of readIfconfig(words, at).operations)
        if (ifconfigKeyword(word.text) !== undefined) yield word;
      return;
    case "route": {
      const { verb, destination } = readRoute(words, at);
      if (verb?.text !== undefined) yield verb;
      if (destination?.text === "default") yield destination;
      return;
    }
    case "service": {
      const { action } = readService(words, at);
      if (action) yield action;
      return;
    }
  }
  const rest = words.slice(at + 1);
  const verb = verbIndex(
    name,
    rest.map(({ text }) => text),
  );
  if (verb !== undefined) yield rest[verb];
}
