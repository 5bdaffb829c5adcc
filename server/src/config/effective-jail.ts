import { canonicalName, sameParameter } from "../parameters/index.ts";
import { EffectiveParameter, type Entry, type EntryOwner } from "./entry.ts";
import type { JailProblem } from "./jail-problem.ts";
import type { Section } from "./sections.ts";
import { noSite, type Site } from "./site.ts";

/** What one jail ends up with: its parameters after merging and substitution, each with where it was written. */
export class EffectiveJail implements EntryOwner {
  readonly name: string;
  /** The block of the jail; two blocks of one name are two jails (LANGUAGE.md §3.1). */
  readonly section: Section;
  /** jail(8) will neither start nor stop it: a variable is undefined, a name clashes … (LANGUAGE.md §4). */
  readonly failed: boolean;
  readonly problems: readonly JailProblem[];
  /** Where it runs. */
  readonly site: Site;
  private readonly entries: ReadonlyMap<string, Entry | Entry[]>;
  private readonly ordered: readonly Entry[];
  private parameterList: readonly EffectiveParameter[] | undefined;

  constructor(
    section: Section,
    failed: boolean,
    problems: readonly JailProblem[],
    entries: ReadonlyMap<string, Entry | Entry[]>,
    ordered: readonly Entry[],
    site = noSite,
  ) {
    this.name = section.name;
    this.section = section;
    this.failed = failed;
    this.problems = problems;
    this.entries = entries;
    this.ordered = ordered;
    this.site = site;
  }

  /** All parameters that jail(8) would list, in the order in which they were first set; variables are not among them. */
  parameters(): readonly EffectiveParameter[] {
    if (!this.parameterList) {
      const list: EffectiveParameter[] = [];
      for (const entry of this.ordered) if (!entry.isVariable) list.push(this.view(entry));
      this.parameterList = list;
    }
    return this.parameterList;
  }

  /**
   * A text that is the same for two jails exactly when their names, their parameters and all values are. Asked for after every
   * keystroke, so that it makes no views.
   */
  fingerprint(): string {
    // Joined at the end: a text that grows by `+=` stays a chain of its pieces, six times as large, for as long as it is kept.
    const parts = [this.failed ? "failed " : "", counted(this.name)];
    for (const { isVariable, name, implied, elements } of this.ordered) {
      if (isVariable) continue;
      parts.push("\n", counted(name));
      if (implied !== undefined) parts.push("=", counted(implied));
      else for (const { text } of elements) parts.push(",", counted(text));
    }
    return parts.join("");
  }

  variables(): EffectiveParameter[] {
    const result: EffectiveParameter[] = [];
    for (const entry of this.ordered) if (entry.isVariable) result.push(this.view(entry));
    return result;
  }

  /** A parameter by any of its spellings: `exec.clean` finds `exec.noclean`. Undefined when it is not set. */
  get(parameter: string): EffectiveParameter | undefined {
    const found = this.entries.get(canonicalName(parameter));
    if (found === undefined) return undefined;
    if (!Array.isArray(found))
      return !found.isVariable && sameParameter(found.name, parameter) ? this.view(found) : undefined;
    const entry = found.find(({ isVariable, name }) => !isVariable && sameParameter(name, parameter));
    return entry && this.view(entry);
  }

  /** Asked for many times by rules and model, and made once. */
  private view(entry: Entry): EffectiveParameter {
    entry.view ??= new EffectiveParameter(this, entry);
    return entry.view;
  }

  /**
   * Whether what jail(8) would run for this jail is known: not when a value that it runs or makes a command of, or that
   * says on which network stack, lacks a variable. Judging such commands would only repeat the one thing that is wrong.
   */
  get commandsAreKnown(): boolean {
    if (!this.failed) return true;
    return !this.ordered.some((entry) => entry.bad && !entry.isVariable && isAboutCommands(entry.name));
  }

  /** A variable, or a parameter used as one, by its exact name. */
  variable(name: string): EffectiveParameter | undefined {
    const entry = this.exactEntry(name);
    return entry && this.view(entry);
  }

  exactEntry(name: string): Entry | undefined {
    const found = this.entries.get(canonicalName(name));
    if (found === undefined) return undefined;
    if (!Array.isArray(found)) return found.name === name ? found : undefined;
    return found.find((entry) => entry.name === name);
  }
}

/** A text with its length before it, so that nothing in it can be taken for what separates texts: values hold any bytes. */
const counted = (text: string): string => `${text.length}:${text}`;

const isAboutCommands = (name: string): boolean =>
  name.startsWith("exec.") || name.startsWith("vnet") || otherCommands.has(name);

/** jail(8) makes commands of its own of all but the first. */
const otherCommands: ReadonlySet<string> = new Set(["command", "interface", "ip4.addr", "ip6.addr"]);
