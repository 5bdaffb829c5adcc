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

/** The sections of devfs.rules(5), in their order. A line that is neither a section nor a rule is left out. Never throws. */
export function readDevfsRules({ path, text }: HostFile): DevfsSection[] {
  const sections: (DevfsSection & { rules: DevfsRule[] })[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const from = start + line.indexOf(trimmed);
    const range = { path, start: from, end: from + trimmed.length };
    start += line.length + 1;
    const section = /^\[([^\]=]*)=(\d{1,10})\]/.exec(trimmed);
    if (section) {
      if (sections.length >= mostSections) break;
      sections.push({ ...range, name: section[1].trim(), number: Number(section[2]), rules: [] });
      continue;
    }
    if (trimmed.startsWith("[")) continue;
    const words = wordsOf(trimmed.replace(/#.*$/, ""));
    if (words.length > 0) sections.at(-1)?.rules.push({ ...range, words });
  }
  return sections;
}

/** sh(1) reads the line: quotes keep a pattern from being looked for in the current directory. */
const wordsOf = (line: string): string[] =>
  (line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ""));

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
    this.sections = sections;
    this.release = release;
  }

  /** What a ruleset makes of it. Sections of one number are added to each other, and to what the system brings along. */
  after(number: number, before: Visibility, depth: number): Visibility {
    if (depth > deepestRuleset) return "unknown";
    let now = this.ofSystem(number) ?? before;
    for (const section of this.sections) {
      if (section.number !== number) continue;
      for (const { words } of section.rules) now = this.rule(words, now, depth);
    }
    return now;
  }

  /** The system's own building blocks show neither bpf nor other devices of the host; what 2 and 3 show is not kept here. */
  private ofSystem(number: number): Visibility | undefined {
    const known = devfsRulesets(this.release).find((each) => each.number === number);
    if (known === undefined) return undefined;
    if (number === 1 || number >= defaultDevfsRuleset) return isOfBasics(this.device) ? "unknown" : "hidden";
    return isOfBasics(this.device) ? "unknown" : undefined;
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
    const name = /^\$\{?(\w+)\}?$/.exec(target)?.[1];
    if (name === undefined) return undefined;
    // Each section sets a variable of its name, and what is set last holds.
    const own = this.sections.findLast((section) => section.name === name);
    return own?.number ?? devfsRulesets(this.release).find((each) => each.name === name)?.number;
  }
}

const isOfBasics = (device: string): boolean =>
  /^(?:null|zero|crypto|u?random|log|std(?:in|out|err)|fd|pts|tty|ptmx|pty|zfs|fuse)/.test(device);

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
