import {
  type Configuration,
  type Definition,
  type EffectiveParameter,
  type EntryOwner,
  type FileRange,
  type Section,
  type WrittenValue,
  writtenRange,
} from "../../config/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import { PlaceOfStatement } from "./places.ts";

/** A statement that set a parameter. */
export class StatementOrigin extends PlaceOfStatement {
  /** The block in which it stands; "*" for those that are for all jails. */
  readonly section: string;

  constructor(definition: Definition, section: string) {
    super(definition);
    this.section = section;
  }

  get appends(): boolean {
    return this.definition.appends;
  }

  /** As it is written, without its semicolon. */
  get text(): string {
    const written = this.definition.tree.text.slice(this.start, this.end);
    return written.endsWith(";") ? written.slice(0, -1).trimEnd() : written;
  }
}

/** One value and where it comes from. */
export interface ValueOrigin {
  readonly value: string;
  readonly statement: StatementOrigin;
  /** The value as written, with quotes and variables. */
  readonly written: FileRange & { readonly text: string };
  /** The variables that are part of it. */
  readonly variables: readonly string[];
}

/** Finds out where values were written. */
export class Origins {
  private readonly configuration: Configuration;
  /** Of statements that are for several jails: those of a fleet's own blocks are many, and need not be looked up. */
  private readonly shared = new Map<Definition, Section>();
  private readonly known = new Map<Definition, StatementOrigin>();

  constructor(configuration: Configuration) {
    this.configuration = configuration;
    for (const section of configuration.sections) {
      if (!section.isWildcard) continue;
      for (const definition of section.definitions) this.shared.set(definition, section);
    }
  }

  /** The name of the block in which a statement stands that is part of a jail; "*" for those that are for all jails. */
  sectionOf(definition: Definition, jail: EntryOwner): string {
    return (this.shared.get(definition) ?? jail.section).name;
  }

  tree(path: string): SyntaxTree | undefined {
    return this.configuration.files.get(path)?.tree;
  }

  /** The first values, all if no number is given. Empty for a bare name, and for the name that a block implies. */
  values(parameter: EffectiveParameter, most = Number.POSITIVE_INFINITY): ValueOrigin[] {
    return parameter.elements.slice(0, most).map(({ text, written }) => ({
      value: text,
      statement: this.statement(written.definition, parameter),
      written: withText(written),
      variables: [...new Set(written.references?.allNames)],
    }));
  }

  /** The statements that made the parameter what it is. */
  statements(parameter: EffectiveParameter): StatementOrigin[] {
    return parameter.definitions.map((definition) => this.statement(definition, parameter));
  }

  /** The statements whose values were replaced. */
  overridden(parameter: EffectiveParameter, most = Number.POSITIVE_INFINITY): StatementOrigin[] {
    return (parameter.overridden ?? []).slice(0, most).map((definition) => this.statement(definition, parameter));
  }

  /** What is known of a statement, made once: one with a million values is asked for with each of them. */
  private statement(definition: Definition, { jail }: EffectiveParameter): StatementOrigin {
    let origin = this.known.get(definition);
    if (!origin) {
      origin = new StatementOrigin(definition, this.sectionOf(definition, jail));
      this.known.set(definition, origin);
    }
    return origin;
  }
}

function withText(written: WrittenValue): FileRange & { readonly text: string } {
  const range = writtenRange(written);
  return { ...range, text: written.definition.tree.text.slice(range.start, range.end) };
}
