import type { EffectiveJail, FileRange, Section } from "../../config/index.ts";
import { wildcardMatches } from "../../config/index.ts";

/** Something that several places of a configuration speak of. */
export type Subject = VariableSubject | ParameterSubject | JailSubject | ResourceSubject;

/** A variable as the evaluation scopes it: `$id` of one block is not that of another (LANGUAGE.md §3.10). */
export interface VariableSubject {
  readonly kind: "variable";
  readonly name: string;
  readonly scope: Scope;
}

export interface ParameterSubject {
  readonly kind: "parameter";
  /** As the catalogue spells it: `exec.clean` for `exec.noclean`. */
  readonly canonicalName: string;
  /** The jails that read the statement in which it was asked for; its mentions are those of all jails. */
  readonly scope: Scope;
}

export interface JailSubject {
  readonly kind: "jail";
  /** Full names; several where one place stands for several, as `$name` outside of all blocks does. */
  readonly names: ReadonlySet<string>;
}

export interface ResourceSubject {
  readonly kind: "interface" | "dataset";
  /** With variables resolved; several where the place is read by several jails. */
  readonly identities: readonly ResourceIdentity[];
}

/** One interface or dataset: of the host, or of the jail on whose network stack it is. */
export interface ResourceIdentity {
  readonly name: string;
  readonly owner: EffectiveJail | undefined;
}

/** A place that speaks of a subject. */
export interface Mention extends FileRange {
  /** `write` where it is made, set, changed or taken away. */
  readonly access: "read" | "write";
  /** The subject comes into being here: a variable is set, a block begins, an interface is created. */
  readonly isDeclaration: boolean;
}

/** Jails, and the sections that were asked about, which count also where no jail reads them. */
export class Scope {
  readonly jails: readonly EffectiveJail[];
  private readonly sections: ReadonlySet<Section>;
  private readonly own: ReadonlySet<Section>;

  constructor(sections: readonly Section[], jails: readonly EffectiveJail[]) {
    this.jails = jails;
    this.sections = new Set(sections);
    this.own = new Set(jails.map(({ section }) => section));
  }

  /** Whether the statements of a section are read by one of the jails. */
  has(section: Section): boolean {
    if (this.sections.has(section) || this.own.has(section)) return true;
    return section.isWildcard && this.jails.some(({ name }) => wildcardMatches(section.name, name));
  }
}

/** Mentions by their place, each once: a statement outside of the blocks is read by many jails. */
export class Mentions {
  private readonly byPlace = new Map<string, Mention>();

  add(range: FileRange | undefined, access: Mention["access"], isDeclaration = false): void {
    if (range === undefined) return;
    const { path, start, end } = range;
    const key = `${start}:${end}:${path}`;
    const known = this.byPlace.get(key);
    const mention: Mention = {
      path,
      start,
      end,
      access: known?.access === "write" ? "write" : access,
      isDeclaration: isDeclaration || known?.isDeclaration === true,
    };
    this.byPlace.set(key, mention);
  }

  /** By file, and in each in the order of the text. */
  all(): Mention[] {
    return [...this.byPlace.values()].sort((a, b) => {
      if (a.path !== b.path) return a.path < b.path ? -1 : 1;
      return a.start - b.start || a.end - b.end;
    });
  }
}
