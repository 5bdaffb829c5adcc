import { canonicalName, sameParameter } from "../parameters/index.ts";
import { EffectiveParameter, type EntryOwner } from "./effective-parameter.ts";
import type { JailProblem } from "./jail-problem.ts";
import type { JailShape } from "./jail-shape.ts";
import type { OpenEntry } from "./open-entry.ts";
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
  /** Where its parameters and variables stand among all of them. */
  readonly shape: JailShape;
  private readonly ordered: readonly EffectiveParameter[];
  private parameterList: readonly EffectiveParameter[] | undefined;

  constructor(
    section: Section,
    { failed, problems }: Pick<EffectiveJail, "failed" | "problems">,
    entries: readonly OpenEntry[],
    shape: JailShape,
    site = noSite,
  ) {
    this.name = section.name;
    this.section = section;
    this.failed = failed;
    this.problems = problems.length === 0 ? noProblems : problems;
    this.shape = shape;
    this.ordered = entries.map((entry) => new EffectiveParameter(this, entry));
    this.site = site;
  }

  /** All parameters that jail(8) would list, in the order in which they were first set; variables are not among them. */
  parameters(): readonly EffectiveParameter[] {
    // As long as it is: a list that grew has room for sixteen more.
    this.parameterList ??= this.ordered.filter(({ isVariable }) => !isVariable).slice();
    return this.parameterList;
  }

  /**
   * A text that is the same for two jails exactly when their names, their parameters and all values are. Asked for after every
   * keystroke.
   */
  fingerprint(): string {
    // Joined at the end: a text that grows by `+=` stays a chain of its pieces, six times as large, for as long as it is kept.
    const parts = [this.failed ? "failed " : "", counted(this.name)];
    for (const { isVariable, name, implied, values } of this.ordered) {
      if (isVariable) continue;
      parts.push(counted(name));
      if (implied !== undefined) parts.push("=", counted(implied));
      else for (const value of values) parts.push(",", counted(value));
    }
    return parts.join("");
  }

  variables(): EffectiveParameter[] {
    return this.ordered.filter(({ isVariable }) => isVariable);
  }

  /** A parameter by any of its spellings: `exec.clean` finds `exec.noclean`. Undefined when it is not set. */
  get(parameter: string): EffectiveParameter | undefined {
    return this.find(parameter, (entry) => !entry.isVariable && sameParameter(entry.name, parameter));
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
    return this.exactEntry(name);
  }

  exactEntry(name: string): EffectiveParameter | undefined {
    return this.find(name, (entry) => entry.name === name);
  }

  /** The first of the entries among which one of that name would be, of which something holds. */
  private find(name: string, isWanted: (entry: EffectiveParameter) => boolean): EffectiveParameter | undefined {
    const places = this.shape.placesOf(canonicalName(name));
    if (places === undefined) return undefined;
    const { ordered } = this;
    if (typeof places === "number") return isWanted(ordered[places]) ? ordered[places] : undefined;
    const place = places.find((each) => isWanted(ordered[each]));
    return place === undefined ? undefined : ordered[place];
  }
}

const noProblems: readonly JailProblem[] = [];

/** A text with its length before it, so that nothing in it can be taken for what separates texts: values hold any bytes. */
const counted = (text: string): string => `${text.length}:${text}`;

const isAboutCommands = (name: string): boolean =>
  name.startsWith("exec.") || name.startsWith("vnet") || otherCommands.has(name);

/** jail(8) makes commands of its own of all but the first. */
const otherCommands: ReadonlySet<string> = new Set(["command", "interface", "ip4.addr", "ip6.addr"]);
