import type { Definition, Reference, WrittenValue } from "./definition.ts";

/** One element of a value list while variables are substituted, and after it. */
export interface Element {
  text: string;
  /** The value as written whose place this element has. */
  readonly written: WrittenValue;
  /** References not yet substituted, with their places in `text`; undefined when all are. */
  pending: readonly Reference[] | undefined;
  /** How far the places of the pending references have moved by what was already inserted. */
  shift: number;
  /** When the element was spliced in from a list: the list's name and the element's number in it. */
  readonly splicedFrom: { readonly name: string; readonly index: number } | undefined;
}

/** A parameter or variable of one jail: what is left after all statements that set it (LANGUAGE.md §3.4-3.6). */
export class Entry {
  name: string;
  readonly canonicalName: string;
  isVariable: boolean;
  /** The one that the name of the block implies, or undefined; it cannot be set again (LANGUAGE.md §3.7). */
  readonly implied: string | undefined;
  elements: Element[] = [];
  /** The statements that made the entry what it is, in their order; one that was overridden is no longer among them. */
  definitions: Definition[] = [];
  /** Statements whose values an `=` or a bare name threw away. */
  overridden: Definition[] | undefined;

  /** For the substitution: jail(8)'s own marks (LANGUAGE.md §3.10). */
  generation = 0;
  bad = false;
  unresolved = 0;
  nextElement = 0;
  previous: Entry | undefined;
  next: Entry | undefined;

  constructor(name: string, canonicalName: string, isVariable: boolean, implied?: string) {
    this.name = name;
    this.canonicalName = canonicalName;
    this.isVariable = isVariable;
    this.implied = implied;
  }

  add(definition: Definition): void {
    for (const written of definition.values) {
      if (written.references) this.unresolved++;
      this.elements.push({
        text: written.literal,
        written,
        pending: written.references,
        shift: 0,
        splicedFrom: undefined,
      });
    }
  }

  clear(): void {
    if (this.elements.length > 0 || this.definitions.length > 0) {
      if (this.definitions.length > 0) (this.overridden ??= []).push(...this.definitions);
      this.elements = [];
      this.definitions = [];
      this.unresolved = 0;
    }
  }
}
