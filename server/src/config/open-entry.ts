import type { Definition, WrittenValue } from "./definition.ts";
import type { Element } from "./element.ts";

/** One element of a value list while variables are substituted. */
export interface OpenElement extends Element {
  /** The value; before its variables are substituted, what stands around them. */
  text: string;
  /** How many of the references in `written` are substituted, or given up. */
  resolved: number;
}

/**
 * A parameter or variable of one jail while its statements are applied and its variables substituted; what is left is an
 * `EffectiveParameter`.
 */
export class OpenEntry {
  name: string;
  readonly canonicalName: string;
  isVariable: boolean;
  readonly implied: string | undefined;
  elements: OpenElement[];
  definitions: Definition[];
  overridden: Definition[] | undefined;
  /** Elements have come from other lists, so that they are no longer the values of the definitions one after the other. */
  isSpliced = false;

  /** For the substitution: jail(8)'s own marks (LANGUAGE.md §3.10). */
  generation = 0;
  bad = false;
  /** How many elements have references that are not substituted yet. */
  unresolved = 0;
  nextElement = 0;
  previous: OpenEntry | undefined;
  next: OpenEntry | undefined;

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

  private elementsOf({ values }: Definition): OpenElement[] {
    if (values.length === 1) return [this.element(values[0])];
    return values.map((written) => this.element(written));
  }

  private element(written: WrittenValue): OpenElement {
    if (written.references) this.unresolved++;
    return { text: written.literal, written, splicedFrom: undefined, resolved: 0 };
  }
}
