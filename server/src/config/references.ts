/** A variable in a value. */
export interface Reference {
  readonly name: string;
  /** Offset in the literal text at which the variable's value is inserted. */
  readonly position: number;
  /** The token that names it, counted from the first one of the statement outside of all blocks in which it stands. */
  readonly tokenInside: number;
}

/** From so many on a typed array takes less room than a list. */
const fewest = 32;

/**
 * The variables in a value, in the order in which they stand there: at least one. A value of megabytes has more than a million, so
 * that they are kept in lists, and become objects where somebody looks at them.
 */
export class References implements Iterable<Reference> {
  private readonly names: string[];
  /** Position and token of each in turn. */
  private readonly places: number[] | Int32Array;
  private filled = 0;

  /** @param length how many there are to be: each is to be added */
  constructor(length: number) {
    // As long as they are to be: to grow to millions takes longer than to read them.
    this.names = new Array<string>(length);
    this.places = length < fewest ? new Array<number>(2 * length) : new Int32Array(2 * length);
  }

  /** Adds one behind the others; for him who reads the value. */
  add(name: string, position: number, tokenInside: number): void {
    const { names, places } = this;
    const index = this.filled++;
    // Where one and the same is repeated, one string is kept.
    names[index] = index > 0 && name === names[index - 1] ? names[index - 1] : name;
    places[2 * index] = position;
    places[2 * index + 1] = tokenInside;
  }

  get length(): number {
    return this.names.length;
  }

  nameAt(index: number): string {
    return this.names[index];
  }

  positionAt(index: number): number {
    return this.places[2 * index];
  }

  at(index: number): Reference {
    const { names, places } = this;
    return { name: names[index], position: places[2 * index], tokenInside: places[2 * index + 1] };
  }

  *[Symbol.iterator](): Generator<Reference> {
    for (let index = 0; index < this.names.length; index++) yield this.at(index);
  }

  /** Whether a variable is among them. */
  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** The names, one for each reference. */
  get allNames(): readonly string[] {
    return this.names;
  }

  /** Whether they are the same variables at the same places of the literal text. */
  equals(other: References): boolean {
    if (this.length !== other.length) return false;
    return this.names.every(
      (name, index) => name === other.names[index] && this.positionAt(index) === other.positionAt(index),
    );
  }
}
