import type { FileRange } from "../config/index.ts";
import { defaultDevfsRuleset, devfsRulesets, type Release } from "../parameters/index.ts";
import type { HostFile } from "./host-file.ts";

/** `[name=number]` of devfs.rules(5), and the rules below it. */
export interface DevfsSection extends FileRange {
  readonly name: string;
  readonly number: number;
  readonly rules: readonly DevfsRule[];
}

/** One line of a section: what devfs(8) is given after `rule -s NUMBER`. */
export interface DevfsRule extends FileRange {
  readonly words: readonly string[];
}

/** Further sections are not read: nobody writes as many. */
const mostSections = 10_000;

/**
 * The sections of devfs.rules(5), in their order. A line in brackets without a name or a number is a rule, one that rc refuses;
 * rules above all sections are left out. Never throws.
 */
export function readDevfsRules({ path, text }: HostFile): DevfsSection[] {
  const sections: (DevfsSection & { rules: DevfsRule[] })[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const from = start + line.indexOf(trimmed);
    const range = { path, start: from, end: from + trimmed.length };
    start += line.length + 1;
    const section = /^\[(.+)=(\d{1,10})\]/.exec(trimmed);
    if (section) {
      if (sections.length >= mostSections) break;
      sections.push({ ...range, name: section[1], number: Number(section[2]), rules: [] });
      continue;
    }
    if (trimmed.startsWith("[")) {
      if (sections.length === 0) sections.push({ ...range, name: "", number: Number.NaN, rules: [] });
      sections.at(-1)?.rules.push({ ...range, words: [trimmed] });
      continue;
    }
    const words = wordsOf(trimmed.replace(/#.*$/, ""));
    if (words.length > 0) sections.at(-1)?.rules.push({ ...range, words });
  }
  return sections;
}

/** sh(1) reads the line: quotes keep a pattern from being looked for in the current directory. */
const wordsOf = (line: string): string[] =>
  (line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ""));

/** What rc makes of devfs.rules: sections with the rules that devfs(8) gets, and the line at which it stops. */
export interface LoadedRulesets {
  readonly sections: readonly DevfsSection[];
  /** The first line that is refused: neither it nor what stands below it is read. */
  readonly refused: DevfsRule | undefined;
}

/**
 * The sections as rc reads them: up to the first line that devfs(8) refuses, and of those with one number the last alone,
 * since each begins by emptying its ruleset (FACTS.md 19).
 */
export function loadedRulesets(sections: readonly DevfsSection[], release: Release): LoadedRulesets {
  const names = new Set(devfsRulesets(release).map(({ name }) => name));
  const all = new Set(sections.map(({ name }) => name));
  const loaded = new Map<number, DevfsSection>();
  for (const section of sections) {
    names.add(section.name);
    // Names of other kinds may come from rc.conf, which the same shell has read.
    const isMissing = (name: string): boolean => !names.has(name) && (all.has(name) || name.startsWith("devfsrules_"));
    const refused = section.rules.findIndex(({ words }) => isRefused(words, isMissing));
    loaded.delete(section.number);
    if (refused < 0) {
      loaded.set(section.number, section);
      continue;
    }
    loaded.set(section.number, { ...section, rules: section.rules.slice(0, refused) });
    return { sections: [...loaded.values()], refused: section.rules[refused] };
  }
  return { sections: [...loaded.values()], refused: undefined };
}

const commands: ReadonlySet<string> = new Set(["add", "apply", "applyset", "del", "delset", "show", "showsets"]);

/** What devfs(8) takes after `rule -s NUMBER`: conditions first, then actions (rulespec_intok). */
function isRefused(words: readonly string[], isMissing: (name: string) => boolean): boolean {
  if (!commands.has(words[0])) return !words.some(isOfShell);
  if (words[0] !== "add") return false;
  let at = /^\d+$/.test(words[1] ?? "") ? 2 : 1;
  while (words[at] === "type" || words[at] === "path") at += 2;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === "include") {
      const name = variableIn(words[at + 1] ?? "");
      if (words[at + 1] === undefined || (name !== undefined && isMissing(name))) return true;
    } else if (word === "hide" || word === "unhide") continue;
    else if (!["user", "group", "mode"].includes(word)) return !words.slice(1).some(isOfShell);
    at++;
  }
  return false;
}

/** The shell makes something else of it, or of what follows. */
const isOfShell = (word: string): boolean => /[$`;&|<>\\~]/.test(word);

const variableIn = (word: string): string | undefined => /^\$\{?(\w+)\}?$/.exec(word)?.[1];

export type Visibility = "visible" | "hidden" | "unknown";

/** How deep rulesets that include each other are followed. */
const deepestRuleset = 16;

/**
 * Whether a jail with a ruleset sees a device, called as in /dev. `sections` are those of devfs.rules; the rulesets of
 * /etc/defaults/devfs.rules count besides (FACTS.md 9). Of a ruleset without a rule nothing is hidden.
 */
export function deviceVisibility(
  device: string,
  ruleset: number,
  sections: readonly DevfsSection[],
  release: Release,
): Visibility {
  return new RulesetReading(device, sections, release).after(ruleset, "visible", 0);
}

class RulesetReading {
  private readonly device: string;
  private readonly sections: readonly DevfsSection[];
  private readonly release: Release;

  constructor(device: string, sections: readonly DevfsSection[], release: Release) {
    this.device = device;
    this.sections = loadedRulesets(sections, release).sections;
    this.release = release;
  }

  /** What a ruleset makes of it. A section takes the place of what the system brings along. */
  after(number: number, before: Visibility, depth: number): Visibility {
    if (depth > deepestRuleset) return "unknown";
    const section = this.sections.find((each) => each.number === number);
    if (section === undefined) return this.ofSystem(number, depth) ?? before;
    let now = before;
    for (const { words } of section.rules) now = this.rule(words, now, depth);
    return now;
  }

  /** The system's own building blocks show neither bpf nor other devices of the host; what 2 and 3 show is not kept here. */
  private ofSystem(number: number, depth: number): Visibility | undefined {
    if (!this.isOfSystem(number)) return undefined;
    if (number === withPf && this.device === "pf") return "visible";
    if (number === 1) return "hidden";
    if (number >= defaultDevfsRuleset) {
      let now: Visibility = isOfBasics(this.device) || isOfJails(this.device) ? "unknown" : "hidden";
      // They include those below them by their numbers, whatever devfs.rules has made of these.
      for (const own of this.sections.filter((each) => each.number < number).sort((a, b) => a.number - b.number))
        if (this.isOfSystem(own.number)) now = this.after(own.number, own.number === 1 ? "unknown" : now, depth + 1);
      return now;
    }
    return isOfBasics(this.device) ? "unknown" : undefined;
  }

  private isOfSystem(number: number): boolean {
    return devfsRulesets(this.release).some((each) => each.number === number);
  }

  private rule(words: readonly string[], before: Visibility, depth: number): Visibility {
    // `rule -s N add 100 path …` gives it a number; without `add` it is applied, not kept.
    const rest = words[0] === "add" ? words.slice(1) : words;
    const [verb, ...more] = /^\d+$/.test(rest[0] ?? "") ? rest.slice(1) : rest;
    if (verb === "include") return this.include(more[0] ?? "", before, depth);
    let applies = true;
    let now = before;
    const all = verb === undefined ? [] : [verb, ...more];
    for (let index = 0; index < all.length; index++) {
      const word = all[index];
      if (word === "path") applies &&= matches(all[++index] ?? "", this.device);
      // Of which type a device is, its name does not say.
      else if (word === "type") return all.includes(before === "hidden" ? "unhide" : "hide") ? "unknown" : before;
      else if (word === "hide" && applies) now = "hidden";
      else if (word === "unhide" && applies) now = "visible";
    }
    return now;
  }

  private include(target: string, before: Visibility, depth: number): Visibility {
    const number = this.numberOf(target);
    return number === undefined ? "unknown" : this.after(number, before, depth + 1);
  }

  private numberOf(target: string): number | undefined {
    if (/^\d{1,10}$/.test(target)) return Number(target);
    const name = variableIn(target);
    if (name === undefined) return undefined;
    // Each section sets a variable of its name, and what is set last holds.
    const own = this.sections.findLast((section) => section.name === name);
    return own?.number ?? devfsRulesets(this.release).find((each) => each.name === name)?.number;
  }
}

/** The ruleset of the system that shows pf(4) besides (FACTS.md 9). */
const withPf = 5;

const isOfBasics = (device: string): boolean =>
  /^(?:null|zero|crypto|u?random|log|std(?:in|out|err)|fd|pts|tty|ptmx|pty)/.test(device);

/** What 4 and 5 show besides. */
const isOfJails = (device: string): boolean => /^(?:zfs|fuse)/.test(device);

/** fnmatch(3) over the name of a device. A class that is not closed matches nothing here. */
function matches(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[\\^$.+(){}|]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  try {
    return new RegExp(`^${source}$`).test(name);
  } catch {
    return false;
  }
}
