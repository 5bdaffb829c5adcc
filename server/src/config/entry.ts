import type { Definition } from "./definition.ts";
import type { Element } from "./element.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { Section } from "./sections.ts";

/** A parameter or variable of one jail as it came to be: what is left after all statements that set it (LANGUAGE.md §3.4-3.6). */
export interface Entry {
  readonly name: string;
  readonly canonicalName: string;
  readonly isVariable: boolean;
  /** The one that the name of the block implies, or undefined; it cannot be set again (LANGUAGE.md §3.7). */
  readonly implied: string | undefined;
  readonly values: readonly string[];
  /** Where each value stands; empty for a parameter that the name of the block implies. */
  readonly elements: readonly Element[];
  /** The statements that made the entry what it is, in their order; one that was overridden is no longer among them. */
  readonly definitions: readonly Definition[];
  /** Statements whose values an `=` or a bare name threw away. */
  readonly overridden: readonly Definition[] | undefined;
  /** Something in it could not be substituted. */
  readonly bad: boolean;
  /** It waits for one that is not there, and was never finished. */
  readonly isUnfinished: boolean;
}

/** The jail of an entry, as far as its entries have to know it. */
export interface EntryOwner {
  readonly name: string;
  readonly section: Section;
  /** The entry of exactly this name, which is how a reference finds it (LANGUAGE.md §3.10, probe #208). */
  exactEntry(name: string): Entry | undefined;
}

/** Elements of a list that are put together anew for everyone who asks; those of longer ones are kept. */
const mostMadeAgain = 16;

/**
 * One parameter or variable of one jail. There are hundreds of thousands: nothing is kept of it that follows from its values and
 * its statements.
 */
export class EffectiveParameter implements Entry {
  readonly jail: EntryOwner;
  readonly name: string;
  readonly canonicalName: string;
  readonly implied: string | undefined;
  readonly overridden: readonly Definition[] | undefined;
  readonly values: readonly string[];
  /** What is true of it, as bits. */
  private readonly marks: number;
  /** Most are set by one statement. */
  private readonly setBy: Definition | readonly Definition[];
  private knownElements: readonly Element[] | undefined;

  constructor(jail: EntryOwner, entry: OpenEntry) {
    const { elements, definitions } = entry;
    this.jail = jail;
    this.name = entry.name;
    this.canonicalName = entry.canonicalName;
    this.implied = entry.implied;
    this.overridden = entry.overridden;
    this.marks = (entry.isVariable ? variable : 0) | (entry.bad ? bad : 0) | (entry.unresolved > 0 ? unfinished : 0);
    this.values = entry.implied === undefined ? textsOf(elements) : [entry.implied];
    this.setBy = definitions.length === 1 ? definitions[0] : definitions.slice();
    this.knownElements = entry.isSpliced ? elements : undefined;
  }

  /** How it came to be. */
  get entry(): Entry {
    return this;
  }

  get isVariable(): boolean {
    return (this.marks & variable) !== 0;
  }

  get bad(): boolean {
    return (this.marks & bad) !== 0;
  }

  get isUnfinished(): boolean {
    return (this.marks & unfinished) !== 0;
  }

  /** The name as it was written last. */
  get spelling(): string {
    return this.name;
  }

  get definitions(): readonly Definition[] {
    return isOne(this.setBy) ? [this.setBy] : this.setBy;
  }

  get elements(): readonly Element[] {
    if (this.knownElements !== undefined) return this.knownElements;
    const elements: Element[] = [];
    for (const { values } of this.definitions) {
      for (const written of values)
        elements.push({ text: this.values[elements.length], written, splicedFrom: undefined });
    }
    if (elements.length > mostMadeAgain) this.knownElements = elements;
    return elements;
  }
}

const variable = 1;
const bad = 2;
const unfinished = 4;

const isOne = (setBy: Definition | readonly Definition[]): setBy is Definition => !Array.isArray(setBy);

const noTexts: readonly string[] = [];

/** Lists are made as long as they are to be: one that grows has room for sixteen more. */
function textsOf(elements: readonly Element[]): readonly string[] {
  switch (elements.length) {
    case 0:
      return noTexts;
    case 1:
      return [elements[0].text];
    default:
      return elements.map(({ text }) => text);
  }
}
