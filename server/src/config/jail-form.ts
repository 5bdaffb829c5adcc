import { canonicalName } from "../parameters/index.ts";
import type { Definition } from "./definition.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { Section } from "./sections.ts";
import type { Site } from "./site.ts";

/** What the parameters and variables of a jail are in order, beside their values; jails that are written alike have one together. */
export class JailForm {
  readonly entries: readonly OpenEntry[];
  /** Where they run. */
  readonly site: Site;
  /** Where the first one of each key stands under which jail(8)'s names are looked for. */
  private readonly places = new Map<string, number>();
  /** The statements of the block that all jails with this form are written like, by their numbers; undefined for one jail alone. */
  private readonly own: ReadonlyMap<Definition, number> | undefined;

  constructor(entries: readonly OpenEntry[], site: Site, own?: ReadonlyMap<Definition, number>) {
    this.entries = entries;
    this.site = site;
    this.own = own;
    for (let place = entries.length - 1; place >= 0; place--) this.places.set(entries[place].canonicalName, place);
  }

  /** What statements of an entry are in a jail of that section. */
  statementsIn(section: Section, statements: readonly Definition[]): readonly Definition[] {
    return this.own ? statements.map((each) => this.statementIn(section, each)) : statements;
  }

  /** The same of one. */
  statementIn(section: Section, statement: Definition): Definition {
    const place = this.own?.get(statement);
    return place === undefined ? statement : (section.definitions[place] ?? statement);
  }

  /** The first of the entries among which one of that name would be, of which something holds. */
  placeOf(name: string, isWanted: (entry: OpenEntry) => boolean): number | undefined {
    const { entries } = this;
    const key = canonicalName(name);
    for (let place = this.places.get(key) ?? entries.length; place < entries.length; place++)
      if (entries[place].canonicalName === key && isWanted(entries[place])) return place;
    return undefined;
  }
}
