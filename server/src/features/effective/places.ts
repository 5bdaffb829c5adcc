import {
  type Definition,
  type EffectiveJail,
  type FileRange,
  type WrittenValue,
  writtenRange,
} from "../../config/index.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";

/** A place that asks where it is each time, so that it stays right when something above it changes. */
export interface MovingPlace extends FileRange {
  /**
   * The first token of the statement outside of all blocks in which it stands; undefined where nobody asked for it. Places of one
   * statement move together.
   */
  readonly firstTopToken: number | undefined;
}

/** The whole of a value as it is written. */
export class PlaceOfValue implements MovingPlace {
  private readonly written: WrittenValue;

  constructor(written: WrittenValue) {
    this.written = written;
  }

  get path(): string {
    return this.written.definition.path;
  }

  get start(): number {
    return writtenRange(this.written).start;
  }

  get end(): number {
    return writtenRange(this.written).end;
  }

  get firstTopToken(): number {
    return this.written.definition.firstTopToken;
  }
}

/** A whole statement. */
export class PlaceOfStatement implements MovingPlace {
  protected readonly definition: Definition;

  constructor(definition: Definition) {
    this.definition = definition;
  }

  get path(): string {
    return this.definition.path;
  }

  get start(): number {
    const { tree, node } = this.definition;
    return tree.tokens.start(tree.nodes.firstTokens[node]);
  }

  get end(): number {
    const { tree, node } = this.definition;
    return tree.tokens.ends[tree.nodes.endTokens[node] - 1];
  }

  get firstTopToken(): number {
    return this.definition.firstTopToken;
  }
}

/** The name of the block of a jail that has one. */
export class PlaceOfBlock implements MovingPlace {
  readonly firstTopToken = undefined;
  private readonly jail: EffectiveJail;

  constructor(jail: EffectiveJail) {
    this.jail = jail;
  }

  get path(): string {
    return this.jail.section.path;
  }

  get start(): number {
    return placeOfBlock(this.jail)!.start;
  }

  get end(): number {
    return placeOfBlock(this.jail)!.end;
  }
}
