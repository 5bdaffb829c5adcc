import type { Definition, WrittenValue } from "./definition.ts";
import type { Section } from "./sections.ts";

/** One element of a value list while variables are substituted, and after it. */
export interface Element {
  /** The value; before its variables are substituted, what stands around them. */
  text: string;
  /** The value as written whose place this element has. */
  readonly written: WrittenValue;
  /** When the element was spliced in from a list: the list's name and the element's number in it. */
  readonly splicedFrom: { readonly name: string; readonly index: number } | undefined;
  /** How many of the references in `written` are substituted, or given up. */
  resolved: number;
}

/** A parameter or variable of one jail: what is left after all statements that set it (LANGUAGE.md §3.4-3.6). */
export class Entry {
  name: string;
  readonly canonicalName: string;
  isVariable: boolean;
  /** The one that the name of the block implies, or undefined; it cannot be set again (LANGUAGE.md §3.7). */
  readonly implied: string | undefined;
  elements: Element[];
  /** The statements that made the entry what it is, in their order; one that was overridden is no longer among them. */
  definitions: Definition[];
  /** Statements whose values an `=` or a bare name threw away. */
  overridden: Definition[] | undefined;

  /** For the substitution: jail(8)'s own marks (LANGUAGE.md §3.10). */
  generation = 0;
  bad = false;
  /** How many elements have references that are not substituted yet. */
  unresolved = 0;
  nextElement = 0;
  /** What others see of the entry when all is substituted; made when first asked for. */
  view: EffectiveParameter | undefined;
  previous: Entry | undefined;
  next: Entry | undefined;

  /** An entry that a statement sets, or one that the name of a block implies. */
  constructor(name: string, canonicalName: string, isVariable: boolean, origin: Definition | { implied: string }) {
    this.name = name;
    this.canonicalName = canonicalName;
    this.isVariable = isVariable;
    if ("implied" in origin) {
      this.implied = origin.implied;
      this.elements = [];
      this.definitions = [];
    } else {
      this.implied = undefined;
      this.elements = this.elementsOf(origin);
      this.definitions = [origin];
    }
    this.overridden = undefined;
    this.view = undefined;
    this.previous = undefined;
    this.next = undefined;
  }

  /** Throws the values away, as `=` and a bare name do; what set them is remembered for whoever explains the result. */
  replace(definition: Definition): void {
    const { definitions, overridden } = this;
    if (overridden === undefined) this.overridden = definitions;
    else for (let index = 0; index < definitions.length; index++) overridden.push(definitions[index]);
    this.unresolved = 0;
    this.elements = this.elementsOf(definition);
    this.definitions = [definition];
  }

  append(definition: Definition): void {
    for (const written of definition.values) this.elements.push(this.element(written));
    this.definitions.push(definition);
  }

  /** A list is made as long as it is to be: a push to an empty one takes room for seventeen, for thousands of entries. */
  private elementsOf({ values }: Definition): Element[] {
    if (values.length === 1) return [this.element(values[0])];
    return values.map((written) => this.element(written));
  }

  private element(written: WrittenValue): Element {
    if (written.references) this.unresolved++;
    return { text: written.literal, written, splicedFrom: undefined, resolved: 0 };
  }
}

/** The jail of an entry, as far as its entries have to know it. */
export interface EntryOwner {
  readonly name: string;
  readonly section: Section;
  /** The entry of exactly this name, which is how a reference finds it (LANGUAGE.md §3.10, probe #208). */
  exactEntry(name: string): Entry | undefined;
}

/** One parameter or variable of one jail. */
export class EffectiveParameter {
  readonly jail: EntryOwner;
  readonly entry: Entry;
  private list: readonly string[] | undefined;

  constructor(jail: EntryOwner, entry: Entry) {
    this.jail = jail;
    this.entry = entry;
  }

  /** The name as it was written last. */
  get spelling(): string {
    return this.entry.name;
  }

  get isVariable(): boolean {
    return this.entry.isVariable;
  }

  get values(): readonly string[] {
    this.list ??= this.entry.implied !== undefined ? [this.entry.implied] : this.entry.elements.map((e) => e.text);
    return this.list;
  }

  /** Where each value stands; empty for a parameter that the name of the block implies. */
  get elements(): readonly Element[] {
    return this.entry.elements;
  }
}
