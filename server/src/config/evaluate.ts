import { canonicalName, type Dialect, isKnownToJail, sameParameter } from "../parameters/index.ts";
import { BlockTemplates } from "./block-templates.ts";
import { type CollectOptions, collectSections, type TreeSource } from "./collect.ts";
import type { Definition } from "./definition.ts";
import { EffectiveJail } from "./effective-jail.ts";
import { type EntryText, textOfList } from "./effective-parameter.ts";
import { groupsOf, type ItemGroup } from "./groups.ts";
import { JailForm } from "./jail-form.ts";
import type { JailProblem } from "./jail-problem.ts";
import { type OpenElement, OpenEntry } from "./open-entry.ts";
import { type CollectedSections, componentsMatch, type Section } from "./sections.ts";
import { noSite, type Site } from "./site.ts";
import { substituteVariables } from "./substitute.ts";

/** What a root file and all that it includes come to. */
export interface Configuration extends CollectedSections {
  readonly root: string;
  readonly dialect: Dialect;
  /** The jails that can be started, in the order of their blocks; wildcards are not among them. */
  readonly jails: readonly EffectiveJail[];
  /** How often a statement was applied to a jail: what the evaluation took, besides the reading. */
  readonly applications: number;
  readonly site: Site;
  /** The sections that are applied to the jails that they match, in order; those without statements are not among them. */
  readonly wildcards: readonly Section[];
  /** All jails, in groups that stay the same after an edit elsewhere. */
  readonly jailGroups: readonly ItemGroup<EffectiveJail>[];
  /** The same of all sections. */
  readonly sectionGroups: readonly ItemGroup<Section>[];
  /** These groups in groups, so that nobody has to look at all of them after an edit. */
  readonly jailRegions: readonly ItemGroup<ItemGroup<EffectiveJail>>[];
  readonly sectionRegions: readonly ItemGroup<ItemGroup<Section>>[];
  /** The same object for all that one root comes to, edit after edit: who keeps what of the last one does so by it. */
  readonly lineage: object;
}

/** What of the last evaluation of one root the next one goes on with. */
export class LastEvaluation {
  wildcards: readonly Section[] | undefined = undefined;
  jailGroups: readonly ItemGroup<EffectiveJail>[] | undefined = undefined;
  sectionGroups: readonly ItemGroup<Section>[] | undefined = undefined;
  jailRegions: readonly ItemGroup<ItemGroup<EffectiveJail>>[] | undefined = undefined;
  sectionRegions: readonly ItemGroup<ItemGroup<Section>>[] | undefined = undefined;
}

export interface EvaluateOptions extends CollectOptions {
  /**
   * Given by whoever evaluates one root again after each edit, always the same object: jails of which nothing has changed then stay
   * the same objects.
   */
  readonly again?: LastEvaluation;
}

/** Statements applied in one evaluation: ten thousand jails may have hundreds of parameters each. */
const mostApplications = 8_000_000;

/** In a file that jail(8) refuses as it stands, and in which a mistake may make every word a jail. */
const mostInBrokenFile = 1_000_000;

/** Reads and evaluates a root file as jail(8) of the dialect does (LANGUAGE.md §3). Never throws. */
export function evaluate(
  root: string,
  dialect: Dialect,
  source: TreeSource,
  options: EvaluateOptions,
  displayName = root,
): Configuration {
  const collected = collectSections(root, displayName, source, options);
  let isBroken = false;
  for (const { tree } of collected.files.values()) isBroken ||= tree.problems.length > 0;
  const limit = isBroken ? mostInBrokenFile : mostApplications;
  const { site = noSite, again } = options;
  const wildcards = wildcardsOf(collected.sections, again?.wildcards);
  const evaluation = new SectionsEvaluation(collected.sections, wildcards, dialect, site);
  const { jails, applications, tooComplex } = evaluation.run(limit, again !== undefined);
  // What is wrong with a broken file is said anyway.
  const isCut = (tooComplex && !isBroken) || collected.tooComplex;
  const jailGroups = groupsOf(jails, again?.jailGroups);
  const sectionGroups = groupsOf(collected.sections, again?.sectionGroups);
  const jailRegions = groupsOf(jailGroups, again?.jailRegions);
  const sectionRegions = groupsOf(sectionGroups, again?.sectionRegions);
  const kept = { wildcards, jailGroups, sectionGroups, jailRegions, sectionRegions };
  if (again) Object.assign(again, kept);
  return {
    ...{ ...collected, root, dialect, jails, applications, site },
    ...{ ...kept, lineage: again ?? {}, tooComplex: isCut },
  };
}

/** Evaluates each jail of the collected sections. */
export function evaluateSections(
  sections: readonly Section[],
  dialect: Dialect,
  site = noSite,
): { jails: EffectiveJail[]; applications: number; tooComplex: boolean } {
  return new SectionsEvaluation(sections, wildcardsOf(sections), dialect, site).run(mostApplications, false);
}

/** The wildcards that say something: the list that was there before, as long as it says the same. */
function wildcardsOf(sections: readonly Section[], previous?: readonly Section[]): readonly Section[] {
  const wildcards = sections.filter((section) => section.isWildcard && section.definitions.length > 0);
  return previous?.length === wildcards.length && wildcards.every((each, index) => isSame(each, previous[index]))
    ? previous
    : wildcards;
}

const isSame = (a: Section, b: Section): boolean =>
  a === b ||
  (a.name === b.name &&
    a.definitions.length === b.definitions.length &&
    a.definitions.every((definition, index) => definition === b.definitions[index]));

/** What a section was evaluated to, and all that this followed from besides its own statements. */
interface KeptEvaluation {
  readonly jail: EffectiveJail;
  readonly dialect: Dialect;
  readonly site: Site;
  /** The wildcards of the configuration, always the same list while they have the same statements. */
  readonly wildcards: readonly Section[];
  /** How many of them stand before the section. */
  readonly before: number;
  readonly applications: number;
}

const keptEvaluations = new WeakMap<Section, KeptEvaluation>();

class SectionsEvaluation {
  private readonly sections: readonly Section[];
  private readonly wildcards: readonly Section[];
  private readonly patterns: readonly string[][];
  private readonly dialect: Dialect;
  private readonly site: Site;
  private readonly templates = new BlockTemplates();

  constructor(sections: readonly Section[], wildcards: readonly Section[], dialect: Dialect, site: Site) {
    this.sections = sections;
    this.wildcards = wildcards;
    this.patterns = wildcards.map(({ name }) => name.split("."));
    this.dialect = dialect;
    this.site = site;
  }

  /** Evaluates until so many statements have been applied. Where `keeps` is set, jails of an evaluation before are kept. */
  run(limit: number, keeps: boolean): { jails: EffectiveJail[]; applications: number; tooComplex: boolean } {
    const jails: EffectiveJail[] = [];
    let applications = 0;
    let before = 0;
    for (const section of this.sections) {
      if (section.isWildcard) {
        if (section.definitions.length > 0) before++;
        continue;
      }
      if (applications > limit) return { jails, applications, tooComplex: true };
      const evaluation = (keeps ? this.keptOf(section, before) : undefined) ?? this.evaluate(section, before);
      if (keeps) keptEvaluations.set(section, evaluation);
      applications += evaluation.applications;
      jails.push(evaluation.jail);
    }
    return { jails, applications, tooComplex: false };
  }

  private keptOf(section: Section, before: number): KeptEvaluation | undefined {
    const evaluation = keptEvaluations.get(section);
    if (evaluation?.wildcards !== this.wildcards || evaluation.before !== before) return undefined;
    return evaluation.dialect === this.dialect && evaluation.site === this.site ? evaluation : undefined;
  }

  private evaluate(section: Section, before: number): KeptEvaluation {
    const { wildcards, patterns, dialect, site, templates } = this;
    const name = section.name.split(".");
    const matching = patterns.map((pattern) => componentsMatch(pattern, name));
    // All that is known of a jail without its own statements; a name that is a number sets something else.
    const around = `${before} ${matching} ${isJailId(section.name)}`;
    const alike = templates.evaluate(section, around);
    if (alike) return { jail: alike.jail, dialect, site, wildcards, before, applications: alike.applications };
    const open = new JailEvaluation(section, dialect, site);
    let applications = 0;
    for (let index = 0; index < wildcards.length; index++) {
      applications++;
      if (index === before) applications += open.apply(section.definitions);
      if (matching[index]) applications += open.apply(wildcards[index].definitions);
    }
    if (before === wildcards.length) applications += open.apply(section.definitions);
    const jail = open.finish();
    templates.learn(jail, open.ordered, around, applications);
    open.forgetElements();
    return { jail, dialect, site, wildcards, before, applications };
  }
}

class JailEvaluation {
  private readonly problems: JailProblem[] = [];
  private readonly entries = new Map<string, OpenEntry | OpenEntry[]>();
  readonly ordered: OpenEntry[] = [];
  private failed = false;
  /** What stands for the jid and the name. */
  private readonly fixed: OpenEntry[] = [];
  private readonly section: Section;
  private readonly dialect: Dialect;
  private readonly site: Site;

  constructor(section: Section, dialect: Dialect, site: Site) {
    this.section = section;
    this.dialect = dialect;
    this.site = site;
    const implied = isJailId(section.name) ? "jid" : "name";
    this.insert(new OpenEntry(implied, canonicalName(implied), false, { implied: section.name }));
  }

  /** Applies the statements of one section in their order; returns how many there were. */
  apply(definitions: readonly Definition[]): number {
    for (let index = 0; index < definitions.length; index++) this.applyOne(definitions[index]);
    return definitions.length;
  }

  private applyOne(definition: Definition): void {
    const entry = this.find(definition);
    const { name, isVariable } = definition;
    if (!entry) {
      if (isVariable && this.dialect === "current" && isKnownToJail(name)) this.shadows(definition, undefined);
      this.insert(new OpenEntry(name, definition.canonicalName, isVariable, definition));
      return;
    }
    if (this.dialect === "current" && entry.isVariable !== isVariable) {
      this.shadows(definition, entry.definitions[entry.definitions.length - 1]);
      return;
    }
    if (this.fixed.includes(entry)) {
      const word = this.dialect === "current" ? "parameter" : "variable";
      const message = `cannot redefine ${word} "${entry.name}".`;
      this.problems.push({ kind: "name-or-jid-immutable", message, definition });
      if (this.dialect === "current") this.failed = true;
      return;
    }
    if (entry.isVariable !== isVariable) {
      // FreeBSD 12 takes the two for one entry, which ends as a variable: the parameter is gone (probes #54-56).
      this.shadows(definition, entry.definitions[entry.definitions.length - 1]);
      entry.isVariable = true;
    }
    entry.name = name;
    if (definition.appends) entry.append(definition);
    else entry.replace(definition);
  }

  private shadows(definition: Definition, otherwise: Definition | undefined): void {
    // Of the two that are one name, `$x` and `nox`, jail(8) names the one that comes second, with a `$` either way.
    const message = `variable "$${definition.name}" cannot have the same name as a parameter.`;
    // FreeBSD 12 says nothing, and jail(8)'s own messages are what `reported` stands for.
    const reported = this.dialect === "current";
    this.problems.push({ kind: "variable-shadows-parameter", message, definition, otherwise, reported });
    if (this.dialect === "current") this.failed = true;
  }

  private find(definition: Definition): OpenEntry | undefined {
    const found = this.entries.get(definition.canonicalName);
    if (found === undefined) return undefined;
    if (!Array.isArray(found)) return sameParameter(found.name, definition.name) ? found : undefined;
    return found.find((entry) => sameParameter(entry.name, definition.name));
  }

  private insert(entry: OpenEntry): void {
    // Of a variable of such a name FreeBSD 14 has told already.
    if (isImmutable(entry) && !(this.dialect === "current" && entry.isVariable)) this.fixed.push(entry);
    const last = this.ordered[this.ordered.length - 1];
    if (last) {
      last.next = entry;
      entry.previous = last;
    }
    this.ordered.push(entry);
    const found = this.entries.get(entry.canonicalName);
    if (found === undefined) this.entries.set(entry.canonicalName, entry);
    else if (Array.isArray(found)) found.push(entry);
    else this.entries.set(entry.canonicalName, [found, entry]);
  }

  finish(): EffectiveJail {
    // A block whose name is a number implies the jid, and from FreeBSD 14 on the name as well, unless a parameter stands for it.
    if (this.dialect === "current" && !this.fixed.some(({ canonicalName: key }) => key === "name")) {
      this.insert(new OpenEntry("name", canonicalName("name"), false, { implied: this.section.name }));
    }
    const isRefused = substituteVariables(this.ordered[0], (name) => this.exact(name), this.problems);
    const { section, problems, ordered, site } = this;
    const failed = this.failed || isRefused;
    return new EffectiveJail(section, { failed, problems }, new JailForm(ordered, site), ordered.map(textOf));
  }

  /** What its values are known for is put together again where somebody asks. */
  forgetElements(): void {
    for (const entry of this.ordered) if (!entry.isSpliced) entry.elements = noElements;
  }

  private exact(name: string): OpenEntry | undefined {
    const found = this.entries.get(canonicalName(name));
    if (found === undefined) return undefined;
    if (!Array.isArray(found)) return found.name === name ? found : undefined;
    return found.find((entry) => entry.name === name);
  }
}

const noElements: OpenElement[] = [];

const textOf = ({ implied, elements }: OpenEntry): EntryText => implied ?? textOfList(elements.map(({ text }) => text));

/** Once set, the jid and the name stay (measured: a global `jid` after the one of a block is refused). */
const isImmutable = ({ canonicalName: key, name }: OpenEntry): boolean =>
  (key === "jid" || key === "name") && sameParameter(name, key);

/** A non-zero decimal number as jail(8) reads it stands for the jid (LANGUAGE.md §3.7). */
function isJailId(name: string): boolean {
  return /^[ \t\n\v\f\r]*[+-]?[0-9]+$/.test(name) && Number.parseInt(name, 10) !== 0;
}
