import { sameParameter } from "../parameters/index.ts";
import { EffectiveParameter, type EntryOwner, type EntryText } from "./effective-parameter.ts";
import type { JailForm } from "./jail-form.ts";
import type { JailProblem } from "./jail-problem.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { Section } from "./sections.ts";
import type { Site } from "./site.ts";

/** What one jail ends up with: its parameters after merging and substitution, each with where it was written. */
export class EffectiveJail implements EntryOwner {
  /** The block of the jail; two blocks of one name are two jails (LANGUAGE.md §3.1). */
  readonly section: Section;
  /** jail(8) will neither start nor stop it: a variable is undefined, a name clashes … (LANGUAGE.md §4). */
  readonly failed: boolean;
  readonly problems: readonly JailProblem[];
  readonly form: JailForm;
  /** The values of each entry. */
  private readonly texts: readonly EntryText[];
  /** The entries that somebody has asked for. */
  private made: (EffectiveParameter | undefined)[] | undefined;
  private parameterList: readonly EffectiveParameter[] | undefined;

  constructor(
    section: Section,
    { failed, problems }: Pick<EffectiveJail, "failed" | "problems">,
    form: JailForm,
    texts: readonly EntryText[],
  ) {
    this.section = section;
    this.failed = failed;
    this.problems = problems.length === 0 ? noProblems : problems;
    this.form = form;
    this.texts = texts;
    this.made = undefined;
    this.parameterList = undefined;
  }

  get name(): string {
    return this.section.name;
  }

  /** Where it runs. */
  get site(): Site {
    return this.form.site;
  }

  /** All parameters that jail(8) would list, in the order in which they were first set; variables are not among them. */
  parameters(): readonly EffectiveParameter[] {
    // As long as it is: a list that grew has room for sixteen more.
    this.parameterList ??= this.entriesOf(({ isVariable }) => !isVariable).slice();
    return this.parameterList;
  }

  /**
   * A text that is the same for two jails exactly when their names, their parameters and all values are. Asked for after every
   * keystroke.
   */
  fingerprint(): string {
    // Joined at the end: a text that grows by `+=` stays a chain of its pieces, six times as large, for as long as it is kept.
    const parts = [this.failed ? "failed " : "", counted(this.name)];
    const { texts } = this;
    for (const [place, { isVariable, name, implied }] of this.form.entries.entries()) {
      if (isVariable) continue;
      parts.push(counted(name));
      const text = texts[place];
      if (typeof text === "string") parts.push(implied === undefined ? "," : "=", counted(text));
      else for (const value of text) parts.push(",", counted(value));
    }
    return parts.join("");
  }

  variables(): EffectiveParameter[] {
    return this.entriesOf(({ isVariable }) => isVariable);
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
    return !this.form.entries.some((entry) => entry.bad && !entry.isVariable && isAboutCommands(entry.name));
  }

  /** A variable, or a parameter used as one, by its exact name. */
  variable(name: string): EffectiveParameter | undefined {
    return this.exactEntry(name);
  }

  exactEntry(name: string): EffectiveParameter | undefined {
    return this.find(name, (entry) => entry.name === name);
  }

  private find(name: string, isWanted: (entry: OpenEntry) => boolean): EffectiveParameter | undefined {
    const place = this.form.placeOf(name, isWanted);
    return place === undefined ? undefined : this.entryAt(place);
  }

  private entriesOf(isWanted: (entry: OpenEntry) => boolean): EffectiveParameter[] {
    const wanted: EffectiveParameter[] = [];
    const { entries } = this.form;
    for (let place = 0; place < entries.length; place++) if (isWanted(entries[place])) wanted.push(this.entryAt(place));
    return wanted;
  }

  private entryAt(place: number): EffectiveParameter {
    const { form, texts } = this;
    this.made ??= new Array<EffectiveParameter | undefined>(texts.length).fill(undefined);
    const known = this.made[place];
    if (known !== undefined) return known;
    const entry = new EffectiveParameter(this, form.entries[place], texts[place]);
    this.made[place] = entry;
    return entry;
  }
}

const noProblems: readonly JailProblem[] = [];

/** A text with its length before it, so that nothing in it can be taken for what separates texts: values hold any bytes. */
const counted = (text: string): string => `${text.length}:${text}`;

const isAboutCommands = (name: string): boolean =>
  name.startsWith("exec.") || name.startsWith("vnet") || otherCommands.has(name);

/** jail(8) makes commands of its own of all but the first. */
const otherCommands: ReadonlySet<string> = new Set(["command", "interface", "ip4.addr", "ip6.addr"]);
