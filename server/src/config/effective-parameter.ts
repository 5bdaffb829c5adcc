import type { Definition, WrittenValue } from "./definition.ts";
import type { Element } from "./element.ts";
import type { JailForm } from "./jail-form.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { Section } from "./sections.ts";

/** The jail of a parameter, as far as its parameters have to know it. */
export interface EntryOwner {
  readonly name: string;
  readonly section: Section;
  readonly form: JailForm;
  /** The parameter or variable of exactly this name, which is how a reference finds it (LANGUAGE.md §3.10, probe #208). */
  exactEntry(name: string): EffectiveParameter | undefined;
}

/** The values of a parameter or variable: most have one, which needs no list. */
export type EntryText = string | readonly string[];

const noTexts: readonly string[] = [];

export function textOfList(values: readonly string[]): EntryText {
  if (values.length === 0) return noTexts;
  return values.length === 1 ? values[0] : values;
}

/** Elements of a list that are put together anew for everyone who asks; those of longer ones are kept. */
const mostMadeAgain = 16;

/**
 * A parameter or variable of one jail as it came to be: what is left after all statements that set it (LANGUAGE.md §3.4-3.6). There
 * are hundreds of thousands: it is made when somebody asks for it, and nothing is kept of it that follows from its values and its
 * statements.
 */
export class EffectiveParameter {
  readonly jail: EntryOwner;
  private readonly text: EntryText;
  private readonly entry: OpenEntry;
  private knownElements: readonly Element[] | undefined;

  constructor(jail: EntryOwner, entry: OpenEntry, text: EntryText) {
    this.jail = jail;
    this.entry = entry;
    this.text = text;
    this.knownElements = undefined;
  }

  /** A list of one is made for whoever asks. */
  get values(): readonly string[] {
    return typeof this.text === "string" ? [this.text] : this.text;
  }

  get name(): string {
    return this.entry.name;
  }

  get canonicalName(): string {
    return this.entry.canonicalName;
  }

  /** The one that the name of the block implies, or undefined; it cannot be set again (LANGUAGE.md §3.7). */
  get implied(): string | undefined {
    return this.entry.implied && this.jail.name;
  }

  get isVariable(): boolean {
    return this.entry.isVariable;
  }

  /** Something in it could not be substituted. */
  get bad(): boolean {
    return this.entry.bad;
  }

  /** It waits for one that is not there, and was never finished. */
  get isUnfinished(): boolean {
    return this.entry.unresolved > 0;
  }

  /** The name as it was written last. */
  get spelling(): string {
    return this.entry.name;
  }

  /** The statements that made it what it is, in their order; one that was overridden is no longer among them. */
  get definitions(): readonly Definition[] {
    return this.placed(this.entry.definitions);
  }

  /** Statements whose values an `=` or a bare name threw away. */
  get overridden(): readonly Definition[] | undefined {
    const { overridden } = this.entry;
    return overridden && this.placed(overridden);
  }

  /** Where each value stands; empty for a parameter that the name of the block implies. */
  get elements(): readonly Element[] {
    if (this.entry.isSpliced) return this.entry.elements;
    if (this.knownElements !== undefined) return this.knownElements;
    const elements: Element[] = [];
    const texts = this.values;
    for (const { values } of this.definitions) {
      for (const written of values) elements.push({ text: texts[elements.length], written, splicedFrom: undefined });
    }
    // Stryker disable next-line all: what is not kept is put together again.
    if (elements.length > mostMadeAgain) this.knownElements = elements;
    return elements;
  }

  /** The values as they are written, in their order. */
  get written(): readonly WrittenValue[] {
    const { definitions } = this.entry;
    if (definitions.length === 1) return this.placedOne(definitions[0]).values;
    return definitions.flatMap((definition) => this.placedOne(definition).values);
  }

  /** Where one value stands: `elements[index]`, for whoever asks about that alone. */
  elementAt(index: number): Element | undefined {
    if (this.entry.isSpliced || this.knownElements !== undefined) return this.elements[index];
    let first = 0;
    for (const { values } of this.definitions) {
      if (index >= first && index < first + values.length)
        return { text: this.values[index], written: values[index - first], splicedFrom: undefined };
      first += values.length;
    }
    return undefined;
  }

  private placedOne(statement: Definition): Definition {
    const { form, section } = this.jail;
    return form.statementIn(section, statement);
  }

  private placed(statements: readonly Definition[]): readonly Definition[] {
    const { form, section } = this.jail;
    return form.statementsIn(section, statements);
  }
}
