import { canonicalName, type Dialect, isKnownToJail, sameParameter } from "../parameters/index.ts";
import { type CollectOptions, collectSections, type TreeSource } from "./collect.ts";
import type { Definition } from "./definition.ts";
import { EffectiveJail } from "./effective-jail.ts";
import { Entry } from "./entry.ts";
import type { JailProblem } from "./jail-problem.ts";
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
  options: CollectOptions,
  displayName = root,
): Configuration {
  const collected = collectSections(root, displayName, source, options);
  let isBroken = false;
  for (const { tree } of collected.files.values()) isBroken ||= tree.problems.length > 0;
  const limit = isBroken ? mostInBrokenFile : mostApplications;
  const { site = noSite } = options;
  const { jails, applications, tooComplex } = evaluateSections(collected.sections, dialect, limit, site);
  // What is wrong with a broken file is said anyway.
  const isCut = (tooComplex && !isBroken) || collected.tooComplex;
  return { ...collected, root, dialect, jails, applications, site, tooComplex: isCut };
}

/** Evaluates each jail of the collected sections, until so many statements have been applied. */
export function evaluateSections(
  sections: readonly Section[],
  dialect: Dialect,
  limit = mostApplications,
  site = noSite,
): { jails: EffectiveJail[]; applications: number; tooComplex: boolean } {
  const jails: EffectiveJail[] = [];
  const wildcards: { index: number; section: Section; pattern: string[] }[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.isWildcard && section.definitions.length > 0)
      wildcards.push({ index, section, pattern: section.name.split(".") });
  }
  let applications = 0;
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index];
    if (section.isWildcard) continue;
    if (applications > limit) return { jails, applications, tooComplex: true };
    const jail = new JailEvaluation(section, dialect, site);
    let ownApplied = false;
    const name = section.name.split(".");
    for (const wildcard of wildcards) {
      applications++;
      if (!ownApplied && wildcard.index > index) {
        ownApplied = true;
        applications += jail.apply(section.definitions);
      }
      if (componentsMatch(wildcard.pattern, name)) applications += jail.apply(wildcard.section.definitions);
    }
    if (!ownApplied) applications += jail.apply(section.definitions);
    jails.push(jail.finish());
  }
  return { jails, applications, tooComplex: false };
}

class JailEvaluation {
  private readonly problems: JailProblem[] = [];
  private readonly entries = new Map<string, Entry | Entry[]>();
  private readonly ordered: Entry[] = [];
  private failed = false;
  private readonly section: Section;
  private readonly dialect: Dialect;
  private readonly site: Site;

  constructor(section: Section, dialect: Dialect, site: Site) {
    this.section = section;
    this.dialect = dialect;
    this.site = site;
    const implied = isJailId(section.name) ? "jid" : "name";
    this.insert(new Entry(implied, canonicalName(implied), false, { implied: section.name }));
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
      this.insert(new Entry(name, definition.canonicalName, isVariable, definition));
      return;
    }
    if (this.dialect === "current" && entry.isVariable !== isVariable) {
      this.shadows(definition, entry.definitions[entry.definitions.length - 1]);
      return;
    }
    if (entry.implied !== undefined || isImmutable(entry)) {
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
    const variable = definition.isVariable ? definition.name : (otherwise?.name ?? definition.name);
    const message = `variable "$${variable}" cannot have the same name as a parameter.`;
    // FreeBSD 12 says nothing, and jail(8)'s own messages are what `reported` stands for.
    const reported = this.dialect === "current";
    this.problems.push({ kind: "variable-shadows-parameter", message, definition, otherwise, reported });
    if (this.dialect === "current") this.failed = true;
  }

  private find(definition: Definition): Entry | undefined {
    const found = this.entries.get(definition.canonicalName);
    if (found === undefined) return undefined;
    if (!Array.isArray(found)) return sameParameter(found.name, definition.name) ? found : undefined;
    return found.find((entry) => sameParameter(entry.name, definition.name));
  }

  private insert(entry: Entry): void {
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
    const isNumeric = this.ordered[0].name === "jid";
    if (isNumeric && this.dialect === "current" && !this.exact("name")) {
      this.insert(new Entry("name", canonicalName("name"), false, { implied: this.section.name }));
    }
    const failed = substituteVariables(this.ordered[0], (name) => this.exact(name), this.problems);
    return new EffectiveJail(this.section, this.failed || failed, this.problems, this.entries, this.ordered, this.site);
  }

  private exact(name: string): Entry | undefined {
    const found = this.entries.get(canonicalName(name));
    if (found === undefined) return undefined;
    if (!Array.isArray(found)) return found.name === name ? found : undefined;
    return found.find((entry) => entry.name === name);
  }
}

/** Once set, the jid and the name stay (measured: a global `jid` after the one of a block is refused). */
function isImmutable(entry: Entry): boolean {
  return entry.canonicalName === "jid" || entry.canonicalName === "name";
}

/** A non-zero decimal number as jail(8) reads it stands for the jid (LANGUAGE.md §3.7). */
function isJailId(name: string): boolean {
  return /^[ \t\n\v\f\r]*[+-]?[0-9]+$/.test(name) && Number.parseInt(name.trim(), 10) !== 0;
}
