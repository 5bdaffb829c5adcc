import type { Definition } from "./definition.ts";
import type { Element } from "./element.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { Section } from "./sections.ts";

/** The jail of a parameter, as far as its parameters have to know it. */
export interface EntryOwner {
  readonly name: string;
  readonly section: Section;
  /** The parameter or variable of exactly this name, which is how a reference finds it (LANGUAGE.md §3.10, probe #208). */
  exactEntry(name: string): EffectiveParameter | undefined;
}

/** Elements of a list that are put together anew for everyone who asks; those of longer ones are kept. */
const mostMadeAgain = 16;

/**
 * A parameter or variable of one jail as it came to be: what is left after all statements that set it (LANGUAGE.md §3.4-3.6). There
 * are hundreds of thousands: nothing is kept of it that follows from its values and its statements.
 */
export class EffectiveParameter {
  readonly jail: EntryOwner;
  readonly name: string;
  readonly canonicalName: string;
  /** The one that the name of the block implies, or undefined; it cannot be set again (LANGUAGE.md §3.7). */
  readonly implied: string | undefined;
  /** Statements whose values an `=` or a bare name threw away. */
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

  get isVariable(): boolean {
    return (this.marks & variable) !== 0;
  }

  /** Something in it could not be substituted. */
  get bad(): boolean {
    return (this.marks & bad) !== 0;
  }

  /** It waits for one that is not there, and was never finished. */
  get isUnfinished(): boolean {
    return (this.marks & unfinished) !== 0;
  }

  /** The name as it was written last. */
  get spelling(): string {
    return this.name;
  }

  /** The statements that made it what it is, in their order; one that was overridden is no longer among them. */
  get definitions(): readonly Definition[] {
    return isOne(this.setBy) ? [this.setBy] : this.setBy;
  }

  /** Where each value stands; empty for a parameter that the name of the block implies. */
  get elements(): readonly Element[] {
    if (this.knownElements !== undefined) return this.knownElements;
    const elements: Element[] = [];
    for (const { values } of this.definitions) {
      for (const written of values)
        elements.push({ text: this.values[elements.length], written, splicedFrom: undefined });
    }
    // Stryker disable next-line all: what is not kept is put together again.
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
