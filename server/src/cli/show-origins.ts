import {
  type Configuration,
  type Definition,
  type EffectiveParameter,
  type FileRange,
  type Section,
  type WrittenValue,
  writtenRange,
} from "../config/index.ts";
import type { SyntaxTree } from "../syntax/index.ts";

/** A statement that set a parameter. */
export interface StatementOrigin extends FileRange {
  /** The block in which it stands; "*" for those that are for all jails. */
  readonly section: string;
  readonly appends: boolean;
  /** As it is written, without its semicolon. */
  readonly text: string;
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
  private readonly sections = new Map<Definition, Section>();
  private readonly known = new Map<Definition, StatementOrigin>();

  constructor(configuration: Configuration) {
    this.configuration = configuration;
    for (const section of configuration.sections) {
      for (const definition of section.definitions) this.sections.set(definition, section);
    }
  }

  tree(path: string): SyntaxTree | undefined {
    return this.configuration.files.get(path)?.tree;
  }

  /** The first values, all if no number is given. Empty for a bare name, and for the name that a block implies. */
  values(parameter: EffectiveParameter, most = Number.POSITIVE_INFINITY): ValueOrigin[] {
    return parameter.elements.slice(0, most).map(({ text, written }) => ({
      value: text,
      statement: this.statement(written.definition),
      written: withText(written),
      variables: [...new Set(written.references?.map(({ name }) => name))],
    }));
  }

  /** The statements that made the parameter what it is. */
  statements(parameter: EffectiveParameter): StatementOrigin[] {
    return parameter.entry.definitions.map((definition) => this.statement(definition));
  }

  /** The statements whose values were replaced. */
  overridden(parameter: EffectiveParameter, most = Number.POSITIVE_INFINITY): StatementOrigin[] {
    return (parameter.entry.overridden ?? []).slice(0, most).map((definition) => this.statement(definition));
  }

  private statement(definition: Definition): StatementOrigin {
    // A statement with a million values is asked for with each of them.
    let origin = this.known.get(definition);
    if (!origin) {
      const { tree, path, node, appends } = definition;
      const start = tree.tokens.start(tree.nodes.firstTokens[node]);
      const end = tree.tokens.ends[tree.nodes.endTokens[node] - 1];
      const written = tree.text.slice(start, end);
      const text = written.endsWith(";") ? written.slice(0, -1).trimEnd() : written;
      origin = { path, start, end, section: this.sections.get(definition)?.name ?? "*", appends, text };
      this.known.set(definition, origin);
    }
    return origin;
  }
}

function withText(written: WrittenValue): FileRange & { readonly text: string } {
  const range = writtenRange(written);
  return { ...range, text: written.definition.tree.text.slice(range.start, range.end) };
}
